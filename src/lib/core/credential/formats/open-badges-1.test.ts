import { describe, expect, it } from 'vitest';
import { NO_COPIES, type Copies } from '../copies';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { EMPTY_LISTS, type CredentialRecord, type Recipient } from '../record';
import { isOpenBadges1, readOpenBadges1 } from './open-badges-1';

const SITE = 'https://harrowmere.example';

/** Open Badges 0.5: everything in one, with paths below the issuer's site. */
const oldest: JsonObject = {
  recipient: 'sha256$ab12',
  salt: 'sea',
  evidence: '/work/12',
  issued_on: '2012-05-06',
  expires: 1_431_000_000,
  badge: {
    version: '0.5.0',
    name: 'First aid',
    description: 'The first ten minutes.',
    image: '/first-aid.png',
    criteria: '/first-aid',
    issuer: { origin: SITE, name: 'Harrowmere College', org: 'Harrowmere Group' }
  }
};

/** Open Badges 1.0: three files that name each other. */
const assertion: JsonObject = {
  uid: 'f2c20',
  recipient: { type: 'email', hashed: false, identity: 'alba@learner.example' },
  issuedOn: 1_359_217_910,
  badge: `${SITE}/badge.json`,
  verify: { type: 'hosted', url: `${SITE}/assertion.json` }
};
const kept: Record<string, JsonObject> = {
  [`${SITE}/assertion.json`]: assertion,
  [`${SITE}/badge.json`]: {
    name: 'First aid',
    criteria: `${SITE}/first-aid`,
    issuer: `${SITE}/issuer.json`,
    alignment: [{ name: 'Stops bleeding', url: `${SITE}/skill` }, 'x']
  },
  [`${SITE}/issuer.json`]: { name: 'Harrowmere College', url: SITE }
};
const copies: Copies = (address) => kept[address];

function read(document: JsonObject, documents: Copies = NO_COPIES): CredentialRecord {
  const result = readOpenBadges1(document, documents);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value.record;
}

describe('isOpenBadges1', () => {
  const v1 = 'https://w3id.org/openbadges/v1';

  it.each<[string, JsonObject, boolean]>([
    ['version 0.5', oldest, true],
    ['version 1.0', assertion, true],
    ['version 1.1', { '@context': v1, recipient: {}, badge: 'https://a.example' }, true],
    ['an address that was baked', { verify: { url: SITE } }, true],
    ['a badge class', { '@context': v1, type: 'BadgeClass', name: 'x', issuer: 'y' }, false],
    ['an issuer', { name: 'x', url: SITE }, false],
    ['words that are not of Open Badges', { ...assertion, '@context': SITE }, false],
    ['the address of a key', { verify: { type: 'signed', url: SITE } }, false],
    ['an address that could be run', { verify: { url: 'javascript:alert(1)' } }, false],
    ['numbers', { recipient: 5, badge: 5 }, false],
    ['nulls', { recipient: null, badge: null, verify: null }, false]
  ])('%s: %#', (_, document, is) => {
    expect(isOpenBadges1(document)).toBe(is);
  });
});

describe('readOpenBadges1', () => {
  it('reads version 0.5', () => {
    expect(read(oldest)).toEqual({
      ...EMPTY_LISTS,
      format: 'open-badges-1',
      title: { und: 'First aid' },
      description: { und: 'The first ten minutes.' },
      achievement: { criteriaUrl: `${SITE}/first-aid` },
      awardingBody: { name: { und: 'Harrowmere College' }, homepage: SITE },
      recipient: { hashed: { kind: 'email', value: 'sha256$ab12', salt: 'sea' } },
      issuedOn: '2012-05-06',
      validUntil: '2015-05-07T12:00:00.000Z',
      evidence: [{ url: `${SITE}/work/12` }],
      image: `${SITE}/first-aid.png`
    });
  });

  it('reads version 1.0 as far as the file goes', () => {
    expect(read(assertion)).toEqual({
      ...EMPTY_LISTS,
      format: 'open-badges-1',
      id: `${SITE}/assertion.json`,
      achievement: { id: `${SITE}/badge.json` },
      recipient: { email: 'alba@learner.example' },
      issuedOn: '2013-01-26T16:31:50.000Z'
    });
  });

  it.each<[string, JsonObject]>([
    ['an assertion', assertion],
    ['the address of one', { verify: { url: `${SITE}/assertion.json` } }]
  ])('fills in %s from what is kept', (_, document) => {
    expect(read(document, copies)).toMatchObject({
      id: `${SITE}/assertion.json`,
      title: { und: 'First aid' },
      achievement: { id: `${SITE}/badge.json`, criteriaUrl: `${SITE}/first-aid` },
      awardingBody: { id: `${SITE}/issuer.json`, name: { und: 'Harrowmere College' } },
      recipient: { email: 'alba@learner.example' },
      skills: [{ name: { und: 'Stops bleeding' }, url: `${SITE}/skill` }]
    });
  });

  it('knows nothing but the address where only that was baked and nothing is kept', () => {
    const record = { ...EMPTY_LISTS, format: 'open-badges-1', id: `${SITE}/a` };
    expect(read({ verify: { url: `${SITE}/a` } })).toEqual(record);
  });

  it.each<[string, JsonObject, string | undefined]>([
    ['its id', { ...assertion, id: `${SITE}/1` }, `${SITE}/1`],
    ['its place', assertion, `${SITE}/assertion.json`],
    ['a URI', { ...assertion, uid: 'urn:uuid:1', verify: null }, 'urn:uuid:1'],
    [
      'no number of one site, nor a key',
      { ...assertion, verify: { type: 'signed', url: SITE } },
      undefined
    ]
  ])('has for an id %s', (_, document, id) => {
    expect(read(document).id).toBe(id);
  });

  it.each<[string, JsonValue, Recipient | undefined]>([
    ['an address', 'alba@learner.example', { email: 'alba@learner.example' }],
    ['a hash', 'md5$AB12', { hashed: { kind: 'email', value: 'md5$AB12', salt: 'sea' } }],
    ['blanks', ' ', undefined]
  ])('reads as recipient %s', (_, recipient, expected) => {
    expect(read({ ...oldest, recipient }).recipient).toEqual(expected);
  });

  it.each<[string, JsonValue]>([
    ['a day that there is not', '2015-04-31'],
    ['milliseconds', 1_359_217_910_000],
    ['words', 'last May'],
    ['a list', ['2015-04-30']]
  ])('refuses for a date %s', (_, issuedOn) => {
    const result = readOpenBadges1({ ...assertion, issuedOn }, NO_COPIES);
    expect(result).toMatchObject({ ok: false, issue: { code: 'bad-date', path: 'issuedOn' } });
  });

  it('names the group where the issuer has no name', () => {
    const badge = { issuer: { origin: SITE, org: 'Harrowmere Group' }, criteria: 'how' };
    const record = read({ ...oldest, badge });
    expect(record.awardingBody?.name).toEqual({ und: 'Harrowmere Group' });
    expect(record).not.toHaveProperty('achievement');
  });
});
