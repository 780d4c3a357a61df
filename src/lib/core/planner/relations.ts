import type { Job } from './jobs';

/** What jobs ask of each other, looked at from both sides. */
export class Relations {
  /** By job: those that begin when it is over. */
  readonly followers: readonly (readonly number[])[];
  /** By job: those that begin with it or after it. */
  readonly companions: readonly (readonly number[])[];
  readonly #jobs: readonly Job[];

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
    this.followers = reversed(jobs.map(({ after }) => after));
    this.companions = reversed(jobs.map(({ beside }) => beside));
  }

  /** Whether it has to begin together with another. */
  isTied(job: number): boolean {
    const beside = this.#jobs[job]?.beside ?? [];
    return beside.some((other) => this.companions[job]?.includes(other));
  }

  /** Whether no other job matters for when it takes place, but for the hours. */
  isAlone(job: number): boolean {
    const { after = [], beside = [] } = this.#jobs[job] ?? {};
    const others = [after, beside, this.followers[job] ?? [], this.companions[job] ?? []];
    return others.every((list) => list.length === 0);
  }
}

function reversed(lists: readonly (readonly number[])[]): number[][] {
  const back = lists.map((): number[] => []);
  for (const [from, list] of lists.entries()) for (const to of list) back[to]?.push(from);
  return back;
}
