import type { CatalogueHead } from '../../lib/core/catalogue/model';
import { QualityCheck, type QualityReport } from '../../lib/core/catalogue/quality';
import { dayOf, parseDay, parseMoment, type Day } from '../../lib/core/kernel/day';
import { verifyManifest } from '../../lib/proof/catalogue-signature';
import type { Output } from '../output';
import { readCall, WrongCall } from './call';
import {
  checkPieces,
  isPublished,
  openPublished,
  recordsOfPublished
} from './publish/open-published';
import { qualified } from './publish/record-line';
import { signatureWords } from './publish/signature-words';
import { qualityWords } from './quality-words';
import { readHead } from './read-head';
import { mappingIn, openSources } from './sources';
import type { RecordEntry } from '../../lib/core/catalogue/formats/records';
import { TroubleList } from './trouble-list';

export const CHECK_HELP = `cairn catalogue check SOURCE...       says what a learner will miss
      SOURCE                          as for \`build\`; or a published catalogue (folder or bundle), of
                                      which hashes and signature are checked, too
      --head FILE, --mapping FILE     as for \`build\`
      --at DAY                        the day on which runs count as past; today unless told
      --json                          one object: offerings, runs, awards, providers, equivalences,
                                      leftOut (records that cannot be read), signature, findings:
                                      [{code, count, share, of, examples: [{id, detail}]}]
      Ends with 0 if everything could be read, whatever is missing in it; with 1 if a record or
      a piece could not.`;

const OPTIONS = {
  head: { type: 'string' },
  mapping: { type: 'string' },
  at: { type: 'string' },
  json: { type: 'boolean', default: false }
} as const;

/** `catalogue check`. */
export async function runCheck(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readCall(args, OPTIONS);
  const [first] = positionals;
  if (first === undefined) throw new WrongCall('Which sources?');
  const check = new QualityCheck(dayOption(values.at));
  if (positionals.length === 1 && isPublished(first)) {
    const catalogue = openPublished(first);
    const signature = await signatureWords(catalogue.manifest);
    checkPieces(catalogue);
    for (const source of recordsOfPublished(catalogue)) add(check, source);
    const { state } = await verifyManifest(catalogue.manifest);
    tell(check.report(), { json: values.json, leftOut: 0, signature: state }, output);
    if (!values.json) output.result(`Every piece fits its hash; ${signature}.`);
    return 0;
  }
  const head = values.head === undefined ? undefined : readHead(values.head);
  const mapping = values.mapping === undefined ? undefined : mappingIn(values.mapping);
  const troubles = new TroubleList(output);
  const { head: found, records } = await openSources({
    paths: positionals,
    ...(head && { head }),
    ...(mapping && { mapping })
  });
  for await (const source of records) {
    if (source.kind === 'trouble') troubles.add(source);
    else add(check, qualified(source, idOf(found)));
  }
  troubles.finish();
  tell(check.report(), { json: values.json, leftOut: troubles.lost }, output);
  return troubles.lost > 0 ? 1 : 0;
}

function idOf({ id }: Partial<CatalogueHead>): string {
  return id ?? 'catalogue';
}

function dayOption(text: string | undefined): Day {
  const day = text === undefined ? today() : parseDay(text);
  if (!day) throw new WrongCall(`--at ${text}: write a day as 2027-02-01`);
  return day;
}

function today(): Day | undefined {
  const now = parseMoment(new Date().toISOString());
  return now && dayOf(now);
}

function add(check: QualityCheck, source: RecordEntry): void {
  switch (source.kind) {
    case 'provider':
      return check.addProvider(source.value);
    case 'offering':
      return check.addOffering(source.value);
    case 'award':
      return check.addAward(source.value);
    case 'equivalence':
      return check.addEquivalence(source.value);
  }
}

interface Telling {
  readonly json: boolean;
  readonly leftOut: number;
  readonly signature?: 'none' | 'valid' | 'invalid';
}

function tell(report: QualityReport, { json, ...more }: Telling, output: Output): void {
  if (json) output.result(JSON.stringify({ ...report, ...more }));
  else for (const line of qualityWords(report)) output.result(line);
}
