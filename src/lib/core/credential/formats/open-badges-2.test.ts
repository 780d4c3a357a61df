import { describe, expect, it } from 'vitest';
import { NO_COPIES, type Copies } from '../copies';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { hostedSeal, isOpenBadges2, readOpenBadges2 } from './open-badges-2';
import {
  EMPTY_LISTS,
  type CredentialRecord,
  type Endorsement,
  type Evidence,
  type Recipient
} from '../record';
import type { Sealed } from '../sealed';
import type { Reading } from '../values';

const CONTEXT = 'https://w3id.org/openbadges/v2';
const OTHER_CONTEXT = 'https://openbadgespec.org/v2/context.json';
const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

const assertion: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://harrowmere.example/assertions/12.json',
  recipient: { type: 'email', hashed: false, identity: 'alba@learner.example' },
  issuedOn: '2025-11-30T12:00:00Z',
  badge: 'https://harrowmere.example/badges/first-aid.json',
  verification: { type: 'hosted' }
};

const badge: JsonObject = {
  id: 'https://harrowmere.example/badges/first-aid.json',
  type: 'BadgeClass',
  name: 'First aid',
  description: 'The first ten minutes.',
  image: 'https://harrowmere.example/badges/first-aid.png',
  criteria: { id: 'https://harrowmere.example/first-aid', narrative: 'Pass the practical test.' },
  issuer: {
    id: 'https://harrowmere.example/issuer.json',
    name: 'Harrowmere College',
    url: 'https://harrowmere.example'
  },
  alignment: [
    {
      targetName: 'Stops bleeding',
      targetUrl: 'https://skills.example/1',
      targetFramework: 'Skills'
    },
    { targetUrl: 'https://skills.example/2' }
  ]
};

function read(more: JsonObject = {}, copies: Copies = NO_COPIES): Reading {
  const result = readOpenBadges2({ ...assertion, ...more }, copies);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

describe('isOpenBadges2', () => {
  it.each<[string, JsonObject, boolean]>([
    ['an assertion', { type: 'Assertion' }, true],
    ['an assertion among types', { type: ['Assertion', 'Extension'] }, true],
    ['a recipient and a badge', { '@context': CONTEXT, recipient: 'a', badge: 'b' }, true],
    ['the other name of the words', { '@context': [OTHER_CONTEXT, {}], type: 'Assertion' }, true],
    [
      'the words of version 1',
      { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion' },
      false
    ],
    [
      'words that are not of Open Badges',
      { '@context': 'https://a.example', type: 'Assertion' },
      false
    ],
    ['words of its own', { '@context': {}, type: 'Assertion' }, false],
    ['a recipient and a badge without words', { recipient: 'a', badge: 'b' }, false],
    ['a badge class with the words', { '@context': CONTEXT, type: 'BadgeClass' }, false],
    ['a badge class', { type: 'BadgeClass', name: 'x' }, false],
    ['a recipient alone', { recipient: 'a' }, false],
    ['anything else', { hello: 'world' }, false]
  ])('%s: %s', (_, document, is) => {
    expect(isOpenBadges2(document)).toBe(is);
  });
});

describe('readOpenBadges2', () => {
  it('reads a badge that is named by its address', () => {
    expect(read()).toEqual({
      record: {
        format: 'open-badges-2',
        id: assertion['id'],
        achievement: { id: 'https://harrowmere.example/badges/first-aid.json' },
        recipient: { email: 'alba@learner.example' },
        issuedOn: '2025-11-30T12:00:00.000Z',
        ...EMPTY_LISTS
      }
    });
  });

  it('reads a badge that stands in the assertion', () => {
    expect(read({ badge, expires: '2027-11-30' }).record).toEqual<CredentialRecord>({
      ...read().record,
      title: { und: 'First aid' },
      description: { und: 'The first ten minutes.' },
      achievement: {
        id: 'https://harrowmere.example/badges/first-aid.json',
        criteria: { und: 'Pass the practical test.' },
        criteriaUrl: 'https://harrowmere.example/first-aid'
      },
      awardingBody: {
        id: 'https://harrowmere.example/issuer.json',
        name: { und: 'Harrowmere College' },
        homepage: 'https://harrowmere.example'
      },
      validUntil: '2027-11-30' as CredentialRecord['validUntil'] & string,
      skills: [
        { name: { und: 'Stops bleeding' }, url: 'https://skills.example/1', framework: 'Skills' }
      ],
      image: 'https://harrowmere.example/badges/first-aid.png'
    });
  });

  it('knows an issuer that is named by its address', () => {
    const { record } = read({ badge: { ...badge, issuer: 'https://harrowmere.example/issuer' } });
    expect(record.awardingBody).toEqual({ id: 'https://harrowmere.example/issuer' });
  });

  it('knows criteria that are only an address', () => {
    const { record } = read({ badge: { ...badge, criteria: 'https://harrowmere.example/how' } });
    expect(record.achievement).toEqual({
      id: badge['id'],
      criteriaUrl: 'https://harrowmere.example/how'
    });
  });

  it.each<[string, JsonObject[string], Recipient | undefined]>([
    ['an address', { type: 'email', identity: 'a@b.example' }, { email: 'a@b.example' }],
    ['no kind', { identity: 'a@b.example' }, { email: 'a@b.example' }],
    ['another kind', { type: 'url', identity: 'https://a.example' }, { id: 'https://a.example' }],
    [
      'a hash',
      { type: 'email', hashed: true, identity: 'sha256$ab12', salt: 'sea' },
      { hashed: { kind: 'email', value: 'sha256$ab12', salt: 'sea' } }
    ],
    [
      'a hash that does not say so',
      { identity: 'md5$AB12', salt: 'sea' },
      { hashed: { kind: 'email', value: 'md5$AB12', salt: 'sea' } }
    ],
    [
      'a hash without salt',
      { type: 'email', hashed: true, identity: 'sha256$ab12' },
      { hashed: { kind: 'email', value: 'sha256$ab12' } }
    ],
    ['an identity that is no text', { identity: 5 }, undefined],
    ['a text', 'sha256$ab12', undefined]
  ])('reads a recipient of %s', (_, recipient, expected) => {
    expect(read({ recipient }).record.recipient).toEqual(expected);
  });

  it.each<[string, JsonObject[string], readonly Evidence[]]>([
    ['an address', 'https://a.example/e', [{ url: 'https://a.example/e' }]],
    [
      'several',
      [
        { id: 'https://a.example/e', name: 'Report', narrative: 'Ten pages.' },
        { id: 'javascript:alert(1)', narrative: 'None.' }
      ],
      [
        {
          url: 'https://a.example/e',
          name: { und: 'Report' },
          description: { und: 'Ten pages.' }
        },
        { description: { und: 'None.' } }
      ]
    ]
  ])('reads evidence that is %s', (_, evidence, expected) => {
    expect(read({ evidence }).record.evidence).toEqual(expected);
  });

  it.each(['issuedOn', 'expires'])('refuses a day in %s that the calendar does not have', (key) => {
    expect(readOpenBadges2({ ...assertion, [key]: '2015-04-31' }, NO_COPIES)).toEqual({
      ok: false,
      issue: { code: 'bad-date', path: key, facts: { value: '2015-04-31' } }
    });
  });

  it('keeps a picture of the file apart from the record', () => {
    const reading = read({ badge: { ...badge, image: { id: PICTURE } } });
    expect(reading.picture).toBe(PICTURE);
    expect(reading.record).not.toHaveProperty('image');
  });

  it('tells the story that joins the evidence', () => {
    const more = { evidence: ['https://a.example/e', {}, null], narrative: 'Two weeks of work.' };
    expect(read(more).record.evidence).toEqual([
      { url: 'https://a.example/e' },
      { description: { und: 'Two weeks of work.' } }
    ]);
  });

  it('knows the language that a badge says it is in, and its versions', () => {
    const spanish = { id: 'https://harrowmere.example/es', '@language': 'es', name: 'Auxilios' };
    const related = [
      spanish,
      { '@language': 'en-GB', name: 'Earlier first aid' },
      { name: 'Second aid' }
    ];
    const { record } = read({ badge: { ...badge, '@language': 'en-GB', related } });
    expect(record.title).toEqual({ 'en-gb': 'First aid', es: 'Auxilios' });
    expect(record.description).toEqual({ 'en-gb': 'The first ten minutes.' });
    expect(record.achievement?.criteria).toEqual({ 'en-gb': 'Pass the practical test.' });
  });

  it('is not told what a badge without words is about', () => {
    expect(read({ badge: {} }).record).not.toHaveProperty('achievement');
  });

  it('takes no SVG for a picture', () => {
    const image = 'data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4=';
    const reading = read({ badge: { ...badge, image } });
    expect(JSON.stringify(reading)).not.toContain('svg');
  });
});

describe('what is named by its address', () => {
  const issuer = 'https://harrowmere.example/issuer.json';
  const kept: Record<string, JsonObject> = {
    [String(assertion['badge'])]: { ...badge, id: 'https://other.example', issuer },
    [issuer]: { name: 'Harrowmere College', '@language': 'en' },
    'https://guild.example/word': {
      type: 'Endorsement',
      issuer: { id: 'https://guild.example', name: 'Guild' },
      claim: { endorsementComment: 'Well taught.' },
      issuedOn: '2025-12-01'
    }
  };
  const copies: Copies = (address) => kept[address];

  it('is filled in from what is kept, under the address that the file says', () => {
    const { record } = read({}, copies);
    expect(record.title).toEqual({ und: 'First aid' });
    expect(record.achievement?.id).toBe(assertion['badge']);
    expect(record.awardingBody).toEqual({ id: issuer, name: { en: 'Harrowmere College' } });
  });

  it('is not filled in where the file describes it', () => {
    const own = { id: String(assertion['badge']), name: 'My own name' };
    expect(read({ badge: own }, copies).record).toMatchObject({ title: { und: 'My own name' } });
    expect(read({ badge: own }, copies).record).not.toHaveProperty('description');
  });

  it.each<[string, JsonValue, readonly Endorsement[]]>([
    ['not kept', 'https://guild.example/other', []],
    [
      'kept, twice',
      ['https://guild.example/word', { id: 'https://guild.example/word' }],
      [
        {
          by: { id: 'https://guild.example', name: { und: 'Guild' } },
          comment: { und: 'Well taught.' },
          issuedOn: '2025-12-01' as Endorsement['issuedOn'] & string
        }
      ]
    ],
    [
      'in the file, with a date that is none',
      { claim: { endorsementComment: 'Fine.' }, issuedOn: 'soon' },
      [{ comment: { und: 'Fine.' } }]
    ],
    ['nothing', [null, 5, '', {}, []], []]
  ])('knows an endorsement that is %s', (_, endorsement, expected) => {
    expect(read({ endorsement }, copies).record.endorsements).toEqual(expected);
    expect(read({ badge: { ...badge, endorsement } }, copies).record.endorsements).toEqual(
      expected
    );
  });
});

describe('hostedSeal', () => {
  const url = 'https://harrowmere.example/assertions/12.json';

  it.each<[string, JsonObject, Sealed]>([
    ['a hosted badge', { id: url, verification: { type: 'hosted' } }, { kind: 'hosted', url }],
    [
      'the same in full',
      { id: url, verification: { type: ['HostedBadge'] } },
      { kind: 'hosted', url }
    ],
    ['a badge that says nothing of it', { id: url }, { kind: 'hosted', url }],
    ['a badge of version 1', { verify: { type: 'hosted', url } }, { kind: 'hosted', url }],
    ['a signed badge', { id: url, verification: { type: 'SignedBadge' } }, { kind: 'none' }],
    ['a signed badge of version 1', { verify: { type: 'signed', url } }, { kind: 'none' }],
    ['a badge without an address', { id: 'urn:uuid:1' }, { kind: 'none' }]
  ])('of %s', (_, document, seal) => {
    expect(hostedSeal(document)).toEqual(seal);
  });
});
