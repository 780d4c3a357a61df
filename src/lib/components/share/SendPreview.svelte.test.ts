import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Day, Moment } from '$lib/core/kernel/day';
import type { Parcel } from '$lib/core/sharing/parcel';
import type { Leaving } from '$lib/state/leaving';
import { held, record } from '../../../../tests/fixtures/held';
import { path, plan } from '../../../../tests/fixtures/plans';
import SendPreview from './SendPreview.svelte';

const BYTES = new TextEncoder().encode('x'.repeat(4_000));
const BADGE: Leaving = {
  ...{ kind: 'credential', row: held({}, { id: 'a' }), bytes: BYTES },
  record: record({ title: { en: 'Statics' } }),
  ...{ whole: false, count: 1, choices: { kind: 'none', reason: 'as-issued' } }
};
const WAY: Leaving = {
  kind: 'path',
  path: path(plan([])),
  sent: {
    ...{ kind: 'path', title: { en: 'CAS in Metals' }, asOf: '2026-05-01' as Day },
    steps: [
      { title: { en: 'Alloys' }, state: 'done', ects: 5 },
      { title: { en: 'Bolts' }, state: 'planned' }
    ],
    finish: '2026-12-21' as Day
  }
};
const GONE: Leaving = { kind: 'unreadable', row: held({ title: { en: 'Gone' } }, { id: 'g' }) };

function show(leaving: readonly Leaving[], more: Partial<Parcel> = {}) {
  const items = leaving.flatMap((each): Parcel['items'] => {
    if (each.kind === 'path') return [each.sent];
    return each.kind === 'credential' ? [{ kind: 'credential', bytes: each.bytes }] : [];
  });
  const parcel: Parcel = { items, copies: [], ...more };
  render(SendPreview, {
    ...{ leaving, parcel, leftOutOf: () => new Set<string>() },
    onleftout: () => undefined
  });
}

describe('the preview', () => {
  it('says how much it is, and what it is called', () => {
    show([BADGE, WAY], { title: 'For the hospital job' });
    expect(screen.getByText('2 things, 4 kB')).toBeTruthy();
    expect(screen.getByText('It is called “For the hospital job”.')).toBeTruthy();
  });

  it('shows a path with every step, and on whose word', () => {
    show([WAY]);
    const steps = screen
      .getAllByRole('listitem')
      .map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(steps).toEqual(['Alloys done, 5 ECTS', 'Bolts planned']);
    expect(screen.getByText(/^A path is shown on your own word/)).toBeTruthy();
    expect(screen.getByText(/^planned to be finished by .*2026$/)).toBeTruthy();
  });

  it('names the lists that go along', () => {
    const copy = { address: 'https://a.example/list', text: '{}', at: '2026-05-01' as Moment };
    show([BADGE], { copies: [copy] });
    expect(screen.getByText('With it goes 1 list of withdrawn credentials')).toBeTruthy();
    expect(screen.getByText('https://a.example/list')).toBeTruthy();
  });

  it('says what stays here because it cannot be read', () => {
    show([GONE]);
    expect(screen.getByRole('heading', { name: 'Gone' })).toBeTruthy();
    expect(screen.getByText(/^Its file is gone or cannot be read any more/)).toBeTruthy();
  });
});
