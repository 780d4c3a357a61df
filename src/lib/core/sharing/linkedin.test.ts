import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import { LINKEDIN_CASES, LINKEDIN_TITLES } from '../../../../tests/fixtures/linkedin-cases';
import { TURNS_OF_YEAR } from '../../../../tests/fixtures/turns-of-year';
import type { CredentialRecord } from '../credential/record';
import { parseMoment, type Moment } from '../kernel/day';
import {
  encodeValue,
  linkedInFields,
  linkedInProfileLink,
  linkedInSkills,
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

describe('the LinkedIn link', () => {
  it.each(LINKEDIN_TITLES)('has a title: %s', (_, title, name) => {
    expect(linkFor(record({ title: { en: title } }))).toBe(`${START}&name=${name}`);
  });

  it.each(Object.entries(LINKEDIN_CASES))(
    'of %s',
    (_, { of, query, languages = ['en'], wantedUrl }) => {
      const fields = linkedInFields(of, languages, wantedUrl);
      expect(fields && linkedInProfileLink(fields)).toBe(query && START + query);
    }
  );

  it('has the year and month of the credential at the turn of a year, wherever one is', () => {
    const home = process.env['TZ'];
    for (const zone of [home, 'Pacific/Kiritimati', 'America/Adak', 'Asia/Kathmandu', 'UTC']) {
      process.env['TZ'] = zone;
      for (const [text, year, month] of TURNS_OF_YEAR) {
        const at = moment(text);
        const fields = linkedInFields(titled({ issuedOn: at, validUntil: at }), ['en']);
        expect([text, fields]).toEqual([
          text,
          {
            ...{ name: 'Statics', issueYear: year, issueMonth: month },
            ...{ expirationYear: year, expirationMonth: month }
          }
        ]);
      }
    }
    process.env['TZ'] = home;
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

describe('skills', () => {
  it('are those of the credential and of its parts, each once', () => {
    const skill = (en: string) => ({ name: { en } });
    const part = record({ skills: [skill('Teamwork'), skill('Ψυχολογία')] });
    const whole = titled({
      skills: [skill('Teamwork'), skill(' R&D '), { name: { es: 'Estática', en: 'Statics' } }],
      parts: [part, record({ skills: [skill('')] })]
    });
    expect(linkedInSkills(whole, ['es'])).toEqual(['Teamwork', 'R&D', 'Estática', 'Ψυχολογία']);
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
