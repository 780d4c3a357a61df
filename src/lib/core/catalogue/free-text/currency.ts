/*
 * Signs and names of currencies, in lower case and without accents. Several codes behind a sign
 * mean that it does not say which.
 */
const DOLLARS = [
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'TWD',
  'MXN',
  'CLP',
  'COP',
  'ARS',
  'BRL'
];

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₴': ['UAH'],
  '₫': ['VND'],
  '¥': ['JPY', 'CNY'],
  $: DOLLARS,
  dollar: DOLLARS,
  dollars: DOLLARS,
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  us$: ['USD'],
  mx$: ['MXN'],
  ca$: ['CAD'],
  au$: ['AUD'],
  a$: ['AUD'],
  nz$: ['NZD'],
  hk$: ['HKD'],
  s$: ['SGD'],
  sg$: ['SGD'],
  nt$: ['TWD'],
  r$: ['BRL'],
  zł: ['PLN'],
  kc: ['CZK'],
  ft: ['HUF'],
  sfr: ['CHF'],
  fr: ['CHF', 'XAF', 'XOF'],
  euro: ['EUR'],
  euros: ['EUR'],
  ευρω: ['EUR'],
  eurai: ['EUR'],
  eurų: ['EUR'],
  euru: ['EUR'],
  'us dollar': ['USD'],
  'us dollars': ['USD'],
  'pound sterling': ['GBP'],
  'pounds sterling': ['GBP'],
  'british pound': ['GBP'],
  'british pounds': ['GBP'],
  'swiss franc': ['CHF'],
  'swiss francs': ['CHF'],
  'schweizer franken': ['CHF'],
  'canadian dollar': ['CAD'],
  'canadian dollars': ['CAD'],
  'australian dollar': ['AUD'],
  'australian dollars': ['AUD'],
  'mexican peso': ['MXN'],
  'mexican pesos': ['MXN'],
  yen: ['JPY'],
  zloty: ['PLN']
};
const BY_SIGN = new Map(Object.entries(SIGNS));

/** ISO 4217 codes that are also English words; they are understood in capitals only. */
const ALSO_WORDS = ['ALL', 'TOP', 'TRY', 'CUP', 'MOP', 'PEN', 'BAM', 'GEL', 'LAK', 'SOS', 'COP'];

let known: ReadonlySet<string> | undefined;

/**
 * The codes that a sign, a code or a name can stand for; an empty list for any other word. `text`
 * is the text it stands in, as it was written.
 */
export function currenciesOf(word: string, text: string): readonly string[] {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const bySign = BY_SIGN.get(lower);
  if (bySign) return bySign;
  known ??= new Set(Intl.supportedValuesOf('currency'));
  const code = lower.toUpperCase();
  if (!known.has(code) || (ALSO_WORDS.includes(code) && !text.includes(code))) return [];
  return [code];
}

/**
 * The one currency that all signs beside an amount allow (`$49 USD`). Where they allow several,
 * the expected one if it is among them; undefined where they do not say which, or contradict.
 */
export function oneCurrency(
  signs: readonly (readonly string[])[],
  expected: string | undefined
): string | undefined {
  const [first, ...others] = signs;
  if (!first) return expected;
  const codes = first.filter((code) => others.every((other) => other.includes(code)));
  if (codes.length === 1) return codes[0];
  return expected !== undefined && codes.includes(expected) ? expected : undefined;
}
