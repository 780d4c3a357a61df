import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import type { CredentialRecord } from '../credential/record';
import { parseMoment, type Moment } from '../kernel/day';
import {
  encodeValue,
  linkedInFields,
  linkedInProfileLink,
  publicAddress,
  type LinkedInFields
} from './linkedin';

const START = 'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME';
const moment = (text: string) => parseMoment(text) as Moment;
const titled = (more: Partial<CredentialRecord>) => record({ title: { en: 'Statics' }, ...more });

function linkFor(stated: CredentialRecord, languages: readonly string[] = ['en']): string {
  const fields = linkedInFields(stated, languages);
  return fields ? linkedInProfileLink(fields) : 'none';
}

/** What LinkedIn would read out of the link. */
function readBack(link: string): Record<string, string> {
  return Object.fromEntries(new URL(link).searchParams);
}

const FULL = titled({
  title: { en: 'R&D "Basics" = 100 % (part 1)', es: 'I+D' },
  awardingBody: {
    id: 'did:web:nordvik.example',
    name: { en: 'Nordvik & Söner AB' },
    linkedInId: '4711'
  },
  issuedOn: moment('2026-03-01T09:00:00Z'),
  validUntil: moment('2028-12-31'),
  id: 'https://nordvik.example/credentials/77?a=1&b=2'
});

describe('the LinkedIn link', () => {
  it.each<[string, CredentialRecord, string]>([
    ['a title alone', titled({}), '&name=Statics'],
    [
      'everything',
      FULL,
      '&name=R%26D%20%22Basics%22%20%3D%20100%20%25%20%28part%201%29&organizationId=4711' +
        '&issueYear=2026&issueMonth=3&expirationYear=2028&expirationMonth=12' +
        '&certUrl=https%3A%2F%2Fnordvik.example%2Fcredentials%2F77%3Fa%3D1%26b%3D2'
    ],
    [
      'an organisation by its name',
      titled({ awardingBody: { name: { en: "St. John's #1 + Söner" } } }),
      '&name=Statics&organizationName=St.%20John%27s%20%231%20%2B%20S%C3%B6ner'
    ],
    [
      'an organisation by its number alone',
      titled({ awardingBody: { linkedInId: '4711' } }),
      '&name=Statics&organizationId=4711'
    ],
    ['an id for people', titled({ id: 'KS-2026/0042' }), '&name=Statics&certId=KS-2026%2F0042'],
    [
      'an id for machines',
      titled({ id: 'urn:uuid:5c3f2b0e-6f7a-4d6e-9f54-0c7f6c0a1b21' }),
      '&name=Statics'
    ],
    ['an id for machines in capitals', titled({ id: 'URN:UUID:5C3F' }), '&name=Statics'],
    ['a DID', titled({ id: 'did:web:a.example' }), '&name=Statics'],
    ['an address that is not public', titled({ id: 'http://a.example/1' }), '&name=Statics'],
    ['an address on this computer', titled({ id: 'https://localhost/1' }), '&name=Statics'],
    [
      'a day that is another in most of the world',
      titled({ issuedOn: moment('2026-12-31T23:30:00-05:00') }),
      '&name=Statics&issueYear=2027&issueMonth=1'
    ],
    [
      'a day without a time',
      titled({ issuedOn: moment('2026-01-01') }),
      '&name=Statics&issueYear=2026&issueMonth=1'
    ],
    [
      'the end of validity alone',
      titled({ validUntil: moment('2027-10-01') }),
      '&name=Statics&expirationYear=2027&expirationMonth=10'
    ]
  ])('of %s', (_, stated, query) => {
    expect(linkFor(stated)).toBe(START + query);
  });

  it('has the title in the first wanted language', () => {
    expect(readBack(linkFor(FULL, ['es', 'en']))).toMatchObject({ name: 'I+D' });
  });

  it('is none without a title', () => {
    expect(linkedInFields(record({ id: 'https://a.example' }), ['en'])).toBeUndefined();
    expect(linkedInFields(record({ title: {} }), ['en'])).toBeUndefined();
  });

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))('counts month %i from 1', (month) => {
    const text = `2026-${String(month).padStart(2, '0')}-15T12:00:00Z`;
    const read = readBack(linkFor(titled({ issuedOn: moment(text), validUntil: moment(text) })));
    expect(read).toMatchObject({ issueMonth: `${month}`, expirationMonth: `${month}` });
  });

  it('is read back as it was meant, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
    const fields = fc.record({
      name: words,
      organizationName: optional(words),
      issueYear: optional(fc.integer({ min: 1990, max: 2100 })),
      issueMonth: optional(fc.integer({ min: 1, max: 12 })),
      certUrl: optional(fc.webUrl({ withQueryParameters: true, withFragments: true })),
      certId: optional(words)
    });
    fc.assert(
      fc.property(fields, (values) => {
        const stated = Object.fromEntries(
          Object.entries(values).filter(([, value]) => value !== undefined)
        );
        const link = linkedInProfileLink(stated as unknown as LinkedInFields);
        const expected = Object.entries(stated).map(([key, value]) => [key, String(value)]);
        expect(readBack(link)).toEqual({
          startTask: 'CERTIFICATION_NAME',
          ...Object.fromEntries(expected)
        });
        expect(link).toMatch(/^[A-Za-z0-9\-._~:/?=&%]+$/);
      })
    );
  });

  it('never names an organisation twice, nor a certificate', () => {
    const option = <Value>(...values: Value[]) => fc.constantFrom(undefined, ...values);
    const stated = fc.record({
      linkedInId: option('4711'),
      name: option('Nordvik'),
      id: option('https://a.example/1', 'KS-1', 'urn:uuid:1', 'http://a.example')
    });
    fc.assert(
      fc.property(stated, ({ linkedInId, name, id }) => {
        const awardingBody = {
          ...(linkedInId !== undefined && { linkedInId }),
          ...(name !== undefined && { name: { en: name } })
        };
        const keys = Object.keys(
          readBack(linkFor(titled({ awardingBody, ...(id !== undefined && { id }) })))
        );
        const count = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).length;
        expect(count('organization')).toBe(linkedInId === undefined && name === undefined ? 0 : 1);
        expect(count('cert')).toBeLessThanOrEqual(1);
      })
    );
  });
});

describe('publicAddress', () => {
  it.each([
    'https://a.example',
    'https://a.example/path?x=1#y',
    'HTTPS://A.EXAMPLE/',
    'https://localized.example/',
    'https://local.example/',
    'https://10.example/'
  ])('takes %s', (address) => {
    expect(publicAddress(address)).toBe(address);
  });

  it.each([
    undefined,
    '',
    'a.example',
    '/credentials/77',
    'http://a.example',
    'ftp://a.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'urn:uuid:1',
    'did:web:a.example',
    'https://localhost',
    'https://localhost:5173/x',
    'https://intranet/x',
    'https://127.0.0.1/',
    'https://192.168.1.10:8443/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[fe80::1]/',
    'https://printer.local/',
    'https://PRINTER.LOCAL/',
    'https://vault.internal/',
    'https://',
    'https://exa mple.org'
  ])('refuses %s', (address) => {
    expect(publicAddress(address)).toBeUndefined();
  });
});

describe('encodeValue', () => {
  it('leaves the unreserved as they are, and nothing else (RFC 3986, 2.3)', () => {
    for (let code = 0x20; code < 0x7f; code++) {
      const character = String.fromCharCode(code);
      const expected = /[A-Za-z0-9\-._~]/.test(character)
        ? character
        : `%${code.toString(16).toUpperCase()}`;
      expect(encodeValue(character)).toBe(expected);
    }
  });

  it('is decoded to what it was, without halves of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeURIComponent(encodeValue(text))).toBe(text);
      })
    );
    expect(encodeValue('a\ud83db\udc4dc\ud83d\udc4d')).toBe('abc%F0%9F%91%8D');
  });
});
