import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Check } from '$lib/core/credential/check';
import { heldCredentials, saveCredential } from '$lib/state/credentials.svelte';
import { stored } from '$lib/state/live.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { check, held, record } from '../../../../tests/fixtures/held';
import CountsTowards from './CountsTowards.svelte';

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const index = indexOf(
  ['algebra', 'biology', 'chemistry'].map((id) =>
    course(id, {
      achievements: [`https://nordvik.example/${id}`],
      credits: [{ scheme: 'ects', value: 6 }]
    })
  ),
  [award('cas-algebra', one('algebra')), award('cas-biology', one('biology'))],
  {
    equivalences: [
      {
        ...{ id: 'e', title: {}, source: {}, credits: [{ scheme: 'ects', value: 2 }] },
        ...{ from: ['https://nordvik.example/algebra'], to: ['statistics' as OfferingId] }
      }
    ]
  }
);

const proof = (id: string, parts = [] as ReturnType<typeof record>[]) =>
  record({ achievement: { id: `https://nordvik.example/${id}` }, parts });
const altered: Partial<Check> = { integrity: { result: 'altered', reason: 'signature-fails' } };
const revoked: Partial<Check> = { listed: { result: 'revoked', reason: 'on-list' } };

async function show(stated: ReturnType<typeof record>, checked: Check): Promise<string[]> {
  const row = held(stated, { check: checked });
  await saveCredential(row);
  await vi.waitFor(() => expect(heldCredentials()).toHaveLength(1));
  render(CountsTowards, { row });
  return screen.queryAllByRole('link').map((link) => link.textContent);
}

beforeEach(async () => {
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect(heldCredentials()).toEqual([]));
});

describe('on whose word it counts', () => {
  it('is said: the publisher, an equivalence, or the learner', async () => {
    const row = held(proof('algebra'), { claimed: 'biology' as OfferingId });
    await saveCredential(row);
    await vi.waitFor(() => expect(heldCredentials()).toHaveLength(1));
    render(CountsTowards, { row });
    const tags = [...document.querySelectorAll('.tag')].map((tag) => tag.textContent);
    expect(tags).toEqual(['as its publisher states', 'by a stated equivalence', 'as you say']);
    expect(screen.getByText('as 2 ECTS')).toBeTruthy();
  });
});

describe('what it says in another way than the course', () => {
  it('is what counts, and both are said', async () => {
    const stated = record({
      achievement: { id: 'https://nordvik.example/algebra' },
      credits: [{ scheme: 'ects', value: 5 }]
    });
    await show(stated, check());
    expect(
      screen.getByText('counted with 5 ECTS, as your credential says; the course states 6 ECTS')
    ).toBeTruthy();
  });

  it('is not spoken of where it says nothing', async () => {
    await show(proof('algebra'), check());
    expect(screen.queryByText(/as your credential says/)).toBeNull();
  });
});

describe('what a credential with parts counts towards', () => {
  const whole = record({ parts: [proof('algebra', [proof('chemistry')]), proof('biology')] });

  it('is what each of its parts proves, and theirs', async () => {
    const checked = check({ parts: [check({ parts: [check()] }), check()] });
    expect(await show(whole, checked)).toEqual([
      'algebra',
      'chemistry',
      'biology',
      'cas-algebra',
      'cas-biology'
    ]);
  });

  it('leaves out a part that was altered or withdrawn, with what is in it', async () => {
    const inner = check({ parts: [check()], ...altered });
    expect(await show(whole, check({ parts: [inner, check()] }))).toEqual([
      'biology',
      'cas-biology'
    ]);
  });

  it('is nothing where the whole was withdrawn', async () => {
    const parts = [check({ parts: [check()] }), check(revoked)];
    expect(await show(whole, check({ parts, ...revoked }))).toEqual([]);
    expect(screen.getByText(/No award in the catalogue/)).toBeTruthy();
  });
});
