import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { READ_CODES, type ReadIssue } from '$lib/core/credential/issues';
import { adding, type FileOutcome } from '$lib/state/adding.svelte';
import { saveCredential } from '$lib/state/credentials.svelte';
import type { FileReport } from '$lib/workers';
import type { Reply } from '$lib/workers/protocol';
import { held } from '../../../../tests/fixtures/held';
import AddingReport from './AddingReport.svelte';

beforeEach(() => {
  Object.assign(adding, { outcomes: [], total: 0, busy: false, stopped: false });
});

function outcome(state: FileOutcome['state'], more: Partial<FileOutcome> = {}): FileOutcome {
  return { name: `${state}.json`, state, credentials: [], issues: [], ...more };
}

function show(...outcomes: FileOutcome[]): void {
  adding.outcomes = outcomes;
  adding.total = outcomes.length;
  render(AddingReport);
}

const sentences = () =>
  screen.getAllByRole('listitem').map((item) =>
    within(item)
      .getAllByText(/./, { selector: 'p' })
      .map((p) => p.textContent)
  );

describe('what came out', () => {
  it('is a sentence for each file, and the sums', () => {
    show(
      outcome('added', { credentials: ['a', 'b'] }),
      outcome('known', { credentials: ['c'] }),
      outcome('rejected', { issues: [{ code: 'not-recognised' }] }),
      outcome('not-kept')
    );
    expect(sentences()).toEqual([
      ['added.json: added'],
      ['known.json: you already have this file'],
      ['rejected.json: this is neither a credential nor a picture with a badge in it.'],
      ['not-kept.json: could not be saved on this device.']
    ]);
    expect(screen.getByText('2 credentials added')).toBeTruthy();
    expect(screen.getByText('1 file could not be read')).toBeTruthy();
  });

  it('says which part of a file was left out, and why', () => {
    const issues: ReadIssue[] = [{ code: 'missing', path: 'issuer' }];
    show(outcome('added', { name: 'wallet.json', credentials: ['a'], issues }));
    expect(sentences()).toEqual([
      [
        'wallet.json: added',
        'wallet.json: a part of it was left out: the credential lacks a part it must have (issuer)'
      ]
    ]);
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  it('leads to each credential, under its title', async () => {
    await saveCredential(held({ title: { en: 'Teamwork' } }, { id: 'new-1' }));
    await saveCredential(held({ title: { en: 'First aid' } }, { id: 'new-2' }));
    show(outcome('added', { credentials: ['new-1', 'new-2'] }));
    const links = await screen.findAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Teamwork', '/credentials/item?id=new-1'],
      ['First aid', '/credentials/item?id=new-2']
    ]);
  });

  it('shows no sum that is nought', () => {
    show(outcome('known', { credentials: ['c'] }));
    expect(screen.queryByText(/credentials? added|could not be read/)).toBeNull();
  });

  it('is nothing before the first file', () => {
    show();
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('why a file could not be read', () => {
  const facts = { bytes: 31_000_000, limit: 20_000_000, address: 'https://a.example', value: 'x' };
  it.each(READ_CODES)('%s has a sentence of its own', (code) => {
    show(outcome('rejected', { issues: [{ code, path: 'validFrom', facts }] }));
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
    show(outcome('rejected', { name: 'old.png', issues: [issue] }));
    expect(sentences()).toEqual([[`old.png: ${sentence}.`]]);
  });
});

describe('while files are read', () => {
  /** Stands in for the browser's workers: reads the first file and is busy with the next. */
  class SlowWorker {
    onmessage?: (event: { data: Reply<FileReport, undefined> }) => void;
    terminate = vi.fn();
    postMessage(): void {
      const progress: FileReport = { at: 0, credentials: [], rejected: [{ code: 'empty' }] };
      queueMicrotask(() => this.onmessage?.({ data: { kind: 'progress', progress } }));
    }
  }

  it('the progress is shown, and it can be stopped', async () => {
    vi.stubGlobal('Worker', SlowWorker);
    render(AddingReport);
    const ended = adding.add([new File([], 'a.json'), new File(['{}'], 'b.json')]);
    expect(await screen.findByText('Reading and checking: 1 of 2')).toBeTruthy();
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'What came out' });
    expect([bar.value, bar.max]).toEqual([1, 2]);
    expect(screen.queryByText(/^Stopped/)).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await ended;
    expect(await screen.findByText('Stopped. What was read before is kept.')).toBeTruthy();
    expect(sentences()).toEqual([['a.json: the file is empty.']]);
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });
});
