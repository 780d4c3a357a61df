import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { READ_CODES, type ReadIssue } from '$lib/core/credential/issues';
import { adding, type FileOutcome } from '$lib/state/adding.svelte';
import type { FoundCredential } from '$lib/state/file-outcome';
import { waysIn } from '$lib/state/ways-in.svelte';
import { check, held, record } from '../../../../tests/fixtures/held';
import AddingReport from './AddingReport.svelte';

const goto = vi.hoisted(() => vi.fn<(address: string) => Promise<void>>());
vi.mock('$app/navigation', () => ({ goto }));

beforeEach(() => {
  Object.assign(adding, { outcomes: [], total: 0, busy: false, stopped: false });
  Object.assign(waysIn, { open: undefined, address: '', attachment: undefined });
});

function found(
  state: FoundCredential['state'],
  id: string,
  more: Parameters<typeof held>[0] = {}
): FoundCredential {
  const row = held({ title: { en: `Badge ${id}` }, ...more }, { id });
  return { row, state, ...(state === 'same' && { twin: held(row.record, { id: `old-${id}` }) }) };
}

function outcome(name: string, more: Partial<FileOutcome> = {}): FileOutcome {
  return { name, state: 'read', found: [], issues: [], ...more };
}

const rejected = (name: string, ...issues: ReadIssue[]) =>
  outcome(name, { state: 'rejected', issues });

function show(...outcomes: FileOutcome[]): void {
  adding.outcomes = outcomes;
  adding.total = outcomes.length;
  render(AddingReport);
}

const sentences = () =>
  screen
    .getAllByRole('listitem')
    .map((item) =>
      [...item.querySelectorAll('p')].map((p) => p.textContent.replace(/\s+/g, ' ').trim())
    );

describe('what came out', () => {
  it('is a sentence for each file, what it became, and the sums', () => {
    show(
      outcome('two.json', { found: [found('added', 'a'), found('added', 'b')] }),
      outcome('known.json', { found: [found('known', 'c')] }),
      rejected('letter.txt', { code: 'not-recognised' }),
      outcome('full.json', { state: 'not-kept' })
    );
    expect(sentences()).toEqual([
      ['two.json: added', 'Badge a Open Badge 3.0', 'Badge b Open Badge 3.0'],
      ['known.json: you already have this file', 'Badge c Open Badge 3.0'],
      ['letter.txt: this is neither a credential nor a picture with a badge in it.'],
      ['full.json: could not be saved on this device.']
    ]);
    expect(screen.getByText('2 credentials added')).toBeTruthy();
    expect(screen.getByText('1 file could not be read')).toBeTruthy();
  });

  it('says of how many parts a credential is made', () => {
    const parts = [record(), record()];
    show(outcome('clr.json', { found: [found('added', 'a', { parts })] }));
    expect(sentences()).toEqual([['clr.json: added', 'Badge a Open Badge 3.0 · 2 parts']]);
  });

  it('says which part of a file was left out, and why', () => {
    const issues: ReadIssue[] = [{ code: 'missing', path: 'issuer' }];
    show(outcome('wallet.json', { found: [found('added', 'a')], issues }));
    expect(sentences()[0]?.[1]).toBe(
      'wallet.json: a part of it was left out: the credential lacks a part it must have (issuer)'
    );
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  it('leads to each credential, under its title', () => {
    show(outcome('two.json', { found: [found('added', 'a'), found('known', 'b')] }));
    expect(
      screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
    ).toEqual([
      ['Badge a', '/credentials/item?id=a'],
      ['Badge b', '/credentials/item?id=b']
    ]);
  });

  it('shows no sum that is nought', () => {
    show(outcome('known.json', { found: [found('known', 'c')] }));
    expect(screen.queryByText(/credentials? added|could not be read|already hold/)).toBeNull();
  });

  it('is nothing before the first file', () => {
    show();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('of a thousand files shows the first, and how many more there are', () => {
    const good = Array.from({ length: 700 }, (_, at) =>
      outcome(`good-${at}.json`, { found: [found('added', `g${at}`)] })
    );
    const bad = Array.from({ length: 300 }, (_, at) => rejected(`bad-${at}`, { code: 'empty' }));
    show(...good, ...bad);
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    expect(screen.getByText(/^600 more files went well\./)).toBeTruthy();
    expect(screen.getByText(/^200 more files need a look/)).toBeTruthy();
    expect(screen.getByText('700 credentials added')).toBeTruthy();
    expect(screen.getByText('300 files could not be read')).toBeTruthy();
  });
});

describe('a credential that is held from another file', () => {
  it('is shown beside its two choices', async () => {
    const file = { id: 'f', name: 'again.json', type: '', bytes: new Uint8Array() };
    const again = outcome('again.json', { found: [found('same', 'a')], file });
    const useInstead = vi.spyOn(adding, 'useInstead').mockResolvedValue();
    const keepBoth = vi.spyOn(adding, 'keepBoth').mockResolvedValue();
    show(again);
    expect(sentences()).toEqual([
      ['again.json: read', 'You already hold this, from another file: Badge a']
    ]);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/credentials/item?id=old-a');
    expect(screen.getByText('1 credential that you already hold from another file')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Use this file instead' }));
    expect(useInstead.mock.calls).toEqual([[again, again.found[0]]]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    expect(keepBoth.mock.calls).toEqual([[again, again.found[0]]]);
  });

  it('is told apart by whether it is unchanged', () => {
    const altered = { result: 'altered', reason: 'signature-fails' } as const;
    const same = found('same', 'a');
    const twin = { ...same.row, check: check() };
    const row = { ...same.row, check: check({ integrity: altered }) };
    show(outcome('again.json', { found: [{ ...same, row, twin }] }));
    expect(sentences()[0]).toContain(
      'In this file: content altered. In the one you hold: content intact.'
    );
  });
});

describe('what can be done about a file without a credential', () => {
  it('a document can be attached to a credential typed in by hand', async () => {
    const attachment = new File(['%PDF-'], 'paper.pdf');
    show({ ...rejected('paper.pdf', { code: 'is-a-document' }), attachment });
    await userEvent.click(screen.getByRole('button', { name: 'Type it in and attach this file' }));
    expect(waysIn.attachment).toBe(attachment);
    expect(goto.mock.lastCall).toEqual(['/credentials/new']);
  });

  it('an address can be looked at; nothing is fetched by that', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch');
    const facts = { address: 'https://badges.example/12' };
    show(rejected('old.png', { code: 'only-an-address', facts }));
    await userEvent.click(screen.getByRole('button', { name: 'To this address' }));
    expect([waysIn.open, waysIn.address]).toEqual(['link', 'https://badges.example/12']);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('why a file could not be read', () => {
  const facts = { bytes: 31_000_000, limit: 20_000_000, address: 'https://a.example', value: 'x' };
  it.each(READ_CODES)('%s has a sentence of its own', (code) => {
    show(rejected('rejected.json', { code, path: 'validFrom', facts }));
    expect(sentences().flat()).toEqual([expect.stringMatching(/^rejected\.json: .{15,}[^.]\.$/)]);
    expect(sentences().join()).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each<[ReadIssue, string]>([
    [{ code: 'too-large', facts }, 'the file is too large (31 MB; credentials have at most 20 MB)'],
    [
      { code: 'bad-date', path: 'validFrom', facts: { value: '2015-04-31' } },
      '“2015-04-31” is no date of the calendar (validFrom)'
    ],
    [
      { code: 'only-an-address', facts },
      'the badge holds only the address https://a.example, not the credential itself'
    ]
  ])('$code names what it is about', (issue, sentence) => {
    show(rejected('old.png', issue));
    expect(sentences()).toEqual([[`old.png: ${sentence}.`]]);
  });
});
