import { isCurrency } from '../../../kernel/money';
import type { LocalText } from '../../../kernel/text';
import { parseMinor } from '../../free-text/amount';
import { plainWords } from '../../free-text/plain';
import { purposeOf } from '../../free-text/price-words';
import type { Cost, Price } from '../../model';
import type { LdNode } from '../json-ld';
import type { Stated } from './facts';
import { conceptCode, conceptLabel, conceptName, report, stringsAt, type Source } from './source';

/** Codes of ISO 4217 that stand for no currency, and for tests. */
const NO_CURRENCY = ['XXX', 'XTS'];

/**
 * `elm:PriceDetail`s. Their labels say what each is for, or for whom. Where one of them is not
 * understood none is taken, as a list of prices has to be complete.
 */
export function costAt(source: Source, node: LdNode): Stated<Cost> {
  const details = source.document.nodesAt(node, 'priceDetail');
  if (details.length === 0) return {};
  const read = details.map((detail) => readDetail(source, detail));
  const words = read.map(({ published }) => published).join('; ');
  const prices = read.flatMap(({ price }) => price ?? []);
  if (prices.length < read.length) return { words };
  if (prices.every(({ minor }) => minor === 0)) return { value: 'free', words };
  return { value: prices.map((price, at) => told(price, read[at]?.label, prices)), words };
}

function readDetail(source: Source, detail: LdNode) {
  const label = conceptLabel(detail);
  const amount = source.document.nodesAt(detail, 'amount')[0];
  const unit = amount && source.document.nodesAt(amount, 'unit')[0];
  const [digits = ''] = amount ? stringsAt(amount, 'value') : [];
  const currency = (unit && conceptCode(unit, 'currency')) ?? '';
  const known = isCurrency(currency) && !NO_CURRENCY.includes(currency);
  const minor = known ? parseMinor(digits, currency) : undefined;
  const named = Object.values(label ?? {})[0];
  const published = [named, digits, unit && (currency || conceptName(unit))]
    .filter(Boolean)
    .join(' ');
  if (minor === undefined) report(source, detail, 'amount', 'value-not-understood', published);
  const purpose =
    (named === undefined ? undefined : purposeOf(plainWords(named) ?? '')) ?? 'learning';
  const price: Price | undefined =
    minor === undefined ? undefined : { minor, currency, for: purpose };
  return { label, published, price };
}

/** Of several prices for the same, each says by its label for whom it holds. */
function told(price: Price, label: LocalText | undefined, all: readonly Price[]): Price {
  const alone = all.filter((other) => other.for === price.for).length === 1;
  return alone || !label ? price : { ...price, audience: label };
}
