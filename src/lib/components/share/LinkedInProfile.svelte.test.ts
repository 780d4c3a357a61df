import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import { held } from '../../../../tests/fixtures/held';
import LinkedInProfile from './LinkedInProfile.svelte';

const FULL: Partial<CredentialRecord> = {
  id: 'https://nordvik.example/credentials/77',
  title: { en: 'Teamwork & talk' },
  awardingBody: { name: { en: 'Nordvik Lärande AB' } },
  issuedOn: '2026-03-31T23:30:00.000Z' as Moment,
  validUntil: '2029-01-01T00:00:00.000Z' as Moment
};

function show(stated: Partial<CredentialRecord>) {
  const user = userEvent.setup();
  render(LinkedInProfile, { row: held(stated) });
  return user;
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
const form = () => screen.getByRole<HTMLAnchorElement>('link', { name: 'Add to LinkedIn profile' });

describe('the entries', () => {
  it('are what the form asks for, with dates as the credential has them', () => {
    show(FULL);
    expect(fields()).toEqual({
      Name: 'Teamwork & talk',
      'Issuing organisation': 'Nordvik Lärande AB',
      'Issue year': '2026',
      'Issue month': '3',
      'Expiration year': '2029',
      'Expiration month': '1',
      'Credential URL': 'https://nordvik.example/credentials/77'
    });
    expect(screen.queryByText(/no public address/)).toBeNull();
  });

  it('are the ones that are sent', () => {
    show(FULL);
    const { origin, pathname, searchParams } = new URL(form().href);
    expect(origin + pathname).toBe('https://www.linkedin.com/profile/add');
    expect(Object.fromEntries(searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Teamwork & talk',
      organizationName: 'Nordvik Lärande AB',
      issueYear: '2026',
      issueMonth: '3',
      expirationYear: '2029',
      expirationMonth: '1',
      certUrl: 'https://nordvik.example/credentials/77'
    });
    expect(form().rel).toContain('noopener');
  });

  it('leave out what the credential does not state', () => {
    show({ title: { en: 'Teamwork' } });
    expect(fields()).toEqual({ Name: 'Teamwork' });
    expect(form().href).not.toMatch(/undefined|issue|organization|cert(Url|Id)/);
  });

  it.each([
    ['http://nordvik.example/77', {}],
    ['https://localhost/77', {}],
    ['urn:uuid:5c3f2b0e-6f7a-4d6e-9f54-0c7f6c0a1b21', {}],
    ['N-2026/77', { 'Credential ID': 'N-2026/77' }]
  ])('say that there is no public address where the id is %s', (id, more) => {
    show({ title: { en: 'Teamwork' }, id });
    expect(fields()).toEqual({ Name: 'Teamwork', ...more });
    expect(screen.getByText(/^This credential has no public address of its own/)).toBeTruthy();
  });

  it('name the organisation by its number where its issuer states one', () => {
    show({
      ...FULL,
      awardingBody: { name: { en: 'Nordvik Lärande AB' }, linkedInId: '1337' }
    });
    expect(fields()).toMatchObject({ 'Organisation number at LinkedIn': '1337' });
    expect(fields()).not.toHaveProperty('Issuing organisation');
  });
});

describe('copying', () => {
  it.each([
    ['Copy Name', 'Teamwork & talk'],
    ['Copy Issue month', '3'],
    ['Copy Credential URL', 'https://nordvik.example/credentials/77']
  ])('%s puts “%s” on the clipboard and says so', async (name, text) => {
    const user = show(FULL);
    const button = screen.getByRole('button', { name });
    await user.click(button);
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(button.textContent.trim()).toBe('Copied');
    expect(screen.getAllByText('Copied')).toHaveLength(1);
  });
});

it('says why there is nothing to fill in for a badge without a title', () => {
  show({ id: 'https://harrowmere.example/assertions/12' });
  expect(
    screen.getByText('The file states no title, so there is nothing to fill in.')
  ).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
