import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A call that makes no sense; the message says why. */
export class WrongCall extends Error {}

/** The arguments of a verb; throws `WrongCall` for options that it does not have. */
export function readCall<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error));
  }
}

/** The one file or folder that a verb is about. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new WrongCall(`Which ${what}?`);
  if (second !== undefined) throw new WrongCall(`Only one ${what} at a time, not also ${second}.`);
  return first;
}

/** A whole number from `least` up. */
export function countOption(text: string | undefined, name: string, least = 1): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new WrongCall(`${name} ${text}: write a whole number from ${least} up`);
  }
  return value;
}
