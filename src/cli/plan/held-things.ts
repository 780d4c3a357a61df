import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import type { Credit } from '../../lib/core/kernel/credits';
import type { Day } from '../../lib/core/kernel/day';
import { stated } from '../../lib/core/kernel/stated';
import type { Holding } from '../../lib/core/stacking/holdings';
import type { Thing } from '../../lib/core/stacking/standing';
import { thingsOf } from '../../lib/core/stacking/things';
import type { HoldingSource } from './problem-schema';

/** What a file says is held, held against a catalogue. */
export function heldThings(
  holdings: readonly HoldingSource[],
  index: CatalogueIndex,
  today: Day
): Thing[] {
  return thingsOf(index, holdings.map(holdingOf), today);
}

function holdingOf(source: HoldingSource, at: number): Holding {
  const { key = `held-${at + 1}`, achievement, course, award, credits, ...facts } = source;
  return stated<Holding>({
    ...facts,
    credential: key,
    achievementId: achievement,
    claimed: course ?? award,
    credits: credits?.map((credit) => stated<Credit>(credit))
  });
}
