import type { CatalogueIndex } from '../catalogue/index-by-id';
import { factsOf, passes } from '../catalogue/pool';
import type { Pool } from '../catalogue/rule';

/**
 * What is in both of two pools; undefined where nothing can be. A course has one level, field and
 * code, and may have several subjects; the grade is still to come.
 */
export function overlapOf(one: Pool, other: Pool, index: CatalogueIndex): Pool | undefined {
  const lists = {
    providers: both(one.providers, other.providers),
    kinds: both(one.kinds, other.kinds),
    levels: both(one.levels, other.levels),
    creditLevels: both(one.creditLevels, other.creditLevels),
    fields: begins(one.fields, other.fields),
    codes: begins(one.codes, other.codes)
  };
  if (Object.values(lists).some((list) => list?.length === 0)) return undefined;
  const [a, b] = [one.eqf, other.eqf];
  const eqf = a && b ? { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) } : (a ?? b);
  if (eqf && eqf.min > eqf.max) return undefined;
  const recognised = one.recognised ?? other.recognised;
  if (recognised !== (other.recognised ?? recognised)) return undefined;
  const except = [...(one.except ?? []), ...(other.except ?? [])];
  const filters: Pool = { ...stated(lists), ...(eqf && { eqf }), ...stated({ recognised }) };
  const names = namesInBoth(one, other);
  if (!names) return { ...filters, except };
  const out = new Set<string>(except);
  const courses = names.courses.filter((id) => !out.has(id) && mayPass(id));
  const awards = names.awards.filter((id) => !out.has(id));
  return courses.length + awards.length > 0 ? { ...filters, courses, awards } : undefined;

  /** What is not known of a course may be so. */
  function mayPass(id: NonNullable<Pool['courses']>[number]): boolean {
    const offering = index.offering(id);
    return !offering || passes(stated(lists), factsOf(offering));
  }
}

function namesInBoth(
  one: Pool,
  other: Pool
): Required<Pick<Pool, 'courses' | 'awards'>> | undefined {
  const isListed = ({ courses, awards }: Pool) => courses !== undefined || awards !== undefined;
  const [first, second] = [one, other].filter(isListed);
  if (!first) return undefined;
  const { courses = [], awards = [] } = first;
  if (!second) return { courses, awards };
  return {
    courses: both(courses, second.courses ?? []) ?? [],
    awards: both(awards, second.awards ?? []) ?? []
  };
}

/** Without what is undefined. */
function stated<Fields extends object>(
  fields: Fields
): {
  [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

function both<Value>(
  one: readonly Value[] | undefined,
  other: readonly Value[] | undefined
): readonly Value[] | undefined {
  if (!one || !other) return one ?? other;
  const all = new Set(other);
  return one.filter((value) => all.has(value));
}

/** Of two lists of beginnings those that begin with one of each. */
function begins(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined
): readonly string[] | undefined {
  if (!one || !other) return one ?? other;
  const [a, b] = [one, other].map((list) => list.map((start) => start.toLowerCase()));
  const longer = (of: readonly string[] = [], than: readonly string[] = []) =>
    of.filter((start) => than.some((beginning) => start.startsWith(beginning)));
  return [...new Set([...longer(a, b), ...longer(b, a)])];
}
