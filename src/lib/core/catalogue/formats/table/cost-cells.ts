import { amountOf, minorDigits } from '../../../kernel/money';
import type { LocalText } from '../../../kernel/text';
import type { Cost, Price } from '../../model';
import { formatList } from './list';

/** False where two prices are for the same thing and the same people. */
export function carriesCost(cost: Cost): boolean {
  if (typeof cost === 'string') return true;
  const things = cost.map((price) => JSON.stringify([price.for, price.per, price.audience]));
  return new Set(things).size === cost.length;
}

/** What a cost is as a cell, and for whom each of its prices holds. */
export function costCells(cost: Cost): {
  readonly cell: string;
  readonly audiences: readonly (LocalText | undefined)[];
} {
  if (typeof cost === 'string') return { cell: cost.replaceAll('-', ' '), audiences: [] };
  if (!carriesCost(cost)) return { cell: '', audiences: [] };
  const paid = cost.filter(({ minor, audience }) => minor > 0 || audience);
  if (paid.length === 0) return { cell: 'free', audiences: [] };
  return {
    cell: formatList(paid.map(formatPrice)),
    audiences: paid.map(({ audience }) => audience)
  };
}

function formatPrice(price: Price): string {
  const digits = minorDigits(price.currency);
  // A fourth decimal, as three could be taken for thousands.
  const amount = amountOf(price).toFixed(digits === 3 ? 4 : digits);
  const purpose = price.for === 'learning' ? '' : ` ${price.for}`;
  return `${amount} ${price.currency}${purpose}${price.per ? ` per ${price.per}` : ''}`;
}
