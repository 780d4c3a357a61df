import { cleanup, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RowHeights } from '$lib/state/row-heights';
import VirtualList from './VirtualList.svelte';

const HEIGHT = 50;

const row = createRawSnippet<[number]>((at) => ({
  render: () => `<a href="#${at()}">Row ${at()}</a>`
}));

/** Where the page was asked to scroll to; jsdom lays nothing out. */
let scrolled: number[] = [];
let top = 0;

beforeEach(() => {
  scrolled = [];
  top = 0;
  vi.stubGlobal('innerHeight', 200);
  vi.stubGlobal('scrollTo', (_: number, y: number) => void scrolled.push(y));
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement
  ) {
    return new DOMRect(0, this.tagName === 'UL' ? -top : 0, 300, HEIGHT);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function show(count: number, start?: { row: number; within: number }) {
  const onshow = vi.fn();
  const heights = new RowHeights(count, HEIGHT);
  const { rerender } = render(VirtualList, { labelledby: 'x', heights, row, onshow, start });
  await tick();
  return { onshow, rerender, heights };
}

const scrollTo = async (y: number) => {
  top = y;
  window.dispatchEvent(new Event('scroll'));
  await tick();
};
const numbers = () =>
  screen.queryAllByRole('listitem').map((item) => Number(item.getAttribute('aria-posinset')));

describe('a long list', () => {
  it('has only the rows near the window, and says which of how many they are', async () => {
    const { onshow } = await show(10_000);
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(screen.getAllByRole('listitem')[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(onshow).toHaveBeenCalledWith(0, 9);
    await scrollTo(5_000);
    expect(numbers()[0]).toBe(97);
    expect(numbers()).toHaveLength(13);
    expect(onshow).toHaveBeenCalledWith(96, 109);
  });

  it('is as high as all its rows', async () => {
    await show(10_000);
    expect(screen.getByRole('list').style.height).toBe(`${10_000 * HEIGHT}px`);
  });

  it('ends with its last row', async () => {
    await show(30);
    await scrollTo(1_400);
    expect(numbers().at(-1)).toBe(30);
  });

  it('may be empty', async () => {
    await show(0);
    expect(numbers()).toEqual([]);
  });

  it('keeps the row that has the focus, and those beside it, wherever one scrolls', async () => {
    await show(10_000);
    screen.getByRole('link', { name: 'Row 0' }).focus();
    await scrollTo(5_000);
    expect(numbers().slice(0, 4)).toEqual([1, 2, 3, 97]);
    expect(document.activeElement?.textContent).toBe('Row 0');
    screen.getByRole('link', { name: 'Row 100' }).focus();
    await tick();
    expect(numbers()[0]).toBe(97);
  });

  it('begins where it was left', async () => {
    await show(10_000, { row: 100, within: 10 });
    expect(scrolled).toEqual([100 * HEIGHT + 10]);
  });

  it('does not go where there is no row any more', async () => {
    await show(50, { row: 100, within: 10 });
    expect(scrolled).toEqual([]);
  });

  it('measures the rows of another list though they look as before', async () => {
    const { rerender } = await show(100);
    const other = new RowHeights(100, 999);
    await rerender({ heights: other });
    expect(other.offset(1)).toBe(HEIGHT);
    cleanup();
  });
});
