import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Rule } from '$lib/core/catalogue/rule';
import { heldCredentials, saveCredential } from '$lib/state/credentials.svelte';
import { stored } from '$lib/state/live.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { check, held, record } from '../../../../tests/fixtures/held';
import NextSteps from './NextSteps.svelte';

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const index = indexOf(
  [
    course('algebra', { ...ects(5), achievements: ['https://nordvik.example/algebra'] }),
    course('biology', ects(3)),
    course('chemistry', ects(2))
  ],
  [
    award('far', all(one('algebra'), one('biology'), one('chemistry'))),
    award('near', all(one('algebra'), one('biology')), ects(8)),
    award('talk', all(one('algebra'), { type: 'ask', text: { en: 'A talk' } })),
    award('other', one('biology'))
  ]
);

async function show(...rows: ReturnType<typeof held>[]) {
  for (const row of rows) await saveCredential(row);
  await vi.waitFor(() => expect(heldCredentials()).toHaveLength(rows.length));
  render(NextSteps);
}
const cards = () =>
  screen.queryAllByRole('article').map((card) => card.textContent.replace(/\s+/g, ' ').trim());

beforeEach(async () => {
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect(heldCredentials()).toEqual([]));
});

describe('what the stack could become', () => {
  const algebra = held(record({ achievement: { id: 'https://nordvik.example/algebra' } }), {
    check: check()
  });

  it('is counted over the catalogue, the nearest first, with what is missing', async () => {
    await show(algebra);
    expect(screen.getByText(/counts towards 3 awards/)).toBeTruthy();
    const [talk, near, far] = cards();
    expect(talk).toContain('Ask the provider about the rest');
    expect(near).toContain('1 course, 3 ECTS to go');
    expect(near).toContain('5 of 8 ECTS held');
    expect(far).toContain('2 courses, 5 ECTS to go');
  });

  it('says what counts only because the learner says so', async () => {
    await show(held(record(), { claimed: 'biology' as OfferingId }));
    expect(cards()[0]).toContain('as you say; the provider decides');
  });

  it('is nothing yet where nothing counts', async () => {
    await show(held(record()));
    expect(cards()).toEqual([]);
    expect(screen.getByText(/Nothing you hold is named/)).toBeTruthy();
  });
});
