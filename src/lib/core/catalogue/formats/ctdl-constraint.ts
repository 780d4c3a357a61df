import type { LocalText } from '../../kernel/text';
import type { Amount, GradeNeed } from '../rule';
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

/** What constraints ask for, as far as rules can say it. */
export interface Constraints {
  readonly sum?: Amount;
  /** Levels at which the credits of `sum` count. */
  readonly levels?: readonly string[];
  readonly grade?: GradeNeed;
  readonly mean?: { readonly least: number; readonly lowerIsBetter?: true };
  /** Those that stay words. */
  readonly left: readonly LdNode[];
}

/**
 * At least a sum of `creditValue` of a unit (and level), one of some grades or at least a number, at
 * least a mean: where they are joined by And. Of two of a kind only the first is read.
 */
export function readConstraints(condition: LdNode, constraints: readonly LdNode[]): Constraints {
  const operator = firstOf(condition, 'logicalOperator');
  const isAnd = operator === undefined || localName(operator).toLowerCase() === 'and';
  if (!isAnd && constraints.length > 1) return { left: constraints };
  const read = new Map<string, LdNode>();
  for (const constraint of constraints) {
    const kind = kindOf(constraint);
    if (kind !== undefined && !read.has(kind)) read.set(kind, constraint);
  }
  const [sum, unit, level] = ['sum', 'unit', 'level'].map((kind) => read.get(kind));
  // A sum without its unit, a unit or a level without a sum say nothing by themselves.
  if (!sum || !unit) for (const kind of ['sum', 'unit', 'level']) read.delete(kind);
  const used = new Set(read.values());
  const scheme = unit && schemeOf(firstOf(unit, 'rightSource'));
  const [grade, mean] = [read.get('grade'), read.get('mean')];
  return {
    ...(sum && unit && { sum: sumOf(sum, scheme) }),
    ...(sum && unit && level && { levels: rightOf(level) }),
    ...(grade && { grade: gradeOf(grade) }),
    ...(mean && { mean: meanOf(mean) }),
    left: constraints.filter((constraint) => !used.has(constraint))
  };
}

function kindOf(constraint: LdNode): 'sum' | 'unit' | 'level' | 'grade' | 'mean' | undefined {
  const left = localName(firstOf(constraint, 'leftSource') ?? '');
  const sign = signOf(constraint);
  const action = localName(firstOf(constraint, 'leftAction') ?? '').toLowerCase();
  const right = rightOf(constraint);
  const isNumber = right.length === 1 && amountIn(right[0]) !== undefined;
  if (action === 'sum' && /^(?:value|creditValue)$/.test(left)) {
    return sign === 'gteq' && isNumber && Number(amountIn(right[0])) > 0 ? 'sum' : undefined;
  }
  if (/^(?:mean|average)$/.test(action)) {
    const isMark = /^(?:percentMark|mark|grade|gradePoint)$/i.test(left);
    return isMark && isNumber && /^(?:gteq|lteq)$/.test(sign) ? 'mean' : undefined;
  }
  if (action !== '' || right.length === 0) return undefined;
  if (left === 'creditUnitType') return sign === 'eq' && right.length === 1 ? 'unit' : undefined;
  if (left === 'creditLevelType') return sign === 'eq' ? 'level' : undefined;
  if (!/^(?:grade|minimumGrade)$/i.test(left)) return undefined;
  // A letter is better than another only on a scale, which "at least" does not give.
  return sign === 'eq' || (sign === 'gteq' && isNumber) ? 'grade' : undefined;
}

function signOf(constraint: LdNode): string {
  return localName(firstOf(constraint, 'comparator') ?? '').toLowerCase();
}

function rightOf(constraint: LdNode): string[] {
  const values = valuesAt(constraint, 'rightSource').flatMap((value) => {
    const plain = plainValue(value);
    return typeof plain === 'number' ? [String(plain)] : (firstTextOf(value) ?? []);
  });
  return (values.length > 0 ? values : idsAt(constraint, 'rightSource')).map(shortened);
}

function sumOf(constraint: LdNode, scheme: string | undefined): Amount {
  const credits = amountIn(rightOf(constraint)[0]) ?? 0;
  return scheme === undefined || scheme === 'ects' ? { credits } : { credits, scheme };
}

/** Grades are named from the best. */
function gradeOf(constraint: LdNode): GradeNeed {
  const scale = rightOf(constraint);
  const least = scale.at(-1) ?? '';
  return signOf(constraint) === 'eq' ? { least, scale } : { least };
}

function meanOf(constraint: LdNode): NonNullable<Constraints['mean']> {
  const least = amountIn(rightOf(constraint)[0]) ?? 0;
  return signOf(constraint) === 'lteq' ? { least, lowerIsBetter: true } : { least };
}
