import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '$lib/core/kernel/digest';
import type { Moment } from '$lib/core/kernel/day';
import { statusNow } from '$lib/core/credential/check';
import { deleteEverything, saveTrustList } from '$lib/storage';
import { credentialsWorker } from '$lib/workers';
import { answerCredentials } from '$lib/workers/answer-credentials';
import {
  asItem,
  badge,
  ELSEWHERE,
  fragmentOf,
  largeBadge,
  LIST,
  sealed,
  sender,
  sentCases,
  signedListText
} from '../../../tests/fixtures/sent';
import { visiting } from './visiting.svelte';

type Cases = Awaited<ReturnType<typeof sentCases>>;
let cases: Cases;

beforeAll(async () => {
  cases = await sentCases();
});
beforeEach(() => {
  vi.restoreAllMocks();
  // The same work as in the worker, on the page: there are no workers here.
  vi.spyOn(credentialsWorker, 'ask').mockImplementation((question, { onProgress } = {}) =>
    answerCredentials(question, (found) => onProgress?.(found))
  );
  visiting.leave();
});

const asked = () =>
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('nothing is to be asked'));
const open = async (fragment: string) => {
  visiting.openAddress(`#${fragment}`);
  await vi.waitFor(() => expect(visiting.phase).toMatch(/shown|empty/), 10_000);
};
const results = () =>
  visiting.items.map((item) => {
    if (item.kind !== 'credential') return item.kind;
    const { record, check } = item.found;
    const status = statusNow(record, check, new Date().toISOString() as Moment);
    return [check.integrity.result, check.issuer.result, status.result].join(' ');
  });

describe('what a link carries', () => {
  it.each([
    ['good', 'intact bound in-force'],
    ['altered', 'altered unresolved in-force'],
    ['expired', 'intact bound expired'],
    ['revoked', 'intact bound revoked'],
    ['unlisted', 'intact bound not-checked'],
    ['unknown', 'not-checkable unresolved none-published'],
    ['unsigned', 'no-proof self-stated none-published'],
    ['own', 'no-proof self-stated none-published'],
    ['path', 'path'],
    ['reference', 'reference']
  ] as const)('%s: %s, without asking anybody', async (name, expected) => {
    const fetched = asked();
    await open(fragmentOf(cases[name]));
    expect(results()).toEqual([expected]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('comes in its order, under the name that the sender gave it', async () => {
    const { good, own, path } = cases;
    const items = [...path.items, ...good.items, ...own.items];
    await open(fragmentOf({ items }, 'For the hospital'));
    expect(visiting.title).toBe('For the hospital');
    expect(visiting.items.map(({ kind }) => kind)).toEqual(['path', 'credential', 'credential']);
  });

  it('that cannot be read is told, beside what can', async () => {
    const items = [...cases.good.items, asItem('Dear Sir or Madam')];
    await open(fragmentOf({ items }));
    expect(visiting.items.map(({ kind }) => kind)).toEqual(['credential', 'unreadable']);
  });

  it('can be saved as it was sent', async () => {
    await open(fragmentOf(cases.good));
    const [item] = visiting.items;
    const [sent] = cases.good.items;
    const file = item?.kind === 'credential' ? item.file : undefined;
    expect(file?.name).toBe('credential.json');
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer());
    expect(sent?.kind === 'credential' && Buffer.from(sent.bytes).equals(Buffer.from(bytes))).toBe(
      true
    );
  });

  it('is held against what is kept in this browser, where somebody has the app', async () => {
    const list = {
      name: 'Register of Harrowmere',
      source: 'https://harrowmere.example/register',
      issuers: [{ name: 'Kestrel Skills Ltd', ids: [sender.did], certificates: [] }]
    };
    await saveTrustList({ ...list, id: 'list', addedAt: '2026-11-01' as Moment });
    await open(fragmentOf(cases.good));
    expect(results()).toEqual(['intact known in-force']);
    await deleteEverything();
  });

  it('is opened once, and anew where it changes', async () => {
    await open(fragmentOf(cases.good));
    const [first] = visiting.items;
    await open(fragmentOf(cases.good));
    expect(visiting.items[0]).toBe(first);
    visiting.openAddress(`#${fragmentOf(cases.own)}`);
    expect([visiting.phase, visiting.items]).toEqual(['checking', []]);
    await vi.waitFor(() => expect(results()).toEqual(['no-proof self-stated none-published']));
    visiting.openAddress('');
    expect([visiting.phase, visiting.items]).toEqual(['empty', []]);
  });

  it('of two that come one after the other the later is shown', async () => {
    visiting.openAddress(`#${fragmentOf(cases.revoked)}`);
    visiting.openAddress(`#${fragmentOf(cases.good)}`);
    await vi.waitFor(() => expect(visiting.phase).toBe('shown'));
    await new Promise((done) => setTimeout(done, 300));
    expect(results()).toEqual(['intact bound in-force']);
  });
});

describe('a link with which something is wrong', () => {
  it.each([
    ['not-ours', (): string => 'hello'],
    ['newer', (good: string) => good.replace(/^1/, '2')],
    ['cut-short', (good: string) => good.slice(0, -50)],
    ['damaged', (good: string) => `${good.slice(0, 100)}AAAA${good.slice(104)}`],
    ['not-ours', () => '%E0%A4%A']
  ] as const)('is told: %s', async (code, spoil) => {
    await open(spoil(fragmentOf(cases.good)));
    expect([visiting.phase, visiting.trouble]).toEqual(['empty', code]);
  });

  it('and a check that breaks down is told, not guessed at', async () => {
    vi.mocked(credentialsWorker.ask).mockRejectedValue(new Error('no memory'));
    await open(fragmentOf(cases.good));
    expect([visiting.phase, visiting.trouble]).toEqual(['empty', 'broken']);
  });
});

describe('what is given by hand', () => {
  const give = async (what: () => void) => {
    what();
    await vi.waitFor(() => expect(visiting.phase).toBe('shown'), 10_000);
  };
  const file = (name: string, text: string) => new File([text], name);

  it('is any file, and several', async () => {
    const one = JSON.stringify(await sealed(badge('One')));
    await give(() => visiting.ways.takeFiles([file('a.json', one), file('b.txt', 'Dear')]));
    expect(results()).toEqual(['intact bound none-published', 'unreadable']);
  });

  it('is a pasted text', async () => {
    await give(() => visiting.ways.takeText(JSON.stringify(badge('Two')), 'pasted'));
    expect(results()).toEqual(['no-proof self-stated none-published']);
  });

  it.each([
    ['a whole link', (fragment: string) => `https://cairn.example/check/#${fragment}`],
    [
      'a link in a letter',
      (fragment: string) => `Here it is: https://cairn.example/check/#${fragment}\n\nRegards, Alba`
    ],
    ['only the end of a link', (fragment: string) => fragment]
  ])('is %s', async (_, text) => {
    await give(() => visiting.ways.takeText(text(fragmentOf(cases.revoked)), 'pasted'));
    expect(results()).toEqual(['intact bound revoked']);
  });

  it('and an address is only shown', () => {
    const fetched = asked();
    visiting.close();
    visiting.ways.takeText('https://badges.example/12', 'pasted');
    expect([visiting.ways.open, visiting.ways.address]).toEqual([
      'link',
      'https://badges.example/12'
    ]);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('asking others', () => {
  const checkOf = () => {
    const [item] = visiting.items;
    if (item?.kind !== 'credential') throw new Error('no credential');
    return item.found.check;
  };

  it('checks again with what they answer', async () => {
    await open(fragmentOf(cases.unlisted));
    const list = await signedListText();
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(list));
    await visiting.lookUp(checkOf());
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([LIST]);
    expect(results()).toEqual(['intact bound in-force']);
    expect(visiting.answers.has(LIST)).toBe(true);
  });

  it('concludes nothing where they do not answer', async () => {
    await open(fragmentOf(cases.unlisted));
    asked();
    await visiting.lookUp(checkOf());
    expect(results()).toEqual(['intact bound not-checked']);
    expect(visiting.issues.get(LIST)?.code).toBe('refused');
  });

  const fetchIt = async (answer: () => Promise<Response>) => {
    await open(fragmentOf(cases.reference));
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    const [item] = visiting.items;
    if (item?.kind !== 'reference') throw new Error('no reference');
    await visiting.fetchReference(item.reference);
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([ELSEWHERE]);
    return visiting.items;
  };

  it('a credential that is kept elsewhere is checked where it is what was sent', async () => {
    const text = await largeBadge();
    await fetchIt(() => Promise.resolve(new Response(text)));
    expect(results()).toEqual(['intact bound none-published']);
  });

  it('and is not shown where it is something else', async () => {
    const other = JSON.stringify(await sealed(badge('Light lifting')));
    expect(await sha256Hex(other)).not.toBe(await sha256Hex(await largeBadge()));
    expect(await fetchIt(() => Promise.resolve(new Response(other)))).toMatchObject([
      { kind: 'reference', state: 'differs' }
    ]);
  });

  it('and nothing follows where nothing comes', async () => {
    expect(await fetchIt(() => Promise.reject(new TypeError('no')))).toMatchObject([
      { kind: 'reference', state: 'failed' }
    ]);
  });
});
