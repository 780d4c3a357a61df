import type { AwardId } from '../../lib/core/catalogue/ids';
import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import type { Award } from '../../lib/core/catalogue/model';
import { dayOf, parseMoment, type Day } from '../../lib/core/kernel/day';
import { stated } from '../../lib/core/kernel/stated';
import { awardProgress } from '../../lib/core/stacking/progress';
import type { Moments, Word } from '../../lib/core/stacking/standing';
import { onlyOne, readCall, WrongCall } from '../catalogue/call';
import { SourceError } from '../catalogue/source-error';
import type { Output } from '../output';
import { heldThings } from '../plan/held-things';
import { jsonSchema } from '../plan/json-schema';
import { openCatalogue } from '../plan/open-catalogue';
import { standingSchema } from '../plan/problem-schema';
import { readAs } from '../plan/read-problem';
import { progressWords } from './words';

export const AWARD_HELP = `cairn award --catalogue DIR --holdings FILE ID  says how far an award is
      --catalogue DIR                 a published catalogue, a bundle or sources; several count as one
      --holdings FILE                 what is held or under way (JSON)
      --schema                        prints the JSON Schema of that file, and nothing else
      --json                          one object: the rule part by part, what counts where and what
                                      does not, missing, asks, exits, lapses, opens
      Ends with 0 whether it is met or not; with 1 where there is no such award.`;

/** `award`. */
export async function runAward(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readCall(args, {
    catalogue: { type: 'string', multiple: true, default: [] },
    holdings: { type: 'string' },
    schema: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false }
  });
  if (values.schema) {
    output.result(JSON.stringify(jsonSchema(standingSchema, 'What is held'), null, 2));
    return 0;
  }
  const id = onlyOne(positionals, 'award');
  if (values.catalogue.length === 0) throw new WrongCall('Which --catalogue?');
  if (values.holdings === undefined) throw new WrongCall('Which --holdings?');
  const standing = readAs(values.holdings, standingSchema);
  const index = await openCatalogue(values.catalogue, output);
  const today = standing.today ?? dayNow();
  const { enrolled, word } = standing;
  const moments: Moments = { at: today, today, ...(enrolled && { enrolled }) };
  const things = heldThings(standing.holdings, index, today);
  const award = awardCalled(id, index);
  const progress = awardProgress(award, things, moments, index, word && stated<Word>(word));
  if (values.json) output.result(JSON.stringify(progress));
  else for (const line of progressWords(progress, index)) output.result(line);
  return 0;
}

/** By its id; by the end of it, which sources call it by, where only one award has that. */
function awardCalled(id: string, index: CatalogueIndex): Award {
  const exact = index.award(id as AwardId);
  if (exact) return exact;
  const ending = index.catalogue.awards.filter((award) => award.id.endsWith(`/${id}`));
  const [only] = ending;
  if (only && ending.length === 1) return only;
  const known = ending.length > 1 ? `, but ${ending.map((award) => award.id).join(', ')}` : '';
  throw new SourceError(`${id}: the catalogue has no such award${known}`);
}

function dayNow(): Day {
  const moment = parseMoment(new Date().toISOString());
  if (!moment) throw new SourceError('The clock of this computer shows no day.');
  return dayOf(moment);
}
