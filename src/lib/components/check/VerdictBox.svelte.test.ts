import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { HEADLINES, type Open, type Proven, type Verdict } from '$lib/core/credential/verdict';
import type { Moment } from '$lib/core/kernel/day';
import { record } from '../../../../tests/fixtures/held';
import VerdictBox from './VerdictBox.svelte';

const AT = '2026-05-20' as Moment;
const PROVEN: readonly Proven[] = [
  { code: 'unchanged' },
  { code: 'issuer-key' },
  { code: 'issuer-site', address: 'did:web:nordvik.example' },
  { code: 'issuer-listed', list: 'Register of Harrowmere' },
  { code: 'in-force', asOf: AT },
  { code: 'revoked' },
  { code: 'suspended', asOf: AT },
  { code: 'expired', at: AT },
  { code: 'not-yet-valid', at: AT }
];
const OPEN: readonly Open[] = [
  { code: 'everything' },
  { code: 'altered' },
  { code: 'no-proof' },
  { code: 'not-checkable' },
  { code: 'issuer' },
  { code: 'issuer-certificate' },
  { code: 'issuer-ledger' },
  { code: 'issuer-not-looked-up' },
  { code: 'issuer-name' },
  { code: 'issuer-site', address: 'https://nordvik.example/issuer' },
  { code: 'list-not-looked-up' },
  { code: 'list-says-nothing' },
  { code: 'no-list' },
  { code: 'holder' },
  { code: 'parts', count: 2 }
];
const BADGE = record({
  awardingBody: { name: { en: 'Nordvik' } },
  recipient: { name: { en: 'Alba Example' } }
});

function show(more: Partial<Verdict> = {}, of = BADGE) {
  const verdict: Verdict = { headline: 'bound', tone: 'plain', proven: [], open: [], ...more };
  render(VerdictBox, { verdict, record: of });
}
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent);

describe('the verdict', () => {
  it.each(HEADLINES)('has a sentence: %s', (headline) => {
    show({ headline, at: AT });
    expect(screen.getByRole('region', { name: /^[A-Z].*\.$/ })).toBeTruthy();
  });

  it('names the day that it speaks of', () => {
    show({ headline: 'expired', at: AT });
    expect(screen.getByText('It is no longer valid: it ended on May 20, 2026.')).toBeTruthy();
  });

  it('says what is proven, of whom, and from when', () => {
    show({ proven: PROVEN, open: [] });
    for (const line of lines()) expect(line).toMatch(/^[A-Z].*[^ ]\.$/);
    expect(lines()).toEqual(
      expect.arrayContaining([
        'Whoever runs nordvik.example signed it.',
        'Its issuer is on the list of known issuers “Register of Harrowmere”.',
        'It is within its dates, and its issuer’s list of May 20, 2026 does not name it as withdrawn.',
        'Its issuer’s list says that it was withdrawn.'
      ])
    );
  });

  it('says what is not proven, of whom', () => {
    show({ proven: [], open: OPEN });
    for (const line of lines()) expect(line).toMatch(/^[A-Z].*[^ ]\.$/);
    expect(lines()).toEqual(
      expect.arrayContaining([
        'Nothing.',
        'That the key belongs to Nordvik: the name is only what the file says.',
        'That the person who showed it to you is Alba Example, to whom it was issued.',
        'That all of its parts still hold: 2 of them do not, see below.'
      ])
    );
  });

  it('names nobody where nobody is stated', () => {
    show({ open: [{ code: 'issuer' }, { code: 'holder' }] }, record());
    expect(lines().slice(1)).toEqual([
      'That the stated issuer issued it: anybody could have made the signature.',
      'That the person who showed it to you is the one it was issued to.'
    ]);
  });

  it('of an own statement speaks of nothing that is proven', () => {
    show({ headline: 'own-statement', open: [{ code: 'everything' }] });
    expect(screen.queryByText('What is proven')).toBeNull();
    expect(screen.getByText('What is not proven')).toBeTruthy();
  });
});
