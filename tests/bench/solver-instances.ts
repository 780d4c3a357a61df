import { Program } from '../../src/lib/core/solver/program';

/** How large an award is, and out of how much it can be put together. */
export interface Size {
  readonly modules: number;
  readonly candidates: number;
}

export const SIZES: readonly Size[] = [
  { modules: 5, candidates: 20 },
  { modules: 15, candidates: 200 },
  { modules: 15, candidates: 2000 },
  { modules: 40, candidates: 200 },
  { modules: 40, candidates: 2000 }
];

export const nameOf = ({ modules, candidates }: Size) => `${modules}/${candidates}`;

/** Numbers from 0 to 1 that look like chance and are always the same (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The cheapest way to an award of several modules, as a planner would ask for it: each module wants
 * so many credits, or so many courses, of its own; some courses could count for two modules but may
 * only once; one more condition asks for credits over all of them; some courses ask for others,
 * some exclude each other, and one provider may give no more than a share.
 */
export function awardProgram({ modules, candidates }: Size, seed: number): Program {
  const random = randomFrom(seed * 1009 + modules * 31 + candidates);
  const pick = (count: number) => Math.floor(random() * count);
  const program = new Program();
  const credits: number[] = [];
  const courses = Array.from({ length: candidates }, () => {
    const ects = [2.5, 3, 5, 5, 6, 10][pick(6)] ?? 5;
    credits.push(ects);
    const cents = Math.round((4000 + 9000 * random() * ects) / 100) * 100 - (pick(3) ? 0 : 1);
    return program.variable(pick(100) === 0 ? 0 : cents);
  });
  const ectsOf = (course: number) => credits[course] ?? 0;
  const groups: [variable: number, ects: number][][] = Array.from({ length: modules }, () => []);
  for (const course of courses) {
    const first = pick(modules);
    const second = pick(modules);
    if (pick(12) > 0 || first === second) {
      groups[first]?.push([course, ectsOf(course)]);
      continue;
    }
    const counts = [first, second].map((group) => {
      const counted = program.variable(0);
      groups[group]?.push([counted, ectsOf(course)]);
      return counted;
    });
    program.row([...counts.map((counted) => [counted, 1] as const), [course, -1]], -Infinity, 0);
  }
  let asked = 0;
  for (const group of groups) {
    const most = group.reduce((sum, [, ects]) => sum + ects, 0);
    if (pick(3) === 0) {
      const count = Math.min(group.length, 1 + pick(3));
      program.row(
        group.map(([counted]) => [counted, 1]),
        count
      );
      asked += 4 * count;
    } else {
      const need = Math.min(most, 3 + pick(candidates > 30 * modules ? 24 : 10));
      program.row(group, need);
      asked += need;
    }
  }
  const all = courses.map((course) => [course, ectsOf(course)] as const);
  const most = credits.reduce((sum, ects) => sum + ects, 0);
  program.row(all, Math.min(most, Math.ceil(1.1 * asked)));
  for (let at = 0; at < modules; at++) {
    const course = pick(candidates);
    const others = [pick(candidates), pick(candidates)].filter((other) => other !== course);
    program.row([[course, -1], ...others.map((other) => [other, 1] as const)], 0);
  }
  for (let at = 0; at < modules / 3; at++) {
    const one = pick(candidates);
    const other = pick(candidates);
    if (one !== other)
      program.row(
        [
          [one, 1],
          [other, 1]
        ],
        -Infinity,
        1
      );
  }
  program.row(
    all.filter(([course]) => course % 4 === 0),
    -Infinity,
    0.5 * asked + 10
  );
  return program;
}
