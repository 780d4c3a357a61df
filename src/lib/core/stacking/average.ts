import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Rule } from '../catalogue/rule';
import { CLOSE, creditsIn } from './amounts';
import { fitOf, type Surroundings } from './matching';
import { withoutDoubles } from './same-things';
import type { Moments, Thing } from './standing';

export interface Mean {
  /** `ask`: a grade or its weight is not known. */
  readonly state: 'met' | 'not-met' | 'ask';
  /** Of the grades that are known. */
  readonly mean?: number;
  /** What is still to come may change it. */
  readonly coming: boolean;
}

/**
 * The mean of the grades of what is earned of a pool, by ECTS; each counts the same where none of
 * them states credits.
 */
export function meanOf(
  { from, least, lowerIsBetter }: Extract<Rule, { type: 'average' }>,
  things: readonly Thing[],
  around: Surroundings,
  moments: Moments,
  index: CatalogueIndex
): Mean {
  let coming = false;
  const found = things.flatMap((thing, item) => {
    const fit = fitOf(thing, { pool: from, scheme: 'ects' }, around, moments, index);
    if (fit.fits === 'no') return [];
    if (thing.state !== 'earned') {
      coming = true;
      return [];
    }
    const grade = fit.doubt ? undefined : numberOf(thing.grade);
    return [{ item, worth: fit.credits, grade, ...(fit.doubt && { doubt: fit.doubt }) }];
  });
  const graded = withoutDoubles(found, things).flatMap(({ item, grade }) => {
    const thing = things[item];
    if (!thing) return [];
    return [{ grade, ects: creditsIn(thing.credits, 'ects') }];
  });
  const known = graded.flatMap(({ grade, ects }) => (grade === undefined ? [] : [{ grade, ects }]));
  const weighed = known.some(({ ects }) => ects > 0);
  const weight = (ects: number) => (weighed ? ects : 1);
  const sum = known.reduce((total, { ects }) => total + weight(ects), 0);
  if (sum === 0) return { state: graded.length > 0 ? 'ask' : 'not-met', coming };
  const mean = known.reduce((all, { grade, ects }) => all + grade * weight(ects), 0) / sum;
  const unknown = known.length < graded.length || (weighed && known.some(({ ects }) => ects === 0));
  const reached = lowerIsBetter ? mean <= least + CLOSE : mean >= least - CLOSE;
  return { state: unknown ? 'ask' : reached ? 'met' : 'not-met', mean, coming };
}

function numberOf(grade: string | undefined): number | undefined {
  const text = grade?.trim().replace(',', '.') ?? '';
  const value = text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
