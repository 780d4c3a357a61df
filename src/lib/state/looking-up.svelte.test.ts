import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { check } from '../../../tests/fixtures/held';
import { newFile } from '../../../tests/fixtures/kept';
import { checking } from './checking.svelte';
import { stored } from './live.svelte';
import { lookingUp } from './looking-up.svelte';
import { preferences, setPreference, settingsKnown } from './preferences.svelte';
import type { CredentialRow } from './storage';

const A = 'https://a.example/list';
const B = 'https://b.example/issuer';

function waitingFor(id: string, ...lookups: string[]): CredentialRow {
  const [row] = newFile('f', id).credentials;
  if (!row) throw new Error('no row');
  return { ...row, check: check({ lookups }) };
}

async function keptDocuments(): Promise<(readonly [string, string])[]> {
  const kept = await stored((door) => door.loadDocuments());
  return kept.ok ? kept.value.map(({ address, text }) => [address, text] as const) : [];
}

/** A web of these documents; everything else is not there. */
function web(documents: Record<string, string>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    const text = documents[address as string];
    return text === undefined
      ? Promise.reject(new TypeError('failed to fetch'))
      : Promise.resolve(new Response(text));
  });
}

let again: MockInstance<typeof checking.check>;

beforeEach(async () => {
  again = vi.spyOn(checking, 'check').mockResolvedValue();
  lookingUp.issues.clear();
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect(settingsKnown()).toBe(true));
});
afterEach(() => void vi.restoreAllMocks());

describe('looking up', () => {
  it('keeps what is answered and checks everything again that waited for it', async () => {
    const row = waitingFor('mine', A, B);
    const rows = [row, waitingFor('other', A), waitingFor('third', B), waitingFor('fourth')];
    await stored((door) => door.addFile({ ...newFile('f'), credentials: rows }));
    const fetched = web({ [A]: '{"id":"list"}' });
    await lookingUp.lookUp(row);
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([A, B]);
    expect(await keptDocuments()).toEqual([[A, '{"id":"list"}']]);
    expect(again.mock.calls.map(([list]) => list.map(({ id }) => id))).toEqual([['mine', 'other']]);
    expect([...lookingUp.issues].map(([address, { code }]) => [address, code])).toEqual([
      [B, 'refused']
    ]);
  });

  it('changes nothing where nobody answers; the copy of before stays', async () => {
    const copy = { address: A, text: '{"old":1}' };
    await stored((door) => door.saveDocuments([copy]));
    web({});
    await lookingUp.lookUp(waitingFor('mine', A));
    expect(await keptDocuments()).toEqual([[A, '{"old":1}']]);
    expect(again).not.toHaveBeenCalled();
    expect(lookingUp.busy).toBe(false);
  });

  it('forgets a trouble that is over', async () => {
    web({});
    await lookingUp.lookUp(waitingFor('mine', A));
    expect(lookingUp.issues.size).toBe(1);
    web({ [A]: '{}' });
    await lookingUp.lookUp(waitingFor('mine', A));
    expect(lookingUp.issues.size).toBe(0);
  });
});

describe('looking up again by itself', () => {
  const copy = (address: string, at: string) => ({ address, text: '{}', at: at as never });

  it('asks once a day, and only for copies of earlier days', async () => {
    await stored((door) =>
      door.saveDocuments([copy(A, '2026-01-01'), copy(B, new Date().toISOString())])
    );
    const rows = [waitingFor('waits', A), waitingFor('needs-none')];
    await stored((door) => door.addFile({ ...newFile('f'), credentials: rows }));
    const fetched = web({ [A]: '{"new":1}' });
    await lookingUp.lookUpAgain();
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([A]);
    expect(again.mock.calls.map(([list]) => list.map(({ id }) => id))).toEqual([['waits']]);
    await vi.waitFor(() => expect(preferences.lookedUpAt).toBeDefined());
    await lookingUp.lookUpAgain();
    expect(fetched).toHaveBeenCalledTimes(1);
    await setPreference('lookedUpAt', '2026-01-01T00:00:00.000Z');
    await vi.waitFor(() => expect(preferences.lookedUpAt).toMatch(/^2026-01/));
    await stored((door) => door.saveDocuments([copy(A, '2026-01-01')]));
    await lookingUp.lookUpAgain();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('asks nobody where nothing was looked up before', async () => {
    const fetched = web({});
    await lookingUp.lookUpAgain();
    expect(fetched).not.toHaveBeenCalled();
  });
});
