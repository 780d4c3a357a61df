import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import { record } from '../../../../tests/fixtures/held';
import Totals from './Totals.svelte';

const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const level = (min: number, max = min) => ({ eqf: { min, max } });

function show(...stated: Partial<CredentialRecord>[]): void {
  render(Totals, { records: stated.map(record) });
}

/** The lines of a table below its head. */
function table(name: string): string[][] {
  const [, ...rows] = within(screen.getByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('the sum', () => {
  it('counts credentials and ECTS, and says how many state none', () => {
    show(ects(2.5), ects(5), {}, { credits: [{ scheme: 'hp', value: 3 }] });
    expect(screen.getByText('4 credentials')).toBeTruthy();
    expect(screen.getByText('7.5 ECTS in total')).toBeTruthy();
    expect(screen.getByText('2 credentials state no ECTS')).toBeTruthy();
  });

  it('speaks of one as of one', () => {
    show({});
    expect(screen.getByText('1 credential')).toBeTruthy();
    expect(screen.getByText('1 credential states no ECTS')).toBeTruthy();
    expect(screen.queryByText(/in total/)).toBeNull();
  });

  it('does not speak of missing ECTS where none are missing', () => {
    show(ects(2));
    expect(screen.queryByText(/no ECTS/)).toBeNull();
  });
});

describe('by level', () => {
  it('has the highest first and the unknown last; a range counts with its upper level', () => {
    show({ ...ects(3), ...level(5) }, {}, { ...ects(4), ...level(6, 7) }, level(5), level(4));
    expect(table('By level')).toEqual([
      ['EQF 7', '1', '4'],
      ['EQF 5', '2', '3'],
      ['EQF 4', '1', 'not stated'],
      ['level not stated', '1', 'not stated']
    ]);
  });
});

describe('by field', () => {
  it('puts narrow fields into their broad one and the unknown last', () => {
    show(
      { ...ects(3), fields: ['0613'] },
      { ...ects(2), fields: ['9999', '0111'] },
      { ...ects(1), fields: ['06'] },
      { ...ects(7), fields: [] }
    );
    expect(table('By field')).toEqual([
      ['Education', '1', '2'],
      ['Information and communication technologies', '2', '4'],
      ['field not stated', '1', '7']
    ]);
  });
});
