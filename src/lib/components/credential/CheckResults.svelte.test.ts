import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  INTEGRITY_REASONS,
  ISSUER_REASONS,
  type IntegrityReason,
  type IssuerReason
} from '$lib/core/credential/check';
import type { Moment } from '$lib/core/kernel/day';
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
        'It is within its dates. Its issuer publishes no list of withdrawn credentials.'
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

  it.each([...INTEGRITY_REASONS.map(integrity), ...ISSUER_REASONS.map(issuer)])(
    'has a sentence: $integrity.reason, $issuer.reason',
    (checked) => {
      render(CheckResults, { row: held({}, { check: checked }) });
      for (const [, why] of Object.values(results())) expect(why).toMatch(/^[A-Z].*[^ ]\.$/);
    }
  );
});
