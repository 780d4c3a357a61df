import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLength } from '../../src/lib/core/catalogue/free-text/length';
import { readPrice } from '../../src/lib/core/catalogue/free-text/price';
import { readDay } from '../../src/lib/core/catalogue/free-text/start';
import { readWorkload } from '../../src/lib/core/catalogue/free-text/workload';
import type { Cost } from '../../src/lib/core/catalogue/model';
import { amountOf } from '../../src/lib/core/kernel/money';
import type { Range } from '../../src/lib/core/kernel/range';

/* What must come out of the words that publishers really write. */

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real words are not checked: the catalogues are not on this machine.');

const EDX = 'moocs/edx-2020-usd.csv';
const OPEN_UNIVERSITY = 'xcri-cap/open-university-2012.xml';
const WYCHWOLF = 'xcri-cap/wychwolf-short-course.xml';
const UCLOUVAIN = 'uclouvain/master-courses-2024-25.json';

function rangeInWords(range: Range): string {
  return range.min === range.max ? String(range.min) : `${range.min}-${range.max}`;
}

function length(text: string): string {
  const read = readLength(text);
  return typeof read === 'object' ? `${rangeInWords(read)} weeks` : (read ?? 'not understood');
}

function workload(text: string): string {
  const read = readWorkload(text);
  if (read?.hours) return `${rangeInWords(read.hours)} h`;
  return read?.hoursPerWeek ? `${rangeInWords(read.hoursPerWeek)} h a week` : 'not understood';
}

function priceInWords(cost: Cost | undefined): string {
  if (cost === undefined || typeof cost === 'string') return cost ?? 'not understood';
  return cost
    .map((price) => {
      const audience = Object.values(price.audience ?? {}).join();
      return `${price.for} ${amountOf(price)} ${price.currency}${audience ? ` ${audience}` : ''}`;
    })
    .join('; ');
}

const price = (text: string) => priceInWords(readPrice(text));
const day = (text: string) => readDay(text) ?? 'not understood';

type Expected = readonly [file: string, text: string, read: (text: string) => string, out: string];

const LENGTHS: readonly Expected[] = [
  [EDX, '1 Weeks', length, '1 weeks'],
  [EDX, '2 Weeks', length, '2 weeks'],
  [EDX, '6 Weeks', length, '6 weeks'],
  [EDX, '18 Weeks', length, '18 weeks'],
  [OPEN_UNIVERSITY, '3 months (approx)', length, '13 weeks'],
  [OPEN_UNIVERSITY, '4 months (approx)', length, '17 weeks'],
  [OPEN_UNIVERSITY, '5 months (approx)', length, '22 weeks'],
  [OPEN_UNIVERSITY, '6 months (approx)', length, '26 weeks'],
  [OPEN_UNIVERSITY, '7 months (approx)', length, '30 weeks'],
  [OPEN_UNIVERSITY, '9 months (approx)', length, '39 weeks'],
  [OPEN_UNIVERSITY, '12 months (approx)', length, '52 weeks'],
  [OPEN_UNIVERSITY, '13 months (approx)', length, '56 weeks'],
  [OPEN_UNIVERSITY, '24 months (approx)', length, '104 weeks'],
  [OPEN_UNIVERSITY, '1 year (approx)', length, '52 weeks'],
  [OPEN_UNIVERSITY, '2 years (approx)', length, '104 weeks'],
  [OPEN_UNIVERSITY, '5 year (approx)', length, '260 weeks'],
  [OPEN_UNIVERSITY, '8 years (approx)', length, '416 weeks'],
  [OPEN_UNIVERSITY, 'Variable', length, 'variable'],
  [OPEN_UNIVERSITY, 'You can study at your own pace', length, 'self-paced'],
  [WYCHWOLF, '1 month (approx)', length, '4 weeks'],
  [WYCHWOLF, 'P4M', length, '17 weeks'],
  ['ctdl/learning-opportunity-cri-seminar.json', 'P5D', length, `${5 / 7} weeks`],
  ['moochub/page-complete-example.json', 'P2W', length, '2 weeks'],
  ['schema-org/eg-0278.jsonld', 'P4Y', length, '208 weeks']
];

const WORKLOADS: readonly Expected[] = [
  [EDX, '1–2 hours per week', workload, '1-2 h a week'],
  [EDX, '2–3 hours per week', workload, '2-3 h a week'],
  [EDX, '8–10 hours per week', workload, '8-10 h a week'],
  [EDX, '10–20 hours per week', workload, '10-20 h a week'],
  [UCLOUVAIN, '30.0 h', workload, '30 h'],
  [UCLOUVAIN, '22.5 h', workload, '22.5 h'],
  [UCLOUVAIN, '30.0 h + 6.0 h', workload, '36 h'],
  [UCLOUVAIN, '0 h + 30.0 h', workload, '30 h'],
  [UCLOUVAIN, '22.5 h + 7.5 h', workload, '30 h'],
  [UCLOUVAIN, '220.0 h + 750.0 h', workload, '970 h'],
  [UCLOUVAIN, '126.5 h + 12.0 h', workload, '138.5 h']
];

const FREE_WITH = 'FREE-Add a Verified Certificate for';
const PRICES: readonly Expected[] = [
  [EDX, `${FREE_WITH} $5 USD`, price, 'certificate 5 USD'],
  [EDX, `${FREE_WITH} $49 USD`, price, 'certificate 49 USD'],
  [EDX, `${FREE_WITH} $49.90 USD`, price, 'certificate 49.9 USD'],
  [EDX, `${FREE_WITH} $49.99 USD`, price, 'certificate 49.99 USD'],
  [EDX, `${FREE_WITH} $199 USD`, price, 'certificate 199 USD'],
  [EDX, `${FREE_WITH} $299.70 USD`, price, 'certificate 299.7 USD'],
  [EDX, `${FREE_WITH} $450 USD`, price, 'certificate 450 USD'],
  [WYCHWOLF, 'free', price, 'free'],
  [OPEN_UNIVERSITY, 'Costs are paid per unit not per qualification.', price, 'not understood'],
  [OPEN_UNIVERSITY, 'Continental Europe fee: Not yet known', price, 'not-yet-known'],
  [
    OPEN_UNIVERSITY,
    'UK fee: Not yet known; Continental Europe fee: Not yet known',
    price,
    'not-yet-known'
  ],
  [
    OPEN_UNIVERSITY,
    'Continental Europe fee: GBP625.00',
    price,
    'learning 625 GBP Continental Europe'
  ],
  ...[
    [1250, 1250],
    [2500, 2500],
    [415, 415],
    [1785, 1895],
    [2215, 2370],
    [1630, 1740],
    [1880, 2035],
    [1825, 1925],
    [1370, 1470],
    [3565, 3675]
  ].map(([ireland, europe]): Expected => {
    const text = `Ireland fee: GBP${ireland}.00; Continental Europe fee: GBP${europe}.00`;
    const out = `learning ${ireland} GBP Ireland; learning ${europe} GBP Continental Europe`;
    return [OPEN_UNIVERSITY, text, price, out];
  }),
  [
    OPEN_UNIVERSITY,
    'UK fee: GBP3375.00; Continental Europe fee: GBP12000.00',
    price,
    'learning 3375 GBP UK; learning 12000 GBP Continental Europe'
  ],
  [
    OPEN_UNIVERSITY,
    'UK fee: GBP495.00; Ireland fee: GBP495.00; Continental Europe fee: GBP495.00',
    price,
    'learning 495 GBP UK; learning 495 GBP Ireland; learning 495 GBP Continental Europe'
  ]
];

const DAYS: readonly Expected[] = [
  [OPEN_UNIVERSITY, '3 November 2012', day, '2012-11-03'],
  [OPEN_UNIVERSITY, '29 September 2012', day, '2012-09-29'],
  [OPEN_UNIVERSITY, '1 May 2013', day, '2013-05-01'],
  [OPEN_UNIVERSITY, '2013-10-31', day, '2013-10-31'],
  [WYCHWOLF, '1 Aug 2012', day, '2012-08-01'],
  [WYCHWOLF, '31 August 2011', day, '2011-08-31'],
  [
    OPEN_UNIVERSITY,
    'OU qualifications have up to three start points in the year, October, February or April.',
    day,
    'not understood'
  ]
];

const files = new Map<string, string>();

function textOf(file: string): string {
  const text = files.get(file) ?? readFileSync(join(FOLDER, file), 'utf8');
  files.set(file, text);
  return text;
}

const TABLE = [...LENGTHS, ...WORKLOADS, ...PRICES, ...DAYS];

describe.runIf(there)('words of real catalogues', () => {
  it('are at least sixty, each once', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(TABLE.map(([, text]) => text)).size).toBe(TABLE.length);
  });

  it.each(TABLE)('%s: %s', (file, text, read, out) => {
    expect(textOf(file)).toContain(text);
    expect(read(text)).toBe(out);
  });

  it('understands every length, effort and price of a table of online courses', () => {
    const cells = new Set(
      textOf(EDX).match(/FREE-Add a Verified[^,\n"]+USD|\d+–\d+ hours per week|\b\d+ Weeks\b/g)
    );
    expect(cells.size).toBeGreaterThan(110);
    const read = { F: price, h: workload, W: length };
    for (const cell of cells) {
      const kind = cell.startsWith('F') ? 'F' : cell.endsWith('week') ? 'h' : 'W';
      expect([cell, read[kind](cell)]).not.toEqual([cell, 'not understood']);
    }
  });

  it('understands every cost of a feed but those that name no amount', () => {
    const costs = textOf(OPEN_UNIVERSITY).matchAll(/<mlo:cost>([^<]+)</g);
    const unread = new Set(
      [...costs].map(([, text = '']) => text).filter((text) => readPrice(text) === undefined)
    );
    expect([...unread]).toEqual(['Costs are paid per unit not per qualification.']);
  });
});
