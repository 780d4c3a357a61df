import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '$lib/core/kernel/day';
import { checking } from '$lib/state/checking.svelte';
import { check, held, record } from '../../../../tests/fixtures/held';
import CredentialCard from './CredentialCard.svelte';

const card = () => screen.getByRole('article').textContent.replace(/\s+/g, ' ').trim();

describe('the title of a card', () => {
  it('leads to the page of the credential, whatever its id', () => {
    render(CredentialCard, { row: held({ title: { en: 'Teamwork' } }, { id: 'a b&c' }) });
    const link = screen.getByRole('link', { name: 'Teamwork' });
    expect(link.getAttribute('href')).toBe('/credentials/item?id=a%20b%26c');
  });

  it.each([
    [
      'names the site of the badge where the file has no title',
      { achievement: { id: 'https://harrowmere.example/badges/1' }, id: 'https://other.example/2' },
      'Badge without a title in its file (harrowmere.example)'
    ],
    [
      'names the site of the credential where the badge has none',
      { id: 'https://other.example/assertions/2' },
      'Badge without a title in its file (other.example)'
    ],
    [
      'says so where nothing tells where it comes from',
      { id: 'urn:uuid:5c3f2b0e' },
      'Credential without a title in its file'
    ]
  ])('%s', (_, stated, name) => {
    render(CredentialCard, { row: held(stated) });
    expect(screen.getByRole('link').textContent).toBe(name);
  });

  it('is marked with its language where that is not the language of the page', () => {
    const { rerender } = render(CredentialCard, { row: held({ title: { es: 'Docencia' } }) });
    expect(screen.getByRole('link').lang).toBe('es');
    return rerender({ row: held({ title: { es: 'Docencia', en: 'Teaching' } }) }).then(() => {
      expect(screen.getByRole('link', { name: 'Teaching' }).hasAttribute('lang')).toBe(false);
    });
  });
});

describe('the facts on a card', () => {
  it('are who awarded it, when, its ECTS and its level', () => {
    render(CredentialCard, {
      row: held({
        title: { en: 'Teamwork' },
        awardingBody: { name: { en: 'Nordvik' } },
        issuedOn: '2026-03-01T23:30:00.000Z' as Moment,
        credits: [{ scheme: 'ects', value: 2.5 }],
        eqf: { min: 5, max: 6 }
      })
    });
    expect(card()).toContain('Nordvik');
    expect(card()).toContain('awarded Mar 1, 2026');
    expect(card()).toContain('2.5 ECTS');
    expect(card()).toContain('EQF 5–6');
  });

  it('are left out where the file does not state them', () => {
    render(CredentialCard, { row: held({ title: { en: 'Teamwork' } }) });
    expect(card()).toBe('Teamwork Open Badge 3.0');
  });

  it('do not turn credits of another kind into ECTS', () => {
    render(CredentialCard, { row: held({ credits: [{ scheme: 'hp', value: 3 }] }) });
    expect(card()).not.toMatch(/ECTS|3 /);
  });
});

describe('the results on a card', () => {
  const results = () => screen.getAllByRole('listitem').map((item) => item.textContent.trim());

  it('are three, each with its question', () => {
    render(CredentialCard, { row: held({}, { check: check() }) });
    expect(results()).toEqual([
      'Unchanged?content intact',
      'By whom?issuer’s own key',
      'Still in force?no status published'
    ]);
  });

  it('are none where it was typed in by hand', () => {
    render(CredentialCard, { row: held({ format: 'by-hand' }) });
    expect(results()).toEqual(['typed in by hand']);
  });
});

describe('a card among several to select', () => {
  it('is a box to tick, named by its title', async () => {
    const onselect = vi.fn<(selected: boolean) => void>();
    render(CredentialCard, { row: held({ title: { en: 'Teamwork' } }), selected: false, onselect });
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Teamwork' }));
    expect(onselect.mock.calls).toEqual([[true]]);
  });
});

describe('what a card announces', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['2026-06-14', false],
    ['2026-06-15', true],
    ['2026-09-13', true],
    ['2026-09-14', false]
  ])('valid until %s: that it expires soon is %s on June 15', (day, said) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00Z') });
    render(CredentialCard, { row: held({ validUntil: day as Moment }) });
    expect(/expires|valid until/i.test(card())).toBe(said);
  });

  it('says how many parts it has', () => {
    render(CredentialCard, { row: held({ parts: [record(), record()] }) });
    expect(card()).toContain('2 parts');
  });

  it('says that it is being checked, instead of any result', () => {
    const has = vi.spyOn(checking, 'has').mockReturnValue(true);
    render(CredentialCard, { row: held({}, { check: check() }) });
    expect(card()).toContain('Checking…');
    expect(card()).not.toMatch(/intact|status/);
    has.mockRestore();
  });
});
