import type { Job, Placement } from './jobs';
import { Relations } from './relations';
import { Timetable } from './timetable';
import { Ways } from './ways';
import type { Calendar } from './calendar';

/** Jobs, and those of them that have a place already. */
export class PartialSchedule {
  readonly ways: Ways;
  readonly relations: Relations;
  readonly shared: Timetable;
  /** By job: the way in which it is placed, -1 for not yet; and its days. */
  readonly placed: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;

  constructor(
    readonly jobs: readonly Job[],
    calendar: Calendar,
    atOnce: number
  ) {
    this.ways = new Ways(jobs, calendar);
    this.relations = new Relations(jobs);
    this.shared = new Timetable(calendar, this.ways, atOnce);
    this.placed = new Int32Array(jobs.length).fill(-1);
    this.starts = new Float64Array(jobs.length);
    this.ends = new Float64Array(jobs.length);
  }

  put(job: number, way: number, start: number, end: number): void {
    this.shared.add(way, start, end, 1);
    this.placed[job] = way;
    this.starts[job] = start;
    this.ends[job] = end;
  }

  take(job: number): void {
    const way = this.placed[job] ?? 0;
    this.shared.add(way, this.starts[job] ?? 0, this.ends[job] ?? 0, -1);
    this.placed[job] = -1;
  }

  isPlaced(job: number): boolean {
    return (this.placed[job] ?? -1) >= 0;
  }

  /** What has to be over or to have begun before is placed, or has to begin together with it. */
  canBegin(job: number): boolean {
    const { after = [], beside = [] } = this.jobs[job] ?? {};
    const companions = this.relations.companions[job] ?? [];
    return (
      after.every((other) => this.isPlaced(other)) &&
      beside.every((other) => this.isPlaced(other) || companions.includes(other))
    );
  }

  placements(): Placement[] {
    return [...this.placed].flatMap((way, job): Placement[] => {
      const option = this.ways.options[way];
      return option ? [{ option, start: this.starts[job] ?? 0, end: this.ends[job] ?? 0 }] : [];
    });
  }
}
