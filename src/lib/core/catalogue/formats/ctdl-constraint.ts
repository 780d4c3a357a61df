import type { LocalText } from '../../kernel/text';
import { amountIn } from './json-facts';
import { firstTextOf } from './json-text';
import { idsAt, localName, plainValue, valuesAt, type LdNode } from './json-ld';
import { schemeOf, textAt } from './ctdl-values';

const LONGEST_TEXT = 20_000;

const SIGNS: Readonly<Record<string, string>> = {
  eq: '=',
  neq: '≠',
  gt: '>',
  gteq: '≥',
  lt: '<',
  lteq: '≤'
};

/** A condition in words: what its publisher says of it, and its constraints as they stand. */
export function wordsOf(
  condition: LdNode,
  constraints: readonly LdNode[],
  lang: string
): LocalText {
  const operator = localName(firstOf(condition, 'logicalOperator') ?? 'And').toUpperCase();
  const formal = constraints.map(formalWords).join(` ${operator} `).slice(0, LONGEST_TEXT);
  const said = textAt(condition, lang, 'description', 'name');
  if (!said) return { und: formal === '' ? (condition.id ?? condition.place) : formal };
  if (formal === '') return said;
  return Object.fromEntries(
    Object.entries(said).map(([tag, text]) => [tag, `${text} (${formal})`.slice(0, LONGEST_TEXT)])
  );
}

function formalWords(constraint: LdNode): string {
  const sign = localName(firstOf(constraint, 'comparator') ?? '');
  const known = Object.hasOwn(SIGNS, sign.toLowerCase()) ? SIGNS[sign.toLowerCase()] : sign;
  return [side(constraint, 'left'), known, side(constraint, 'right')].filter(Boolean).join(' ');
}

function side(constraint: LdNode, name: 'left' | 'right'): string {
  const address = idsAt(constraint, `${name}Source`);
  const values = valuesAt(constraint, `${name}Source`).map((value) => {
    const plain = plainValue(value);
    if (typeof plain === 'boolean' || typeof plain === 'number') return String(plain);
    const text = firstTextOf(value);
    return text === undefined || address.length === 0 ? (text ?? '') : shortened(text);
  });
  const named = values.some((value) => value !== '') ? values : address.map(shortened);
  const action = firstOf(constraint, `${name}Action`);
  const list = named.join(', ');
  return action === undefined ? list : `${localName(action)}(${list})`;
}

/** The last part of an address or of a prefixed name; words with spaces stay as they are. */
function shortened(text: string): string {
  if (/\s/.test(text)) return text;
  return /\bcredits\/?$/.test(text) ? schemeOf(text) : localName(text);
}

function firstOf(node: LdNode, name: string): string | undefined {
  return idsAt(node, name)[0] ?? firstTextOf(valuesAt(node, name)[0]);
}

/**
 * The ECTS credits that constraints ask for, where they ask for nothing else: at least a sum of
 * `creditValue`, in ECTS. Every other constraint is not supported.
 */
export function ectsAsked(condition: LdNode, constraints: readonly LdNode[]): number | undefined {
  const operator = firstOf(condition, 'logicalOperator');
  if (operator !== undefined && localName(operator).toLowerCase() !== 'and') return undefined;
  let sum: number | undefined;
  let isEcts = false;
  for (const constraint of constraints) {
    const left = localName(firstOf(constraint, 'leftSource') ?? '');
    const sign = localName(firstOf(constraint, 'comparator') ?? '').toLowerCase();
    const action = localName(firstOf(constraint, 'leftAction') ?? '').toLowerCase();
    const right = valuesAt(constraint, 'rightSource');
    const amount = amountIn(plainValue(right[0]));
    if (left === 'creditUnitType' && sign === 'eq' && right.length === 1) {
      isEcts = schemeOf(firstOf(constraint, 'rightSource')) === 'ects';
    } else if (/^(?:value|creditValue)$/.test(left) && sign === 'gteq' && action === 'sum') {
      if (sum !== undefined) return undefined;
      sum = amount;
    } else return undefined;
  }
  return isEcts && sum !== undefined && sum > 0 ? sum : undefined;
}
