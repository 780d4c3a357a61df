import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../kernel/day';
import { EMPTY_LISTS, type CredentialRecord } from './record';
import { sameKeys } from './same';

function record(more: Partial<CredentialRecord> = {}): CredentialRecord {
  return { format: 'open-badges-3', ...EMPTY_LISTS, ...more };
}

const FULL = record({
  title: { en: 'First aid' },
  awardingBody: { id: 'https://harrowmere.example', name: { en: 'Harrowmere College' } },
  recipient: { name: { und: 'Alba Example' }, email: 'alba@learner.example' },
  issuedOn: '2026-03-01T09:00:00.000Z' as Moment
});

const { issuedOn: day, ...undated } = FULL;
const VALID_FROM: CredentialRecord = { ...undated, ...(day && { validFrom: day }) };

const same = (a: CredentialRecord, b: CredentialRecord) =>
  sameKeys(a).some((key) => sameKeys(b).includes(key));

describe('the same credential', () => {
  it.each<[string, CredentialRecord, CredentialRecord]>([
    ['same id', record({ id: 'urn:uuid:1', title: { en: 'A' } }), record({ id: 'urn:uuid:1' })],
    ['another format', FULL, { ...FULL, format: 'european-digital-credential' }],
    ['another hour of the day', FULL, { ...FULL, issuedOn: '2026-03-01' as Moment }],
    ['another id', { ...FULL, id: 'urn:a' }, { ...FULL, id: 'urn:b' }],
    [
      'only the issuer’s name',
      FULL,
      { ...FULL, awardingBody: { name: { en: 'Harrowmere College' } } }
    ],
    ['only the e-mail address', FULL, { ...FULL, recipient: { email: 'Alba@Learner.example' } }],
    ['case and accents', FULL, { ...FULL, recipient: { name: { und: ' álba  EXAMPLE' } } }],
    ['valid from, not issued on', FULL, VALID_FROM]
  ])('%s', (_, a, b) => expect(same(a, b)).toBe(true));

  it.each<[string, CredentialRecord, CredentialRecord]>([
    ['another day', FULL, { ...FULL, issuedOn: '2026-03-02' as Moment }],
    ['another title', FULL, { ...FULL, title: { en: 'Second aid' } }],
    ['another issuer', FULL, { ...FULL, awardingBody: { name: { en: 'Kestrel' } } }],
    ['another learner', FULL, { ...FULL, recipient: { name: { und: 'Bo Example' } } }],
    ['no learner stated', { ...FULL, recipient: {} }, { ...FULL, recipient: {} }],
    ['nothing stated', record(), record()],
    ['an id that is another’s title', record({ id: 'x' }), { ...FULL, title: { en: 'x' } }]
  ])('not: %s', (_, a, b) => expect(same(a, b)).toBe(false));

  it('a scrambled recipient only with the same salt', () => {
    const scrambled = (salt: string) =>
      record({ ...FULL, recipient: { hashed: { kind: 'email', value: 'sha256$AB', salt } } });
    expect(same(scrambled('1'), scrambled('1'))).toBe(true);
    expect(same(scrambled('1'), scrambled('2'))).toBe(false);
  });

  it('tells every two apart that differ in anything', () => {
    const text = fc.string({ minLength: 1 });
    const four = fc.tuple(text, text, text, fc.constantFrom('2026-03-01', '2026-03-02'));
    const of = ([achievement, issuer, recipient, day]: readonly string[]) =>
      record({
        achievement: { id: achievement ?? '' },
        awardingBody: { id: issuer ?? '' },
        recipient: { id: recipient ?? '' },
        issuedOn: day as Moment
      });
    fc.assert(
      fc.property(four, four, (a, b) => {
        expect(same(of(a), of(a))).toBe(true);
        expect(same(of(a), of(b))).toBe(a.every((each, at) => each === b[at]));
      })
    );
  });
});
