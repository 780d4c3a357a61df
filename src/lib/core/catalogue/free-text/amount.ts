import { minorDigits } from '../../kernel/money';

/**
 * An amount of money in the smallest unit of its currency, from the digits and signs that were
 * written. The rules, where a point or comma could be read in two ways:
 * - apostrophes and spaces before three digits stand between thousands
 * - of a point and a comma the last one begins the decimals
 * - the same sign several times stands between thousands
 * - one comma before exactly three digits stands between thousands (`2,022`) where the currency
 *   has less than three decimals; a point there is not understood, as machines write `1.234` for
 *   a fraction
 * - `1.250,-` has no decimals
 * - more decimals than the currency has are not understood, unless they are zeros
 */
export function parseMinor(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const bare = text.replace(/[.,]-{1,2}$/, '').replace(/(?<=\d)['’ ](?=\d{3}(?!\d))/g, "'");
  if (!/^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$|^\d[\d.,]*$/.test(bare)) return undefined;
  const written = bare.replaceAll("'", '');
  const parts = /-$/.test(text) ? wholeAmount(written) : splitDecimals(written, digits);
  if (!parts) return undefined;
  const decimals = parts.decimals.replace(/0+$/, '');
  if (decimals.length > digits) return undefined;
  const minor = Number(parts.units + decimals.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

interface Parts {
  readonly units: string;
  readonly decimals: string;
}

function splitDecimals(text: string, digits: number): Parts | undefined {
  const signs = text.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return { units: text, decimals: '' };
  const kinds = new Set(signs).size;
  const at = text.lastIndexOf(last);
  const units = text.slice(0, at);
  const decimals = text.slice(at + 1);
  if (decimals === '') return undefined;
  if (kinds === 1 && signs.length > 1) return grouped(text, last);
  if (kinds === 2 && signs.indexOf(last) !== signs.length - 1) return undefined;
  const plain = kinds === 2 ? grouped(units, signs.charAt(0))?.units : units;
  if (plain === undefined || plain === '') return undefined;
  if (kinds === 1 && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(units)) {
    return last === ',' && digits < 3 ? { units: units + decimals, decimals: '' } : undefined;
  }
  return { units: plain, decimals };
}

/** `1.250,-` has no decimals, and so its signs stand between thousands. */
function wholeAmount(text: string): Parts | undefined {
  return /^\d+$/.test(text)
    ? { units: text, decimals: '' }
    : grouped(text, text.replace(/\d/g, '').charAt(0));
}

/** `1.234.567` without its signs; undefined where they do not stand before three digits each. */
function grouped(text: string, sign: string): Parts | undefined {
  const [first = '', ...more] = text.split(sign);
  if (!/^[1-9]\d{0,2}$/.test(first)) return undefined;
  if (more.some((group) => !/^\d{3}$/.test(group))) return undefined;
  return { units: first + more.join(''), decimals: '' };
}
