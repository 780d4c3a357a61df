import type { Program, Terms, Variable } from '../solver/program';
import { inSteps } from './amounts';
import type { Cap } from './parts';
import type { Portion } from './portion';

/** A limit that counts in steps; of what is `late` it cuts nothing: it has been lifted by then. */
export interface StepCut {
  readonly cap: Cap;
  readonly step: number;
  readonly late?: Variable | undefined;
}

/** The steps in which a limit counts credits. */
export function stepOf({ most }: Cap['rule']): number | undefined {
  return 'step' in most && most.step !== undefined && most.step > 0 ? most.step : undefined;
}

/**
 * How much counts of a portion of what brings `worth`, where limits cut it to steps, the outermost
 * first; as a portion of what is left once all are lifted that can be.
 */
export function afterCuts(
  program: Program,
  cuts: readonly StepCut[],
  { variable, scale }: Portion,
  worth: number
): Portion {
  const fraction = () => program.variable(0, { whole: false });
  let left = worth;
  let all = new Map<number, Terms>([[worth, [[variable, scale]]]]);
  for (const { step, late } of cuts) {
    if (late === undefined) left = inSteps(left, step);
    const next = new Map<number, Terms>();
    const add = (value: number, terms: Terms) =>
      next.set(value, [...(next.get(value) ?? []), ...terms]);
    const uncut: (readonly [Variable, number])[] = [];
    for (const [value, terms] of all) {
      const cut = inSteps(value, step);
      if (late === undefined || cut === value) {
        add(cut, terms);
        continue;
      }
      const [before, after] = [fraction(), fraction()];
      program.row([...terms, [before, -1], [after, -1]], 0);
      add(cut, [[before, 1]]);
      add(value, [[after, 1]]);
      uncut.push([after, -1]);
    }
    if (late !== undefined) program.row([[late, 1], ...uncut], 0);
    all = next;
  }
  const counted = fraction();
  const terms = [...all].flatMap(([value, list]) =>
    list.map(([each, share]) => [each, share * value] as const)
  );
  program.row([...terms, [counted, -left]], 0);
  return { variable: counted, scale: 1, whole: false };
}
