import { closeSync, openSync, writeSync } from 'node:fs';
import { formatRecord, recordsOf } from '../../src/lib/core/catalogue/formats/records';
import type { AwardId } from '../../src/lib/core/catalogue/ids';
import type {
  Award,
  CatalogueRecords,
  Offering,
  Provider
} from '../../src/lib/core/catalogue/model';
import { Chance } from '../bench/catalogue/chance';
import { ZipfWords } from '../bench/catalogue/invented-words';
import { makeOffering, makeProvider } from '../bench/catalogue/make-catalogue';

const NONE: CatalogueRecords = { providers: [], offerings: [], awards: [], equivalences: [] };
const OFFERINGS_PER_PROVIDER = 100;
const OFFERINGS_PER_AWARD = 50;
const FLUSH = 1000;

/**
 * Writes an invented catalogue as records, a line each: providers, then offerings, with an award
 * after every fifty. The same count gives the same file; only a little of it is ever in memory.
 */
export function writeRecords(file: string, count: number): void {
  const chance = new Chance(7);
  const words = new ZipfWords(Math.round(60 * Math.sqrt(count * 4)), chance);
  const handle = openSync(file, 'w');
  let lines: string[] = [];
  const write = (records: Partial<CatalogueRecords>) => {
    for (const record of recordsOf({ ...NONE, ...records })) lines.push(formatRecord(record));
    if (lines.length < FLUSH) return;
    writeSync(handle, `${lines.join('\n')}\n`);
    lines = [];
  };
  const providers = Array.from({ length: Math.ceil(count / OFFERINGS_PER_PROVIDER) }, (_, at) =>
    makeProvider(at, words, chance)
  );
  for (const provider of providers) write({ providers: [provider] });
  let recent: Offering[] = [];
  for (let at = 0; at < count; at++) {
    const offering = makeOffering(at, chance.of(providers).id, words, chance);
    write({ offerings: [offering] });
    recent.push(offering);
    if (recent.length === OFFERINGS_PER_AWARD) {
      write({ awards: [makeAward(recent, chance.of(providers))] });
      recent = [];
    }
  }
  if (lines.length > 0) writeSync(handle, `${lines.join('\n')}\n`);
  closeSync(handle);
}

/** Four of the first twelve courses, and five credits from the others. */
function makeAward(offerings: readonly Offering[], provider: Provider): Award {
  const [first] = offerings;
  return {
    id: `${first?.id}-award` as AwardId,
    provider: provider.id,
    title: first?.title ?? {},
    cost: 'not-stated',
    certification: 'each-step',
    rule: {
      type: 'all',
      of: [
        {
          type: 'some',
          count: 4,
          of: offerings.slice(0, 12).map(({ id }) => ({ type: 'course', offering: id }))
        },
        {
          type: 'credits',
          least: { credits: 5 },
          from: { courses: offerings.slice(12).map(({ id }) => id) }
        }
      ]
    },
    source: {},
    achievements: []
  };
}
