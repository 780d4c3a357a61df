import type { Job } from './jobs';
import type { Span } from './timetable';

/** What jobs ask of each other, looked at from both sides. */
export class Relations {
  /** By job: those that begin when it is over. */
  readonly followers: readonly (readonly number[])[];
  readonly #jobs: readonly Job[];
  /** By job: those that begin with it or after it. */
  readonly #companions: readonly (readonly number[])[];

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
    this.followers = reversed(jobs.map(({ after }) => after));
    this.#companions = reversed(jobs.map(({ beside }) => beside));
  }

  /** Whether it has to begin together with another. */
  isTied(job: number): boolean {
    const beside = this.#jobs[job]?.beside ?? [];
    return beside.some((other) => this.#companions[job]?.includes(other));
  }

  /** What has to be over or to have begun before is placed, or has to begin together with it. */
  canBegin(job: number, placed: readonly (Span | undefined)[]): boolean {
    const { after = [], beside = [] } = this.#jobs[job] ?? {};
    return (
      after.every((other) => placed[other]) &&
      beside.every((other) => placed[other] || this.#companions[job]?.includes(other))
    );
  }

  /** Whether a span keeps what is asked between a job and those that are placed. */
  allow(job: number, { start, end }: Span, placed: readonly (Span | undefined)[]): boolean {
    const { after = [], beside = [] } = this.#jobs[job] ?? {};
    const every = (others: readonly number[] | undefined, holds: (other: Span) => boolean) =>
      (others ?? []).every((other) => {
        const span = placed[other];
        return !span || holds(span);
      });
    return (
      every(after, (other) => other.end < start) &&
      every(beside, (other) => other.start <= start) &&
      every(this.followers[job], (other) => end < other.start) &&
      every(this.#companions[job], (other) => start <= other.start)
    );
  }
}

function reversed(lists: readonly (readonly number[])[]): number[][] {
  const back = lists.map((): number[] => []);
  for (const [from, list] of lists.entries()) for (const to of list) back[to]?.push(from);
  return back;
}
