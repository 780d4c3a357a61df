import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import { stored } from '$lib/state/live.svelte';
import { notices } from '$lib/state/notices.svelte';
import { findPath, keptPaths, removePath, type PathRow } from '$lib/state/paths.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { path, plan, planStep } from '../../../../tests/fixtures/plans';
import Notices from '../ui/Notices.svelte';
import PathCard from './PathCard.svelte';
import PathNaming from './PathNaming.svelte';
import PathNotes from './PathNotes.svelte';
import PathProgress from './PathProgress.svelte';
import PathSteps from './PathSteps.svelte';

beforeAll(namesKnown);

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const index = indexOf(
  [course('Alloys', { level: 1 }), course('Bolts', { level: 2 }), course('Old')],
  [award('CAS', one('Alloys'), { title: { en: 'CAS in Metals' } })]
);
const PLAN = plan(
  [
    planStep('Alloys', { minor: 10_000 }),
    planStep('Bolts', { start: '2026-10-05' as Day, end: '2026-11-01' as Day, minor: 20_000 })
  ],
  { totalMinor: 30_000, finish: '2026-11-01' as Day }
);
const ALLOYS = 'Alloys' as OfferingId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-05T12:00:00') });
  notices.list = [];
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect(keptPaths()).toEqual([]));
});
afterEach(() => void vi.useRealTimers());

async function keep(more: Partial<PathRow> = {}): Promise<PathRow> {
  const row = path(PLAN, more);
  await stored((door) => door.savePath(row));
  await vi.waitFor(() => expect(findPath('p')).toEqual(row));
  return row;
}
const handlers = { breaks: () => [], onmove: () => undefined };
const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

describe('the steps of a kept path', () => {
  it('are ticked off with the day, and unticked', async () => {
    const row = await keep();
    const view = render(PathSteps, { path: row, index, ...handlers });
    const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Alloys is done' });
    await userEvent.click(box());
    await vi.waitFor(() =>
      expect(findPath('p')?.marks).toEqual({ Alloys: { kind: 'done', on: '2026-09-05' } })
    );
    await view.rerender({ path: findPath('p') as PathRow });
    expect(screen.getByText('done on Sep 5, 2026')).toBeTruthy();
    await userEvent.click(box());
    await vi.waitFor(() => expect(findPath('p')?.marks).toEqual({}));
  });

  it('take a mark, which can be taken back', async () => {
    const row = await keep();
    render(PathSteps, { path: row, index, ...handlers });
    render(Notices);
    const [details] = screen.getAllByText('How is it going?');
    await userEvent.click(details as HTMLElement);
    await userEvent.click(
      screen.getAllByRole('button', { name: 'I have begun' })[0] as HTMLElement
    );
    await vi.waitFor(() => expect(findPath('p')?.marks[ALLOYS]?.kind).toBe('begun'));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(findPath('p')?.marks).toEqual({}));
  });

  it('that are over stay in sight, with what became of them', async () => {
    const row = await keep({
      past: [planStep('Old'), planStep('gone'), planStep('Bolts')],
      marks: {
        ['Old' as OfferingId]: { kind: 'done', on: '2026-08-01' as Day },
        ['gone' as OfferingId]: { kind: 'failed', on: '2026-08-02' as Day }
      }
    });
    render(PathSteps, { path: row, index, ...handlers });
    const list = screen.getByRole('heading', { name: 'Behind you' }).parentElement as HTMLElement;
    expect(within(list).getAllByRole('listitem').map(text)).toEqual([
      'Old done on Aug 1, 2026',
      'gone did not work out (Aug 2, 2026)'
    ]);
  });
});

describe('how far a path has come', () => {
  it('is counted in steps, price and weeks that are left', () => {
    const { container } = render(PathProgress, {
      path: path(PLAN, { marks: { [ALLOYS]: { kind: 'done', on: '2026-09-05' as Day } } })
    });
    expect(text(container)).toBe('1 of 2 steps done still to come: €200, finished in 9 weeks');
  });

  it('leaves out what did not work out', () => {
    const { container } = render(PathProgress, {
      path: path(PLAN, { marks: { [ALLOYS]: { kind: 'dropped', on: '2026-09-05' as Day } } })
    });
    expect(text(container)).toBe('0 of 1 steps done still to come: €200, finished in 9 weeks');
  });

  it('ends with asking for the award', () => {
    const { container } = render(PathProgress, { path: path(plan([])) });
    expect(text(container)).toBe(
      '0 of 0 steps done Every step is done. Ask the provider for the award.'
    );
  });
});

describe('the card of a path', () => {
  const card = (row: PathRow) => text(render(PathCard, { path: row, index }).container);
  it.each<[Partial<PathRow>, string]>([
    [{}, 'CAS in Metals 0 of 2 steps done Next: Alloys finished by Nov 1, 2026 €300'],
    [
      { name: 'For the summer', marks: { [ALLOYS]: { kind: 'done', on: '2026-09-05' as Day } } },
      'For the summer 1 of 2 steps done Next: Bolts, from Oct 5, 2026 finished by Nov 1, 2026 €300'
    ]
  ])('%#', (more, words) => {
    expect(card(path(PLAN, more))).toBe(words);
  });

  it('says so where nothing is left', () => {
    expect(card(path(plan([])))).toContain('Every step is done.');
  });
});

describe('the name of a path', () => {
  it('is the learner’s own, or none', async () => {
    const row = await keep();
    const view = render(PathNaming, { path: row });
    await userEvent.click(screen.getByText('Rename'));
    await userEvent.type(screen.getByLabelText('Name of this path'), '  For the summer ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(findPath('p')?.name).toBe('For the summer'));
    await view.rerender({ path: findPath('p') as PathRow });
    await userEvent.click(screen.getByText('Rename'));
    await userEvent.clear(screen.getByLabelText('Name of this path'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(findPath('p')).not.toHaveProperty('name'));
  });
});

describe('what a path has to be told of', () => {
  const show = (row: PathRow) => {
    const onreplan = vi.fn<() => void>();
    const { container } = render(PathNotes, { path: row, index, onreplan });
    return { container, onreplan };
  };
  const OLD_EDITION = { catalogues: [{ id: 'test', published: '2026-01-01' as Day }] };

  it('is nothing as long as all is as it was', () => {
    const later = plan(PLAN.steps.slice(1));
    expect(show(path(later)).container.querySelector('section')).toBeNull();
  });

  it('is another edition, with a button to plan again', async () => {
    const { onreplan } = show(path(plan(PLAN.steps.slice(1)), OLD_EDITION));
    expect(screen.getByText(/^The catalogue has changed/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Plan again from here' }));
    expect(onreplan).toHaveBeenCalledOnce();
  });

  it('is a course that is gone, and a step that should have begun', () => {
    const future = { start: '2026-12-01' as Day, end: '2026-12-31' as Day };
    const { container } = show(path(plan([planStep('lost', future), planStep('Alloys')])));
    expect([...container.querySelectorAll('li')].map(text)).toEqual([
      expect.stringMatching(/^lost: ./),
      'Alloys'
    ]);
  });

  it('is not a late step that is marked', () => {
    const marks = { [ALLOYS]: { kind: 'begun', on: '2026-09-01' as Day } } as const;
    const { container } = show(path(PLAN, { marks }));
    expect(container.querySelector('section')).toBeNull();
  });
});

it('a path that is removed can be taken back', async () => {
  const row = await keep();
  render(Notices);
  await removePath(row);
  await vi.waitFor(() => expect(keptPaths()).toEqual([]));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(findPath('p')).toEqual(row));
});
