import type { Thing } from './standing';

/** Things, found by what they stand for. */
export interface Pile {
  readonly things: readonly Thing[];
  readonly byId: ReadonlyMap<string, readonly number[]>;
}

export function pileOf(things: readonly Thing[]): Pile {
  const byId = new Map<string, number[]>();
  things.forEach(({ stands }, item) => {
    for (const id of new Set(stands.map((one) => one.id))) {
      const others = byId.get(id);
      if (others) others.push(item);
      else byId.set(id, [item]);
    }
  });
  return { things, byId };
}
