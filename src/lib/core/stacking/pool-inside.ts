import type { Pool } from '../catalogue/rule';

/** True where whatever is in the inner pool is surely in the outer one. */
export function isPoolInside(inner: Pool, outer: Pool): boolean {
  const { eqf } = outer;
  return (
    namesInside(inner, outer) &&
    (outer.except ?? []).every(
      (id) => inner.except?.includes(id) || isListed(inner, id) === false
    ) &&
    inList(inner.providers, outer.providers) &&
    inList(inner.kinds, outer.kinds) &&
    inList(inner.levels, outer.levels) &&
    (!eqf || (inner.eqf !== undefined && inner.eqf.min >= eqf.min && inner.eqf.max <= eqf.max)) &&
    inList(inner.creditLevels, outer.creditLevels) &&
    begins(inner.fields, outer.fields) &&
    begins(inner.codes, outer.codes) &&
    inList(inner.subjects, outer.subjects) &&
    (!outer.grade || JSON.stringify(inner.grade) === JSON.stringify(outer.grade)) &&
    (outer.recognised === undefined || inner.recognised === outer.recognised)
  );
}

function namesInside(inner: Pool, outer: Pool): boolean {
  if (!outer.courses && !outer.awards) return true;
  if (!inner.courses && !inner.awards) return false;
  return (
    inList(inner.courses ?? [], outer.courses ?? []) &&
    inList(inner.awards ?? [], outer.awards ?? [])
  );
}

/** Undefined where the pool has no list. */
function isListed({ courses, awards }: Pool, id: string): boolean | undefined {
  if (!courses && !awards) return undefined;
  return [...(courses ?? []), ...(awards ?? [])].some((one) => one === id);
}

function inList<Value>(
  inner: readonly Value[] | undefined,
  outer: readonly Value[] | undefined
): boolean {
  if (!outer) return true;
  const all = new Set(outer);
  return inner !== undefined && inner.every((value) => all.has(value));
}

function begins(
  inner: readonly string[] | undefined,
  outer: readonly string[] | undefined
): boolean {
  if (!outer) return true;
  const starts = outer.map((start) => start.toLowerCase());
  return (
    inner !== undefined &&
    inner.every((value) => starts.some((start) => value.toLowerCase().startsWith(start)))
  );
}
