import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../kernel/money';
import type { Cost } from '../model';
import { readPrice, readPrices } from './price';

/** `learning 50 EUR`, shorter to compare. */
function shortly(cost: Cost | undefined): string {
  if (cost === undefined) return 'not understood';
  if (typeof cost === 'string') return cost;
  return cost
    .map((price) => {
      const per = price.per ? ` per ${price.per}` : '';
      const audience = price.audience ? ` for ${Object.values(price.audience).join()}` : '';
      return `${price.for} ${amountOf(price)} ${price.currency}${per}${audience}`;
    })
    .join('; ');
}

describe('readPrice', () => {
  it.each([
    ['49 USD', 'learning 49 USD'],
    ['$49 USD', 'learning 49 USD'],
    ['US$ 49', 'learning 49 USD'],
    ['MX$2,022', 'learning 2022 MXN'],
    ['1640 US Dollar', 'learning 1640 USD'],
    ['50 Euro', 'learning 50 EUR'],
    ['12,50 €', 'learning 12.5 EUR'],
    ['1.250,00 €', 'learning 1250 EUR'],
    ['1,250.00 €', 'learning 1250 EUR'],
    ['1 234,50 €', 'learning 1234.5 EUR'],
    ['1\u202f234,50\u00a0€', 'learning 1234.5 EUR'],
    ['1.234.567 EUR', 'learning 1234567 EUR'],
    ['£1,250', 'learning 1250 GBP'],
    ['€ 1.250,-', 'learning 1250 EUR'],
    ["CHF 2'400.–", 'learning 2400 CHF'],
    ['1’250 CHF', 'learning 1250 CHF'],
    ['JPY 1000', 'learning 1000 JPY'],
    ['KWD 12.5', 'learning 12.5 KWD'],
    ['R$ 1.500,00', 'learning 1500 BRL'],
    ['50 EUR per month', 'learning 50 EUR per month'],
    ['50 €/Monat', 'learning 50 EUR per month'],
    ['120 EUR per ECTS', 'learning 120 EUR per ects'],
    ['90 EUR pro Modul', 'learning 90 EUR per unit'],
    ['99 EUR (incl. VAT)', 'learning 99 EUR'],
    ['Course fee: 300 EUR', 'learning 300 EUR'],
    ['certificate 50 EUR', 'certificate 50 EUR'],
    ['50 EUR for the certificate', 'certificate 50 EUR'],
    ['Course: free; Certificate: 50 EUR', 'certificate 50 EUR'],
    ['Tuition: 400 EUR; Registration: 20 EUR', 'learning 400 EUR; admission 20 EUR'],
    ['FREE-Add a Verified Certificate for $49 USD', 'certificate 49 USD'],
    [
      'Ireland fee: GBP1250.00; Continental Europe fee: GBP1400.00',
      'learning 1250 GBP for Ireland; learning 1400 GBP for Continental Europe'
    ],
    [
      'GBP1250.00; Continental Europe fee: GBP1400.00',
      'learning 1250 GBP; learning 1400 GBP for Continental Europe'
    ],
    ['UK fee: GBP195.00; Ireland fee: Not yet known', 'learning 195 GBP for UK'],
    [
      'Members: free; Non-members: 20 EUR',
      'learning 0 EUR for Members; learning 20 EUR for Non-members'
    ],
    ['free', 'free'],
    ['Gratis', 'free'],
    ['kostenlos', 'free'],
    ['Δωρεάν', 'free'],
    ['0', 'free'],
    ['0,00 €', 'free'],
    ['tba', 'not-yet-known'],
    ['Noch nicht bekannt', 'not-yet-known'],
    ['Ireland fee: Not yet known', 'not-yet-known']
  ])('%s', (text, cost) => {
    expect(shortly(readPrice(text))).toBe(cost);
  });

  it.each([
    'Costs are paid per unit',
    'from 50 EUR',
    'up to 50 EUR',
    '50-100 EUR',
    'ca. 100 €',
    '-50 EUR',
    '$49',
    '500 kr',
    '¥1000',
    '100',
    '$49 EUR',
    '1.234 EUR',
    '49.999 EUR',
    '12.345 KWD',
    '1,23,456 EUR',
    '1.5 JPY',
    '2 x 50 EUR',
    '100 EUR + 20 EUR',
    '100 EUR; 200 EUR',
    '100 EUR; 20 EUR per month',
    '100 EUR excl. VAT',
    '100 EUR per semester',
    '100 EUR per credit',
    'Deposit: 100 EUR',
    '2027: 500 EUR',
    'Course: 100 EUR; Certificate: tba',
    'not free',
    'free for members',
    'Free trial, then 49 USD',
    '99999999999999999999 EUR',
    ''
  ])('%s: not understood', (text) => {
    expect(readPrice(text)).toBeUndefined();
  });

  it('takes the expected currency where a sign does not say which', () => {
    expect(shortly(readPrice('$49', { currency: 'CAD' }))).toBe('learning 49 CAD');
    expect(shortly(readPrice('500 kr', { currency: 'SEK' }))).toBe('learning 500 SEK');
    expect(shortly(readPrice('1234.5', { currency: 'EUR' }))).toBe('learning 1234.5 EUR');
    expect(shortly(readPrice('49 USD', { currency: 'EUR' }))).toBe('learning 49 USD');
    expect(readPrice('$49', { currency: 'EUR' })).toBeUndefined();
  });

  it('takes prices that are listed one by one as all that is paid', () => {
    const entries = [{ text: '100 EUR' }, { text: '20 EUR certificate per month' }];
    expect(shortly(readPrices(entries))).toBe('learning 100 EUR; certificate 20 EUR per month');
    expect(readPrices([{ text: '100 EUR' }, { text: '200 EUR' }])).toBeUndefined();
  });

  it('reads back every amount, in both conventions', () => {
    const formats = ['en-GB', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'pt-PT', 'lt-LT'].map(
      (convention) => new Intl.NumberFormat(convention, { minimumFractionDigits: 2 })
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (minor) => {
        for (const amount of formats) {
          const text = `${amount.format(minor / 100)} EUR`;
          expect(readPrice(text)).toEqual([{ minor, currency: 'EUR', for: 'learning' }]);
        }
      })
    );
  });
});
