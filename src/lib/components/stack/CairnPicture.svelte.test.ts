import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CredentialRow } from '$lib/state/credentials.svelte';
import { held } from '../../../../tests/fixtures/held';
import CairnPicture from './CairnPicture.svelte';

const stones = () => screen.getAllByRole('link');
const nameOf = (stone: HTMLElement) => stone.getAttribute('aria-label');
const inscription = (stone: HTMLElement) => stone.querySelector('text')?.textContent.trim();

function stone(title: string, ects?: number, eqf?: number): CredentialRow {
  return held(
    {
      title: { en: title },
      ...(ects !== undefined && { credits: [{ scheme: 'ects', value: ects }] }),
      ...(eqf !== undefined && { eqf: { min: eqf, max: eqf } })
    },
    { id: title }
  );
}

describe('a stone', () => {
  it('has a name, a place to go and its ECTS, for each credential', () => {
    render(CairnPicture, { rows: [stone('Teamwork', 2.5, 6), stone('First aid', 1, 4)] });
    expect(
      stones().map((each) => [nameOf(each), each.getAttribute('href'), inscription(each)])
    ).toEqual([
      ['First aid, EQF 4, 1 ECTS', '/credentials/item?id=First%20aid', '1'],
      ['Teamwork, EQF 6, 2.5 ECTS', '/credentials/item?id=Teamwork', '2.5']
    ]);
    expect(screen.getByRole('group', { name: 'Picture of your stack' })).toBeTruthy();
  });

  it('shows a question mark, not a nought, where ECTS and level are not stated', () => {
    render(CairnPicture, { rows: [stone('Teamwork')] });
    expect(stones().map(inscription)).toEqual(['?']);
    expect(nameOf(stones()[0]!)).toBe('Teamwork, level not stated, not stated');
  });

  it('shows a stated nought as one', () => {
    render(CairnPicture, { rows: [stone('Teamwork', 0, 6)] });
    expect(stones().map(inscription)).toEqual(['0']);
  });

  it('can be reached with the keyboard and has no words that only a mouse finds', () => {
    render(CairnPicture, { rows: [stone('Teamwork', 1, 6)] });
    expect(stones()[0]!.querySelector('title')?.textContent).toBe(nameOf(stones()[0]!));
    expect(stones()[0]!.hasAttribute('href')).toBe(true);
  });
});

describe('a layer with many credentials', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => stone(`Course ${at + 1}`, at + 1, 6));

  it('shows ten as they are', () => {
    render(CairnPicture, { rows: many(10) });
    expect(stones()).toHaveLength(10);
    expect(stones().map(inscription)).not.toContain('+1');
  });

  it('shows the nine widest and one stone for the rest, which leads to the list', () => {
    render(CairnPicture, { rows: [...many(12), stone('Elsewhere', 3, 5)] });
    const rest = screen.getByRole('link', { name: '3 more' });
    expect(inscription(rest)).toBe('+3');
    expect(rest.getAttribute('href')).toBe('/credentials');
    expect(stones()).toHaveLength(11);
    expect(stones().map(nameOf)).not.toContain('Course 3, EQF 6, 3 ECTS');
    expect(stones().map(nameOf)).toContain('Elsewhere, EQF 5, 3 ECTS');
  });

  it('has such a stone in each layer that needs one', () => {
    const others = many(11).map((row, at) => ({
      ...row,
      id: `other-${at}`,
      record: { ...row.record, eqf: { min: 5, max: 5 } }
    }));
    render(CairnPicture, { rows: [...many(12), ...others] });
    expect(screen.getByRole('link', { name: '3 more' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '2 more' })).toBeTruthy();
  });
});

it('follows what is held', async () => {
  const { rerender } = render(CairnPicture, { rows: [stone('Teamwork', 1, 6)] });
  await rerender({ rows: [stone('First aid', 2, 4), stone('Teamwork', 1, 6)] });
  expect(stones().map(nameOf)).toEqual(['First aid, EQF 4, 2 ECTS', 'Teamwork, EQF 6, 1 ECTS']);
});
