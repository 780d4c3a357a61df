import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Counted } from '$lib/core/stacking/answer';
import { heldCredentials, saveCredential } from '$lib/state/credentials.svelte';
import { heldThings } from '$lib/state/held.svelte';
import { stored } from '$lib/state/live.svelte';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { held } from '../../../../tests/fixtures/held';
import CoveredList from './CoveredList.svelte';
import { ownWords } from './own-words';

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const ALGEBRA = 'algebra' as OfferingId;
const index = indexOf([course(ALGEBRA, { credits: [{ scheme: 'ects', value: 6 }] })]);
const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

beforeEach(async () => {
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect(heldCredentials()).toEqual([]));
});

/** A credential that the learner says is the course. */
async function show(stated: Partial<CredentialRecord>, counted: Partial<Counted>) {
  await saveCredential(held(stated, { id: 'mine', claimed: ALGEBRA }));
  await vi.waitFor(() => expect(heldThings()).toHaveLength(1));
  render(CoveredList, { covered: [{ thing: 'mine', ...counted }], index });
  return screen.getAllByRole('listitem').map(text);
}

const AS: Counted['as'] = { id: ALGEBRA, by: 'claim' };
const FIVE = { credits: [{ scheme: 'ects', value: 5 }] };
const SAID = 'counted with 5 ECTS, as your credential says; the course states 6 ECTS';

describe('what is covered', () => {
  it.each<[string, Partial<CredentialRecord>, Partial<Counted>, string]>([
    ['where the credential says otherwise', FIVE, { as: AS }, `algebra as you say ${SAID}`],
    ['where it counts by its own facts', FIVE, {}, `algebra as you say ${SAID}`],
    ['where it does not', {}, { as: AS }, 'algebra as you say']
  ])('says what is counted: %s', async (_, stated, counted, said) => {
    expect(await show(stated, counted)).toEqual([said]);
  });
});

describe('facts of a credential in words', () => {
  it('are said for levels and fields too, on whose word the other is', () => {
    const six = { min: 6, max: 6 };
    const said = ownWords([
      { fact: 'eqf', own: six, other: { min: 7, max: 7 }, by: 'award' },
      { fact: 'field', own: '06', other: '0521', by: 'equivalence' }
    ]);
    expect(said).toEqual([
      'counted with EQF 6, as your credential says; the award states EQF 7',
      'counted with Information and communication technologies, as your credential says; ' +
        'the equivalence states Natural sciences and mathematics (0521)'
    ]);
  });

  it('are not said where both read alike', () => {
    const ects = { scheme: 'ects', value: 5 };
    const other = [ects, { scheme: 'CATS', value: 10 }];
    expect(ownWords([{ fact: 'credits', own: [ects], other, by: 'course' }])).toEqual([]);
  });
});
