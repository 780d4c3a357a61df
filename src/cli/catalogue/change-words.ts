import type { Length } from '../../lib/core/catalogue/model';
import type { PriceFact } from '../../lib/core/catalogue/prices';
import type { Change } from '../../lib/core/catalogue/published/changes';
import { amountOf, type Money } from '../../lib/core/kernel/money';

/** A change in plain words: `price 490 CHF to 610 CHF (+120 CHF)`. */
export function changeWords(change: Change): string {
  switch (change.code) {
    case 'new':
    case 'withdrawn':
      return change.code;
    case 'price': {
      const { before, after, difference } = change;
      const more = difference && ` (${difference.minor > 0 ? '+' : ''}${moneyWords(difference)})`;
      return `price ${priceWords(before)} to ${priceWords(after)}${more ?? ''}`;
    }
    case 'start': {
      const { before, after } = change;
      if (before === undefined) return `also starts ${after}`;
      return after === undefined ? `no longer starts ${before}` : `start ${before} to ${after}`;
    }
    case 'length':
      return `length ${lengthWords(change.before)} to ${lengthWords(change.after)}`;
    case 'credits':
      return `ECTS ${change.before ?? 'not stated'} to ${change.after ?? 'not stated'}`;
    case 'other':
      return `also ${change.members.join(', ')}`;
  }
}

function moneyWords(money: Money): string {
  return `${amountOf(money)} ${money.currency}`;
}

function priceWords(fact: PriceFact): string {
  if (fact.state !== 'stated') return fact.state.replaceAll('-', ' ');
  const { learning, certificate } = fact;
  return certificate
    ? `${moneyWords(learning)} and ${moneyWords(certificate)} for the certificate`
    : moneyWords(learning);
}

function lengthWords(length: Length | undefined): string {
  if (length === undefined) return 'not stated';
  if (typeof length === 'string') return length;
  const { min, max } = length;
  return `${min === max ? min : `${min}-${max}`} weeks`;
}
