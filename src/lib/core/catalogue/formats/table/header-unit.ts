import { foldText } from '../../../kernel/text';
import { currenciesOf } from '../../free-text/currency';

/** A column whose name says in what its numbers are: `Dauer (Wochen)`, `Price in EUR`. */
export interface HeaderUnit {
  /** The name without its unit. */
  readonly name: string;
  /** The field that a number of this unit belongs to. */
  readonly field: 'weeks' | 'workloadHours' | 'hoursPerWeek' | 'credits' | 'price';
  /** ISO 4217, where it is a price. */
  readonly currency?: string;
}

const WITH_UNIT = /^(.*\S)\s*(?:[([]\s*([^()[\]]+?)\s*[)\]]|\s(?:in|en)\s+(\S+))$/iu;

const UNITS: readonly (readonly [HeaderUnit['field'], RegExp])[] = [
  [
    'hoursPerWeek',
    /^(?:h|hrs?|hours?|std|stunden|horas|heures|ore|uren)\.?(?: ?\/ ?| per | pro | par | por )(?:w|week|woche|semana|semaine|settimana)$/
  ],
  [
    'workloadHours',
    /^(?:h|hrs?|hours?|std|stunden|horas|heures|ore|uren|min|minutes?|minuten)\.?$/
  ],
  [
    'weeks',
    /^(?:weeks?|wochen|semanas|semaines|settimane|weken|months?|monate|monaten|meses|mois|mesi|maanden|days?|tage|tagen|dias|jours|giorni|dagen)$/
  ],
  ['credits', /^ects$/]
];

/** Undefined where a name says no unit, or one that is not known. */
export function headerUnit(header: string): HeaderUnit | undefined {
  const [, name, bracketed, after] = WITH_UNIT.exec(header.trim()) ?? [];
  const unit = bracketed ?? after;
  if (name === undefined || unit === undefined) return undefined;
  const plain = foldText(unit);
  const known = UNITS.find(([, words]) => words.test(plain));
  if (known) return { name, field: known[0] };
  const [currency, other] = currenciesOf(unit, unit);
  return currency === undefined || other !== undefined
    ? undefined
    : { name, field: 'price', currency };
}
