import { WrongCall } from './catalogue/call';
import { SourceError } from './catalogue/source-error';
import type { Output } from './output';

export interface Verb {
  /** Its first line is the verb in short. */
  readonly help: string;
  run(args: readonly string[], output: Output): Promise<number> | number;
}

/** Runs a verb and says in words what stops it. 0 done, 1 the input is at fault, 2 wrong call. */
export async function runVerb(
  verb: Verb,
  args: readonly string[],
  output: Output
): Promise<number> {
  if (isHelp(args)) {
    output.result(verb.help);
    return 0;
  }
  try {
    return await verb.run(args, output);
  } catch (error) {
    if (error instanceof WrongCall) {
      output.trouble(error.message);
      output.trouble(verb.help);
      return 2;
    }
    if (error instanceof SourceError || isSystemError(error)) {
      output.trouble(error.message);
      return 1;
    }
    throw error;
  }
}

export function isHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

/** No space left, not allowed, no such folder: said by the system in one line. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
