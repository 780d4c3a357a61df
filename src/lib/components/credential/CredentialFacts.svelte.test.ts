import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import { record } from '../../../../tests/fixtures/held';
import CredentialFacts from './CredentialFacts.svelte';

/** Every fact that is shown, by its name. */
function factsOf(stated: Partial<CredentialRecord>): Record<string, string> {
  render(CredentialFacts, { record: record(stated) });
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent ?? ''])
  );
}

describe('facts of a credential', () => {
  it('say "not stated" for each standard element that is absent, and leave the others out', () => {
    expect(factsOf({})).toEqual({
      'Issued to': 'not stated',
      'Awarding body': 'not stated',
      'Country of the awarding body': 'not stated',
      'Date of issuing': 'not stated',
      Workload: 'not stated',
      Credits: 'not stated',
      'Level (EQF)': 'not stated',
      'Type of assessment': 'not stated',
      'Form of participation': 'not stated',
      'Quality assurance': 'not stated',
      Format: 'Open Badge 3.0'
    });
  });

  it('are all there where the file states them', () => {
    const text = (en: string) => ({ en });
    const facts = factsOf({
      format: 'european-digital-credential',
      recipient: { name: text('Alba Example'), email: 'alba@learner.example' },
      awardingBody: { name: text('Valdemora Open University'), country: 'ES' },
      issuedOn: '2026-02-10T10:00:00.000Z' as Moment,
      validUntil: '2029-02-10T10:00:00.000Z' as Moment,
      fields: ['9999', '0111'],
      supervision: { code: 'supervised-online-identified' },
      prerequisites: text('A first course'),
      grade: text('Passed'),
      stackability: text('Counts towards a diploma'),
      furtherInformation: text('Ask us')
    });
    expect(facts).toMatchObject({
      'Issued to': 'Alba Example',
      'Awarding body': 'Valdemora Open University',
      'Country of the awarding body': 'Spain',
      'Date of issuing': 'Feb 10, 2026',
      'Valid until': 'Feb 10, 2029',
      Field: 'Education',
      'Supervision and identity check': 'supervised online, identity checked',
      Prerequisites: 'A first course',
      Grade: 'Passed',
      Stackability: 'Counts towards a diploma',
      'Further information': 'Ask us',
      Format: 'European Digital Credential'
    });
  });

  it.each<[string, Partial<CredentialRecord>, string, string]>([
    ['a range stays one', { workloadHours: { min: 100, max: 125 } }, 'Workload', '100–125 hours'],
    ['one hour is singular', { workloadHours: { min: 1, max: 1 } }, 'Workload', '1 hour'],
    ['a range of levels', { eqf: { min: 5, max: 6 } }, 'Level (EQF)', 'EQF 5–6'],
    ['a national level alone', { nationalLevel: { sv: 'Avancerad' } }, 'Level (EQF)', 'Avancerad'],
    ['half credits', { credits: [{ scheme: 'ects', value: 1.5 }] }, 'Credits', '1.5 ECTS'],
    [
      'credits of a named kind',
      { credits: [{ scheme: 'hp', value: 3 }] },
      'Credits',
      '3 credits (hp)'
    ],
    [
      'credits of no named kind',
      { credits: [{ scheme: 'unnamed', value: 1 }] },
      'Credits',
      '1 credit'
    ],
    ['no credits at all', { credits: [] }, 'Credits', 'no credits'],
    [
      'assessment by code and in words',
      { assessment: [{ code: 'project' }, { text: { en: 'a talk' } }] },
      'Type of assessment',
      'project and a talk'
    ],
    [
      'an issuer without a name',
      { awardingBody: { id: 'did:key:z6Mk' } },
      'Awarding body',
      'did:key:z6Mk'
    ]
  ])('%s', (_, stated, name, value) => {
    expect(factsOf(stated)[name]).toBe(value);
  });

  it('show the national level beside the European one', () => {
    const facts = factsOf({ eqf: { min: 7, max: 7 }, nationalLevel: { sv: 'Avancerad' } });
    expect(facts).toMatchObject({ 'Level (EQF)': 'EQF 7', 'National level': 'Avancerad' });
  });

  const hashed = { kind: 'email', value: 'sha256$c7ef86405ba71b85', salt: 'deadsea' };
  it.each([
    ['a name goes first', { name: { en: 'Alba' }, email: 'a@b.example', id: 'did:x' }, 'Alba'],
    ['then an e-mail address', { email: 'a@b.example', id: 'did:x' }, 'a@b.example'],
    [
      'a scrambled address is not shown',
      { hashed },
      'an e-mail address that only its owner can show (scrambled in the file)'
    ],
    ['else the id', { id: 'did:example:alba' }, 'did:example:alba']
  ])('issued to: %s', (_, recipient, words) => {
    expect(factsOf({ recipient })['Issued to']).toBe(words);
    expect(document.body.textContent).not.toMatch(/c7ef|deadsea/);
  });
});
