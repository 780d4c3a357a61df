import { describe, expect, it } from 'vitest';
import { check, held } from '../../../../tests/fixtures/held';
import type { Moment } from '../kernel/day';
import {
  awardingBodies,
  EVERY_CREDENTIAL,
  indexCredentials,
  searchCredentials,
  type CredentialQuery
} from './search';

const NOW = '2026-06-15T12:00:00.000Z' as Moment;
const moment = (text: string) => text as Moment;

const ROWS = [
  held(
    {
      title: { en: 'Cloud security', es: 'Seguridad en la nube' },
      awardingBody: { name: { en: 'Nordvik Högskola' } },
      skills: [{ name: { en: 'C++ programming' } }],
      fields: ['0612', '9999', '0688'],
      eqf: { min: 5, max: 6 }
    },
    { id: 'cloud', check: check() }
  ),
  held(
    {
      title: { en: 'First aid' },
      awardingBody: { name: { en: 'Nordvik  högskola' }, id: 'https://x.example' },
      validUntil: moment('2026-01-01'),
      eqf: { min: 4, max: 4 },
      fields: ['09'],
      parts: [held({ title: { en: 'Bandages' } }).record]
    },
    { id: 'aid', check: check({ integrity: { result: 'altered', reason: 'signature-fails' } }) }
  ),
  held({ awardingBody: { id: 'did:key:z6Mk' } }, { id: 'bare' })
];
const entries = indexCredentials(ROWS, NOW, ({ record }) =>
  record.title ? '' : 'Badge without a title'
);
const found = (query: Partial<CredentialQuery>) =>
  searchCredentials(entries, { ...EVERY_CREDENTIAL, ...query }).map(({ id }) => id);

describe('the awarding bodies', () => {
  it('are each there once, however they are written', () => {
    expect([...awardingBodies(entries)]).toEqual([
      ['nordvik hogskola', ROWS[0]?.record.awardingBody],
      ['did:key:z6Mk', ROWS[2]?.record.awardingBody]
    ]);
  });
});

describe('looking for credentials', () => {
  it.each<[string, Partial<CredentialQuery>, string[]]>([
    ['everything, in its order', {}, ['cloud', 'aid', 'bare']],
    ['the start of a word of the title', { words: 'clo' }, ['cloud']],
    ['not its middle', { words: 'loud' }, []],
    ['another language, accents aside', { words: 'SEGURIDAD núbe' }, ['cloud']],
    ['the awarding body', { words: 'hogskola' }, ['cloud', 'aid']],
    ['a skill', { words: 'c++' }, ['cloud']],
    ['a part', { words: 'bandages' }, ['aid']],
    ['what the page calls it', { words: 'badge' }, ['bare']],
    ['only spaces', { words: '  ' }, ['cloud', 'aid', 'bare']],
    ['characters with a meaning elsewhere', { words: 'clo[u]d' }, []],
    ['a broad field', { fields: ['06'] }, ['cloud']],
    ['one of two fields', { fields: ['06', '09'] }, ['cloud', 'aid']],
    ['a level within a range', { eqf: [6] }, ['cloud']],
    ['a level', { eqf: [4, 8] }, ['aid']],
    [
      'an awarding body, however it is written',
      { issuers: ['nordvik hogskola'] },
      ['cloud', 'aid']
    ],
    ['an awarding body without a name', { issuers: ['did:key:z6Mk'] }, ['bare']],
    ['a status of today', { statuses: ['expired'] }, ['aid']],
    ['another status', { statuses: ['none-published'] }, ['cloud']],
    ['a result', { integrity: ['altered', 'no-proof'] }, ['aid']],
    ['all of it together', { words: 'cloud', integrity: ['altered'] }, []]
  ])('%s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});
