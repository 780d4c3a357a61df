import { parseArgs } from 'node:util';
import { parseTrustList, type TrustList } from '../../lib/core/credential/trust-list';
import { parseMoment, type Moment } from '../../lib/core/kernel/day';
import type { CheckContext } from '../../lib/proof/check';
import type { Output } from '../output';
import { inspectFile } from './inspect';
import { wordsOf } from './plain-words';
import { allReadable, reportOf } from './report';
import { readText, supportDocuments, WrongCall } from './support';

export const CREDENTIAL_HELP = `cairn credential FILE...              reads and checks credentials; nothing is ever fetched
      --json                          one JSON object a line instead of plain words
      --at DATE                       the moment at which dates are judged; now, if left out
      --support DIR                   documents that stand in for the network, found by their own
                                      id; a status list also by the last part of its address
      --trust FILE                    a list of known issuers; may be given several times
      Ends with 0 if everything could be read, whatever was found; else with 1.`;

interface Call {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly context: CheckContext;
}

/** Reads and checks files. 0 all were readable, 1 some were not, 2 wrong call. */
export async function runCredential(args: readonly string[], output: Output): Promise<number> {
  let call: Call;
  try {
    call = readCall(args);
  } catch (error) {
    output.trouble(error instanceof Error ? error.message : String(error));
    return 2;
  }
  let readable = true;
  for (const file of call.files) {
    const report = reportOf(await inspectFile(file, call.context));
    output.result(call.json ? JSON.stringify({ file, ...report }) : wordsOf(file, report));
    readable &&= allReadable(report);
  }
  return readable ? 0 : 1;
}

/** Throws where the call makes no sense. */
function readCall(args: readonly string[]): Call {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      at: { type: 'string' },
      support: { type: 'string', multiple: true, default: [] },
      trust: { type: 'string', multiple: true, default: [] }
    }
  });
  if (positionals.length === 0) throw new WrongCall('Which file?');
  return {
    files: positionals,
    json: values.json,
    context: {
      now: momentOf(values.at ?? new Date().toISOString()),
      documents: supportDocuments(values.support),
      trustLists: values.trust.map(readTrustList)
    }
  };
}

function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (!moment) throw new WrongCall(`${text}: this is no date of the calendar`);
  return moment;
}

function readTrustList(file: string): TrustList {
  const list = parseTrustList(readText(file));
  if (!list.ok) throw new WrongCall(`${file}: this is no list of known issuers`);
  return list.value;
}
