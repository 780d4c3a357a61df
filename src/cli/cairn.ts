import { AWARD_HELP, runAward } from './award/command';
import { CATALOGUE_HELP, runCatalogue } from './catalogue/command';
import { CREDENTIAL_HELP, runCredential } from './credential/command';
import type { Output } from './output';
import { PLAN_HELP, runPlan } from './plan/command';
import { runVerb } from './run-verb';

const HELP = `${CREDENTIAL_HELP}\n${PLAN_HELP}\n${AWARD_HELP}\n${CATALOGUE_HELP}`;

/** The command line. Gives the exit code: 0 done, 1 the input is at fault, 2 wrong call. */
export async function cairn(args: readonly string[], output: Output): Promise<number> {
  const [noun, ...rest] = args;
  if (noun === 'catalogue') return runCatalogue(rest, output);
  if (noun === 'award') return runVerb({ help: AWARD_HELP, run: runAward }, rest, output);
  if (noun === 'plan') return runVerb({ help: PLAN_HELP, run: runPlan }, rest, output);
  if (args.includes('--help') || args.includes('-h')) {
    output.result(HELP);
    return 0;
  }
  const code = noun === 'credential' ? await runCredential(rest, output) : 2;
  if (code === 2) output.trouble(HELP);
  return code;
}
