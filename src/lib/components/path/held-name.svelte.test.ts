import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { StandsFor } from '$lib/core/stacking/standing';
import { heldCredentials, saveCredential } from '$lib/state/credentials.svelte';
import { stored } from '$lib/state/live.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { held } from '../../../../tests/fixtures/held';
import { heldName, standsAs } from './held-name';

const id = (name: string) => name as OfferingId & AwardId;
const called = (title: string) => ({ title: { en: title } });
const index = indexOf(
  [course('algebra', called('Algebra')), course('logic', called('Logic'))],
  [award('cas', one('algebra'), called('CAS Numbers'))]
);

async function hold(claimed?: string) {
  await saveCredential(
    held(called('My certificate'), {
      id: 'mine',
      ...(claimed !== undefined && { claimed: id(claimed) })
    })
  );
  await vi.waitFor(() => expect(heldCredentials()).toHaveLength(1));
}

beforeEach(async () => {
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect(heldCredentials()).toEqual([]));
});

describe('what is held', () => {
  const logic: StandsFor = { id: id('logic'), by: 'equivalence', equivalence: 'e' };

  it.each<[string, string | undefined, StandsFor | undefined, object | undefined, string]>([
    ['what it counts as', 'algebra', logic, logic, 'Logic'],
    ['the course that it is said to be', 'algebra', undefined, byClaim('algebra'), 'Algebra'],
    ['the award that it is said to be', 'cas', undefined, byClaim('cas'), 'CAS Numbers'],
    ['its own title, where nothing is said', undefined, undefined, undefined, 'My certificate'],
    [
      'its own title, beside a claim of no catalogue',
      'gone',
      undefined,
      undefined,
      'My certificate'
    ]
  ])('is called by %s', async (_, claimed, as, stands, name) => {
    await hold(claimed);
    const counted = { thing: 'mine', ...(as && { as }) };
    expect(standsAs(counted, index)).toEqual(stands);
    expect(heldName(counted, index)).toBe(name);
    expect(heldName({ ...counted, thing: 'mine#2' }, index)).toBe(name);
  });

  it('is called by its key where it is no credential', () => {
    expect(heldName({ thing: 'algebra' }, index)).toBe('algebra');
  });
});

function byClaim(name: string): object {
  return { id: name, by: 'claim' };
}
