import { CATALOGUE_HELP, runCatalogue } from './catalogue/command';
import { CREDENTIAL_HELP, runCredential } from './credential/command';
import type { Output } from './output';

const HELP = `${CREDENTIAL_HELP}\n${CATALOGUE_HELP}`;

/** The command line. Gives the exit code: 0 done, 1 the input is at fault, 2 wrong call. */
export async function cairn(args: readonly string[], output: Output): Promise<number> {
  const [noun, ...rest] = args;
  if (noun === 'catalogue') return runCatalogue(rest, output);
  if (args.includes('--help') || args.includes('-h')) {
    output.result(HELP);
    return 0;
  }
  const code = noun === 'credential' ? await runCredential(rest, output) : 2;
  if (code === 2) output.trouble(HELP);
  return code;
}
