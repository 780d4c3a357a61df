import type { Calendar } from './calendar';
import type { Job } from './jobs';
import type { Option } from './options';

/** Stands for hours that are not known: all that a week has. */
export const ALL_HOURS = -1;

/** The ways to place jobs, in flat lists with weeks instead of days. */
export class Ways {
  readonly options: readonly Option[];
  /** By job: the number of its first way; one entry more for the end of the last. */
  readonly starts: Int32Array;
  /** Weeks of study; 0 where the days are set. */
  readonly weeks: Int32Array;
  /** Hours a week, or `ALL_HOURS`. */
  readonly loads: Float64Array;
  /** The first week it can begin in, and the last one it can end in. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The last week that it can begin in. */
  readonly beginsBy: Int32Array;
  /** The first day of what has set days; the first on which it can end otherwise. */
  readonly from: Float64Array;
  readonly by: Float64Array;

  constructor(jobs: readonly Job[], { monday, hours }: Calendar) {
    this.options = jobs.flatMap(({ options }) => options);
    const count = this.options.length;
    this.starts = new Int32Array(jobs.length + 1);
    this.weeks = new Int32Array(count);
    this.loads = new Float64Array(count);
    this.first = new Int32Array(count);
    this.last = new Int32Array(count);
    this.beginsBy = new Int32Array(count);
    this.from = new Float64Array(count);
    this.by = new Float64Array(count);
    for (const [job, { options }] of jobs.entries()) {
      this.starts[job + 1] = (this.starts[job] ?? 0) + options.length;
    }
    for (const [way, { from, by, weeks, startBy, load }] of this.options.entries()) {
      const isFree = weeks !== undefined;
      const first = (from - monday) / 7;
      const last = isFree ? Math.floor((by + 1 - monday) / 7) - 1 : Math.floor((by - monday) / 7);
      this.weeks[way] = weeks ?? 0;
      this.loads[way] = load ?? ALL_HOURS;
      // What has begun before week 0 takes only what is still to come.
      this.first[way] = Math.max(0, isFree ? Math.ceil(first) : Math.floor(first));
      this.last[way] = Math.min(hours.length - 1, last);
      this.beginsBy[way] =
        startBy === undefined ? hours.length : Math.floor((startBy - monday) / 7);
      this.from[way] = from;
      this.by[way] = by;
    }
  }

  /** What makes two jobs the same to a schedule, their order aside. */
  keyOf(job: number): string {
    const parts: number[] = [];
    for (let way = this.starts[job] ?? 0; way < (this.starts[job + 1] ?? 0); way++) {
      const { weeks, loads, beginsBy, from, by } = this;
      parts.push(...[weeks, loads, beginsBy, from, by].map((list) => list[way] ?? 0));
    }
    return parts.join(' ');
  }
}
