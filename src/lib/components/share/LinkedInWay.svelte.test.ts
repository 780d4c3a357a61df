// @vitest-environment-options { "url": "https://cairn.example/" }
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import { longestLink } from '$lib/core/sharing/places';
import type { LeavingCredential } from '$lib/state/leaving';
import { held, record } from '../../../../tests/fixtures/held';
import LinkedInWay from './LinkedInWay.svelte';

const PAGE = 'https://nordvik.example/credentials/77';
const FULL: Partial<CredentialRecord> = {
  id: PAGE,
  title: { en: 'Teamwork & talk' },
  awardingBody: { name: { en: 'Nordvik Lärande AB' } },
  issuedOn: '2026-03-31T23:30:00.000Z' as Moment,
  validUntil: '2029-01-01T00:00:00.000Z' as Moment
};

function leaving(stated: Partial<CredentialRecord>, bytes = '{}'): LeavingCredential {
  return {
    kind: 'credential',
    row: held(stated, { id: bytes }),
    bytes: new TextEncoder().encode(bytes),
    record: record(stated),
    ...{ whole: false, count: 1, choices: { kind: 'none', reason: 'seal-breaks' } }
  };
}

function show(...credentials: LeavingCredential[]) {
  const onshared = vi.fn();
  render(LinkedInWay, { credentials, onshared });
  return { user: userEvent.setup(), onshared };
}

/** The fields that are shown for copying, with their values. */
const fields = () =>
  Object.fromEntries(
    screen
      .queryAllByRole('term')
      .map((term) => [
        term.textContent,
        term.nextElementSibling?.querySelector('span')?.textContent
      ])
  );
/** The link is packed by code that is loaded then. */
const SLOW = { timeout: 15_000 };
const found = (name: string) => screen.findByRole('radio', { name }, SLOW);
const form = () => screen.getByRole<HTMLAnchorElement>('link', { name: 'Add to LinkedIn profile' });
const sent = () => Object.fromEntries(new URL(form().href).searchParams);
const choices = () =>
  screen
    .queryAllByRole<HTMLInputElement>('radio')
    .map(({ labels, checked }) => [labels?.[0]?.textContent.trim(), checked]);

vi.setConfig({ testTimeout: 30_000 });

describe('the entries', () => {
  it('are what the form asks for, with dates as the credential has them, and what is sent', async () => {
    const { user } = show(leaving(FULL));
    await user.click(await found('The issuer’s own page'));
    expect(fields()).toEqual({
      Name: 'Teamwork & talk',
      'Issuing organisation': 'Nordvik Lärande AB',
      'Issue year': '2026',
      'Issue month': '3',
      'Expiration year': '2029',
      'Expiration month': '1',
      'Credential URL': PAGE
    });
    expect(sent()).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Teamwork & talk',
      organizationName: 'Nordvik Lärande AB',
      issueYear: '2026',
      issueMonth: '3',
      expirationYear: '2029',
      expirationMonth: '1',
      certUrl: PAGE
    });
    expect(form().rel).toContain('noopener');
  });

  it('leave out what the credential does not state', async () => {
    const { user } = show(leaving({ title: { en: 'Teamwork' } }));
    await user.click(await found('None'));
    expect(fields()).toEqual({ Name: 'Teamwork' });
    expect(form().href).not.toMatch(/undefined|issue|organization|cert(Url|Id)/);
  });

  it('name the organisation by its number where its issuer states one', () => {
    const awardingBody = { name: { en: 'Nordvik' }, linkedInId: '1337' };
    show(leaving({ ...FULL, awardingBody }));
    expect(fields()).toMatchObject({ 'Organisation number at LinkedIn': '1337' });
    expect(fields()).not.toHaveProperty('Issuing organisation');
  });

  it('come with the skills, to be copied', async () => {
    const skills = [{ name: { en: 'Talking' } }, { name: { en: 'Listening' } }];
    const { user } = show(leaving({ ...FULL, skills }));
    await user.click(screen.getByRole('button', { name: 'Copy Skills' }));
    expect(await navigator.clipboard.readText()).toBe('Talking, Listening');
  });

  it('are those of the credential that is chosen', async () => {
    const { user, onshared } = show(leaving(FULL), leaving({ title: { en: 'Optics' } }, '{"b":1}'));
    await user.selectOptions(screen.getByLabelText('Which credential?'), 'Optics');
    expect(fields()['Name']).toBe('Optics');
    form().addEventListener('click', (event) => event.preventDefault());
    await user.click(form());
    expect(onshared.mock.calls.map(([{ record }]) => record.title)).toEqual([{ en: 'Optics' }]);
  });
});

describe('the address', () => {
  it('is the link that proves itself, where it is short enough', async () => {
    show(leaving(FULL));
    await found('The link that proves itself');
    expect(choices()).toEqual([
      ['The link that proves itself', true],
      ['The issuer’s own page', false],
      ['None', false]
    ]);
    expect(sent()['certUrl']).toMatch(/^https:\/\/cairn\.example\/check\/#1\./);
  });

  it('is the issuer’s own page where it is not, and that is said', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(2 * longestLink('linkedin-profile')));
    show(leaving(FULL, JSON.stringify([...bytes])));
    await screen.findByText('The link that proves itself is too long for LinkedIn.', {}, SLOW);
    expect(choices()).toEqual([
      ['The issuer’s own page', true],
      ['None', false]
    ]);
  });

  it('is none where the learner wants none', async () => {
    const { user } = show(leaving(FULL));
    await user.click(await found('None'));
    expect(sent()).not.toHaveProperty('certUrl');
    expect(fields()).not.toHaveProperty('Credential URL');
  });
});

it.each([
  ['Copy Name', 'Teamwork & talk'],
  ['Copy Issue month', '3']
])('“%s” puts “%s” on the clipboard and says so', async (name, text) => {
  const { user } = show(leaving(FULL));
  const button = screen.getByRole('button', { name });
  await user.click(button);
  expect(await navigator.clipboard.readText()).toBe(text);
  expect(button.textContent.trim()).toBe('Copied');
});

it('says in three steps what to do where the form comes up empty', async () => {
  const { user } = show(leaving(FULL));
  await user.click(screen.getByText('LinkedIn shows an empty form?'));
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

it('says why there is nothing to fill in', () => {
  show(leaving({ id: 'https://harrowmere.example/assertions/12' }));
  expect(screen.getByText(/states no title, so there is nothing to fill in/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  show();
  expect(screen.getByText(/^LinkedIn’s form takes credentials only/)).toBeTruthy();
});
