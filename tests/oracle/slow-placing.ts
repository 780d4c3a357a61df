import type { Thing } from '../../src/lib/core/stacking/standing';
import { isSolvable, type Row, type Values } from './slow-fractions';
import { CLOSE, inSteps, isApart } from './slow-things';
import { nameOf, type Cap, type Leaf, type Match, type Share, type Total } from './slow-tree';

const YES_OR_NO = [1, 0];

/** Whether things can be put in parts so that all of them are met. */
export function canBePlaced(parts: readonly (Leaf | Share)[]): boolean {
  const placing = new Placing();
  for (const part of parts) {
    if ('unit' in part) placing.noteSlots(part);
  }
  for (const part of parts) {
    if ('unit' in part) placing.leaf(part);
  }
  for (const part of parts) {
    if (!('unit' in part)) placing.share(part);
  }
  placing.finish();
  return isSolvable(placing.unknowns, placing.rows);
}

/** Unknowns say how much of what counts where; every row is one sentence of the rule. */
class Placing {
  readonly unknowns: Values[] = [];
  readonly rows: Row[] = [];
  readonly #shared = new Map<object, Map<string, number>>();
  readonly #choices = new Map<object, Map<string, Set<string>>>();
  readonly #slots = new Map<object, Map<string, Set<number>>>();
  readonly #caps = new Map<Cap, Set<Thing>>();
  readonly #totals = new Map<Total, Map<Thing, number[]>>();

  /** In which slots each thing could count; where there is only one there is nothing to choose. */
  noteSlots({ matches, slots }: Leaf): void {
    for (const { once, name } of slots) {
      const choices = this.#choices.get(once) ?? new Map<string, Set<string>>();
      this.#choices.set(once, choices);
      for (const { thing } of matches) {
        const own = choices.get(nameOf(thing)) ?? new Set();
        choices.set(nameOf(thing), own.add(`${name} ${thing.key}`));
      }
    }
  }

  /** So much of it has to count here. */
  leaf(leaf: Leaf): void {
    const places = leaf.matches.map((match) => this.#portion(leaf, match));
    const terms = leaf.matches.map((match, at) => this.#brought(leaf, match, places[at] ?? 0));
    this.#row(terms, leaf.need);
    this.#keepApart(leaf, places);
  }

  /** What is inside has to be so much of all that counts. */
  share(share: Share): void {
    const inside = this.#all(share, (thing) => (share.isInside(thing) ? 1 : 0));
    if (share.rounding === 'exact') {
      this.#row([...inside, ...this.#all(share, () => -share.share)], 0);
      return;
    }
    const add =
      share.rounding === 'up' ? 0 : share.rounding === 'nearest' ? CLOSE - 0.5 : CLOSE - 1;
    const least = this.#whole(share);
    this.#row([[least, 1], ...this.#all(share, () => -share.share)], add);
    this.#row([...inside, [least, -1]], 0);
  }

  finish(): void {
    for (const names of this.#slots.values()) {
      for (const places of names.values()) this.#atMostOne([...places]);
    }
    for (const [cap, things] of this.#caps) this.#cap(cap, [...things]);
    for (const [total, things] of this.#totals) {
      for (const [thing, places] of things) {
        this.#row([...places.map((at) => [at, 1] as const), [this.#own(total, thing.key), -1]], 0);
      }
    }
  }

  /** How much of a thing counts in a leaf. */
  #portion(leaf: Leaf, { thing }: Match): number {
    const at = this.#unknown(leaf.unit === 'credits' ? undefined : YES_OR_NO);
    for (const cap of leaf.caps) {
      if (cap.worthOf(thing) === undefined) continue;
      this.#within(
        at,
        this.#own(cap, thing.key, () => inCap(cap, thing))
      );
      this.#caps.set(cap, (this.#caps.get(cap) ?? new Set()).add(thing));
    }
    for (const { once, name } of leaf.slots) {
      if ((this.#choices.get(once)?.get(nameOf(thing))?.size ?? 0) < 2) continue;
      const slot = this.#own(once, `${name} ${thing.key}`, () => YES_OR_NO);
      this.#within(at, slot);
      const names = this.#slots.get(once) ?? new Map<string, Set<number>>();
      this.#slots.set(once, names);
      names.set(nameOf(thing), (names.get(nameOf(thing)) ?? new Set()).add(slot));
    }
    for (const total of leaf.totals.filter(({ used }) => used)) {
      this.#within(at, this.#own(total, thing.key));
      const things = this.#totals.get(total) ?? new Map<Thing, number[]>();
      this.#totals.set(total, things);
      things.set(thing, [...(things.get(thing) ?? []), at]);
    }
    return at;
  }

  /** What that brings to the leaf. */
  #brought({ unit, step, caps }: Leaf, { thing, worth }: Match, at: number) {
    if (unit !== 'credits') return [at, 1] as const;
    const steps = caps.flatMap((cap) => (cap.worthOf(thing) === undefined ? [] : [stepOf(cap)]));
    const most = steps.reduce<number>(inSteps, worth);
    if (!step) return [at, most] as const;
    const whole = this.#unknown(downFrom(Math.floor(most / step + CLOSE)));
    this.#row(
      [
        [at, most],
        [whole, -step]
      ],
      0
    );
    return [whole, step] as const;
  }

  /** The same course, and an award with what has gone into it, count once in a leaf. */
  #keepApart({ matches, unit }: Leaf, places: readonly number[]): void {
    if (unit === 'course') return;
    matches.forEach(({ thing }, at) => {
      matches.slice(at + 1).forEach((other, after) => {
        if (!isApart(thing, other.thing)) return;
        const either = this.#unknown(YES_OR_NO);
        this.#within(places[at] ?? 0, either);
        this.#row(
          [
            [places[at + 1 + after] ?? 0, -1],
            [either, -1]
          ],
          -1
        );
      });
    });
  }

  /** No more than its most is counted inside of a limit. */
  #cap(cap: Cap, things: readonly Thing[]): void {
    const terms = things.map(
      (thing) => [this.#own(cap, thing.key), -(cap.worthOf(thing) ?? 0)] as const
    );
    const { most } = cap;
    if (typeof most === 'number') {
      this.#row(terms, -most);
      return;
    }
    if (most.rounding === 'exact') {
      this.#row([...terms, ...this.#all(most, () => most.share)], 0);
      return;
    }
    const add = most.rounding === 'up' ? 1 - CLOSE : most.rounding === 'nearest' ? 0.5 : CLOSE;
    const limit = this.#whole(most);
    this.#row([[limit, -1], ...this.#all(most, () => most.share)], -add);
    this.#row([...terms, [limit, 1]], 0);
  }

  /** All that counts for an award, each thing with its credits times a factor. */
  #all({ total, creditsOf }: Share, factor: (thing: Thing) => number): Row['terms'] {
    return [...(this.#totals.get(total)?.keys() ?? [])].map(
      (thing) => [this.#own(total, thing.key), creditsOf(thing) * factor(thing)] as const
    );
  }

  /** Whole credits, up to all that could count. */
  #whole(share: Share): number {
    const most = this.#all(share, () => 1).reduce((sum, [, credits]) => sum + credits, 1);
    return this.#unknown(downFrom(Math.ceil(most)));
  }

  #unknown(values?: readonly number[]): number {
    return this.unknowns.push(values) - 1;
  }

  /** One unknown for each owner and name, made when it is first asked for. */
  #own(owner: object, name: string, values?: () => readonly number[] | undefined): number {
    const names = this.#shared.get(owner) ?? new Map<string, number>();
    this.#shared.set(owner, names);
    const at = names.get(name) ?? this.#unknown(values?.());
    names.set(name, at);
    return at;
  }

  #row(terms: Row['terms'], least: number): void {
    this.rows.push({ terms, least });
  }

  #within(inner: number, outer: number): void {
    this.#row(
      [
        [outer, 1],
        [inner, -1]
      ],
      0
    );
  }

  #atMostOne(places: readonly number[]): void {
    this.#row(
      places.map((at) => [at, -1]),
      -1
    );
  }
}

/** How much of a thing may count inside of a limit: whole, in whole steps, or any portion. */
function inCap(cap: Cap, thing: Thing): readonly number[] | undefined {
  if ('courses' in cap.amount) return YES_OR_NO;
  const step = stepOf(cap);
  if (!step) return undefined;
  const most = Math.round((cap.worthOf(thing) ?? 0) / step);
  return most === 0 ? [0] : downFrom(most).map((steps) => steps / most);
}

function stepOf({ amount }: Cap): number | undefined {
  return 'credits' in amount ? amount.step : undefined;
}

function downFrom(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, at) => most - at);
}
