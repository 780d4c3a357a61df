import type { OfferingId } from '../../core/catalogue/ids';
import type { Offering } from '../../core/catalogue/model';
import { factsOf, passes } from '../../core/catalogue/pool';
import type { OpenPool } from '../../core/catalogue/rule-reach';
import { findOffering, readOffering, type OpenCatalogue, type Place } from './open-catalogue';
import { isPlain, rankOf, RANKS, rowTest } from './pool-rows';

/** So many records are read at once, and of one pool at all. */
const BATCH = 256;
const MOST_READ = 10_000;

/** Courses that a pool holds. */
export interface Members {
  readonly offerings: readonly Offering[];
  /** True where there are, or may be, more than these. */
  readonly cut: boolean;
}

/** Which courses of open catalogues are held by pools that list none. */
export class PoolCourses {
  #last: { readonly id: OfferingId; readonly place: Place | undefined } | undefined;
  readonly #tests = new WeakMap<OpenPool, Map<object, (row: number) => boolean>>();

  constructor(private readonly open: readonly OpenCatalogue[]) {}

  /** The courses of a pool, those first that fit best; never more than `most`. */
  async members(of: OpenPool, most: number): Promise<Members> {
    const places = this.#candidates(of);
    const found = new Map<OfferingId, Offering>();
    let at = 0;
    for (; at < Math.min(places.length, MOST_READ) && found.size < most; at += BATCH) {
      for (const offering of await Promise.all(places.slice(at, at + BATCH).map(readOffering))) {
        if (offering && !found.has(offering.id) && isHeld(of, offering)) {
          found.set(offering.id, offering);
        }
      }
    }
    const cut = at < places.length || found.size > most;
    return { offerings: [...found.values()].slice(0, most), cut };
  }

  /** Whether a pool holds a course. */
  async holds(of: OpenPool, id: OfferingId): Promise<boolean> {
    if (isPlain(of)) return this.seemsToHold(of, id);
    const place = this.#placeOf(id);
    if (!place || !this.#test(of, place)) return false;
    const offering = await readOffering(place);
    return offering !== undefined && isHeld(of, offering);
  }

  /** Whether a pool holds a course; no, where only its record could tell (codes, subjects). */
  seemsToHold(of: OpenPool, id: OfferingId): boolean {
    if (!isPlain(of) || of.pool.except?.includes(id)) return false;
    const place = this.#placeOf(id);
    return place !== undefined && this.#test(of, place);
  }

  /** The ids of what `seemsToHold`. */
  *idsIn(of: OpenPool): Generator<OfferingId> {
    if (!isPlain(of)) return;
    for (const { part, row } of this.#candidates(of)) {
      const id = part.ids.at(row) as OfferingId;
      if (!of.pool.except?.includes(id)) yield id;
    }
  }

  #candidates(of: OpenPool): Place[] {
    const ranked: Place[][] = Array.from({ length: RANKS }, () => []);
    for (const part of this.open.flatMap(({ parts }) => parts)) {
      const [test, rank] = [rowTest(part.overview, of), rankOf(part.overview, of)];
      for (let row = 0; row < part.ids.rows; row++) {
        if (test(row)) ranked[rank(row)]?.push({ part, row });
      }
    }
    return ranked.flat();
  }

  #placeOf(id: OfferingId): Place | undefined {
    // One course is asked for in pool after pool.
    if (this.#last?.id !== id) this.#last = { id, place: this.#search(id) };
    return this.#last.place;
  }

  #search(id: OfferingId): Place | undefined {
    for (const catalogue of this.open) {
      const place = findOffering(catalogue, id);
      if (place) return place;
    }
    return undefined;
  }

  #test(of: OpenPool, { part, row }: Place): boolean {
    const known = this.#tests.get(of) ?? new Map<object, (row: number) => boolean>();
    const test = known.get(part) ?? rowTest(part.overview, of);
    this.#tests.set(of, known.set(part, test));
    return test(row);
  }
}

function isHeld({ pool, home }: OpenPool, offering: Offering): boolean {
  return passes(pool, factsOf(offering, home));
}
