import type { Output } from '../output';
import { isHelp, runVerb, type Verb } from '../run-verb';
import { BUILD_HELP, runBuild } from './build-command';
import { CHECK_HELP, runCheck } from './check-command';
import { DIFF_HELP, runDiff } from './diff-command';
import { KEYGEN_HELP, runKeygen, runSign, SIGN_HELP } from './key-commands';
import { READ_HELP, runRead } from './read-command';
import { runServe, SERVE_HELP } from './serve-command';
import { runWrite, WRITE_HELP } from './write-command';

const VERBS: Readonly<Record<string, Verb>> = {
  read: { help: READ_HELP, run: runRead },
  check: { help: CHECK_HELP, run: runCheck },
  build: { help: BUILD_HELP, run: runBuild },
  diff: { help: DIFF_HELP, run: runDiff },
  keygen: { help: KEYGEN_HELP, run: runKeygen },
  sign: { help: SIGN_HELP, run: runSign },
  write: { help: WRITE_HELP, run: runWrite },
  serve: { help: SERVE_HELP, run: runServe }
};

const firstLine = (help: string) => help.split('\n')[0] ?? '';

/** One line for each verb. */
export const CATALOGUE_HELP = [
  ...Object.values(VERBS).map(({ help }) => firstLine(help)),
  'cairn catalogue VERB --help           says everything about one of them'
].join('\n');

/** The publisher's commands. 0 done, 1 the input is at fault, 2 wrong call. */
export async function runCatalogue(args: readonly string[], output: Output): Promise<number> {
  const [name = '', ...rest] = args;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    if (isHelp(args)) output.result(CATALOGUE_HELP);
    else output.trouble(CATALOGUE_HELP);
    return isHelp(args) ? 0 : 2;
  }
  return runVerb(verb, rest, output);
}
