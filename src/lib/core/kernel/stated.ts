/** The object without its undefined properties, so that absent stays absent. */
export function stated<Shape extends object>(shape: {
  [Key in keyof Shape]: Shape[Key] | undefined;
}): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined)
  ) as Shape;
}
