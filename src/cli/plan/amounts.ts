import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId } from '../../lib/core/catalogue/ids';
import type { Day } from '../../lib/core/kernel/day';
import { amountOf } from '../../lib/core/kernel/money';
import { pickText } from '../../lib/core/kernel/text';
import { lineWords } from '../catalogue/words';

/* Names and amounts as the command line says them. */

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function dayWords(day: Day): string {
  return days.format(new Date(day));
}

export function amountWords(value: number): string {
  return numbers.format(value);
}

export function moneyWords(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger'
  } as Intl.NumberFormatOptions);
  return format.format(amountOf({ minor, currency }));
}

/** The title of a course or award; its id where the catalogue does not have it. */
export function titleWords(id: OfferingId | AwardId, index: CatalogueIndex): string {
  const found = index.offering(id as OfferingId) ?? index.award(id as AwardId);
  return lineWords(found ? pickText(found.title, ['en']).text : id);
}
