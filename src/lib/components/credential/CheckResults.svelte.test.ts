import { render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  INTEGRITY_REASONS,
  ISSUER_REASONS,
  STATUS_REASONS,
  type IntegrityReason,
  type IssuerReason,
  type ListedStatus,
  type StatusReason
} from '$lib/core/credential/check';
import type { Moment } from '$lib/core/kernel/day';
import { checking } from '$lib/state/checking.svelte';
import { check, held } from '../../../../tests/fixtures/held';
import CheckResults from './CheckResults.svelte';

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00Z') })
);
afterEach(() => void vi.useRealTimers());

/** Every question with its result and the sentence that says why. */
function results(): Record<string, string[]> {
  return Object.fromEntries(
    screen.getAllByRole('term').map((term) => {
      const answer = term.nextElementSibling?.children ?? [];
      return [term.textContent, [...answer].map((part) => part.textContent)];
    })
  );
}

const moment = (text: string) => text as Moment;

describe('what was checked', () => {
  it('is three questions with a result and a reason each, and when it was checked', () => {
    render(CheckResults, { row: held({}, { check: check() }) });
    expect(results()).toEqual({
      'Unchanged?': [
        'content intact',
        'The signature (eddsa-rdfc-2022) fits: the content is exactly what was signed.'
      ],
      'By whom?': ['issuer’s own key', 'It was signed with the key that is the issuer’s own name.'],
      'Still in force?': [
        'no status published',
        'Nothing speaks against it as far as its dates go. Its issuer publishes no list of withdrawn credentials.'
      ]
    });
    expect(screen.getByText(/^checked Apr 1, 2026/)).toBeTruthy();
  });

  it('is nothing where it was typed in by hand, and no result is shown', () => {
    render(CheckResults, { row: held({ format: 'by-hand' }) });
    expect(screen.getByText(/^Typed in by you/)).toBeTruthy();
    expect(screen.queryAllByRole('term')).toEqual([]);
  });

  it('says plainly that the content was altered', () => {
    const integrity = { result: 'altered', reason: 'signature-fails', detail: 'RS256' } as const;
    const issuer = { result: 'unresolved', reason: 'no-signature' } as const;
    render(CheckResults, { row: held({}, { check: check({ integrity, issuer }) }) });
    expect(results()).toMatchObject({
      'Unchanged?': [
        'content altered',
        'The signature (RS256) does not fit: the content was changed after it was signed.'
      ],
      'By whom?': ['issuer not checked', expect.stringMatching(/nothing is known/)]
    });
  });
});

describe('whether it is in force', () => {
  it.each([
    ['the day has passed', { validUntil: moment('2026-06-14T00:00:00Z') }, false, 'expired'],
    ['it ends later today', { validUntil: moment('2026-06-15T18:00:00Z') }, false, 'no status'],
    ['it begins tomorrow', { validFrom: moment('2026-06-16T00:00:00Z') }, false, 'not yet valid'],
    ['a list was not looked up', {}, true, 'status not checked'],
    [
      'it has expired, whatever the list would say',
      { validUntil: moment('2026-06-14T00:00:00Z') },
      true,
      'expired'
    ]
  ])('where %s', (_, dates, published, result) => {
    const listed = { result: 'not-checked', reason: 'list-not-kept' } as const;
    render(CheckResults, { row: held(dates, { check: check(published ? { listed } : {}) }) });
    expect(results()['Still in force?']?.[0]).toContain(result);
  });

  it('names the day on which it ended', () => {
    const row = held(
      { validFrom: moment('2025-01-01'), validUntil: moment('2026-06-14T00:00:00Z') },
      { check: check() }
    );
    render(CheckResults, { row });
    expect(results()['Still in force?']?.[1]).toBe('It ended on Jun 14, 2026.');
  });
});

describe('every reason', () => {
  const issuer = (reason: IssuerReason) => check({ issuer: { result: 'self-stated', reason } });
  const integrity = (reason: IntegrityReason) =>
    check({ integrity: { result: 'not-checkable', reason, detail: 'some-detail' } });

  const listed = (reason: StatusReason) =>
    check({ listed: { result: 'not-checked', reason, detail: 'May 1, 2026' } as ListedStatus });

  it.each([
    ...INTEGRITY_REASONS.map(integrity),
    ...ISSUER_REASONS.map(issuer),
    ...STATUS_REASONS.map(listed)
  ])('has a sentence: $integrity.reason, $issuer.reason, $listed.reason', (checked) => {
    render(CheckResults, { row: held({}, { check: checked }) });
    for (const [, why] of Object.values(results())) expect(why).toMatch(/^[A-Z].*[^ ]\.$/);
  });
});

describe('the date of what a result rests on', () => {
  it('is said with each', () => {
    const asOf = moment('2026-05-20T10:00:00.000Z');
    const detail = 'https://a.example';
    const checked = check({
      integrity: { result: 'intact', reason: 'signature-holds', detail: 'ES256', asOf },
      issuer: { result: 'bound', reason: 'issuer-document-lists-key', detail, asOf },
      listed: { result: 'in-force', reason: 'not-on-list', asOf }
    });
    render(CheckResults, { row: held({}, { check: checked }) });
    const whys = Object.values(results()).map(([, why]) => why);
    expect(whys).toHaveLength(3);
    for (const why of whys) expect(why).toMatch(/May 20, 2026/);
  });
});

describe('the certificate in a seal', () => {
  it('is read out, and is no reason for trust', () => {
    const certificate = {
      subject: 'Nordvik University Seal',
      issuer: 'Invented Trust Services',
      notBefore: moment('2025-01-02'),
      notAfter: moment('2027-01-02')
    };
    render(CheckResults, { row: held({}, { check: check({ certificate }) }) });
    const facts = screen.getByText('Nordvik University Seal').closest('dl');
    if (!facts) throw new Error('no facts');
    const terms = within(facts).getAllByRole('term');
    expect(terms.map((term) => [term.textContent, term.nextElementSibling?.textContent])).toEqual([
      ['Sealed by', 'Nordvik University Seal'],
      ['Certificate issued by', 'Invented Trust Services'],
      ['Valid from', 'Jan 2, 2025'],
      ['Valid until', 'Jan 2, 2027']
    ]);
    expect(screen.getByText(/not yet a reason to trust it/)).toBeTruthy();
  });

  it.each([
    ['2025-01-01T23:59:59Z', true],
    ['2025-01-02T00:00:00Z', false],
    ['2027-01-01T00:00:00Z', false],
    ['2027-03-01T00:00:00Z', true]
  ])('made at %s: outside of its dates is %s', (sealedAt, outside) => {
    const certificate = {
      subject: 'Nordvik University Seal',
      issuer: 'Invented Trust Services',
      notBefore: moment('2025-01-02'),
      notAfter: moment('2027-01-02'),
      sealedAt: moment(sealedAt)
    };
    render(CheckResults, { row: held({}, { check: check({ certificate }) }) });
    expect(screen.queryByText(/made outside of these dates/) !== null).toBe(outside);
  });
});

describe('while it is being checked again', () => {
  it('says so, and shows no result', () => {
    const has = vi.spyOn(checking, 'has').mockReturnValue(true);
    const open = { result: 'not-checkable', reason: 'no-key' } as const;
    render(CheckResults, { row: held({}, { check: check({ integrity: open }) }) });
    expect(screen.getByText('Checking…')).toBeTruthy();
    expect(screen.queryByText(/not checked/i)).toBeNull();
    expect(screen.queryAllByRole('term')).toEqual([]);
    has.mockRestore();
  });

  it('can only be started where there is a file', () => {
    render(CheckResults, { row: held({}, { check: check() }) });
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
    render(CheckResults, { row: held({}, { check: check(), fileId: 'f' }) });
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  });
});
