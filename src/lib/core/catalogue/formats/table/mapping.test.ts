import { describe, expect, it } from 'vitest';
import { parseMapping } from './mapping';

describe('a mapping', () => {
  it('is read from its file with a column alone or a list of them', () => {
    const mapping = {
      columns: { title: 'Titel', subjects: ['A', 'B'] },
      list: ';',
      dates: 'day-first'
    };
    const columns = { title: ['Titel'], subjects: ['A', 'B'] };
    expect(parseMapping(mapping)).toEqual({ ok: true, value: { ...mapping, columns } });
  });

  it.each([
    [null, 'mapping-not-an-object', undefined],
    [[], 'mapping-not-an-object', undefined],
    [{ column: {} }, 'mapping-unknown-key', 'column'],
    [{ constructor: {} }, 'mapping-unknown-key', 'constructor'],
    [{ columns: { titel: 'x' } }, 'mapping-unknown-field', 'columns.titel'],
    [{ columns: { 'price.en': 'x' } }, 'mapping-unknown-field', 'columns.price.en'],
    [{ columns: { title: [1] } }, 'mapping-wrong-value', 'columns.title'],
    [{ columns: 'x' }, 'mapping-wrong-value', 'columns'],
    [{ fixed: { languages: 3 } }, 'mapping-wrong-value', 'fixed.languages'],
    [{ currency: 'euro' }, 'mapping-wrong-value', 'currency'],
    [{ units: { weeks: 'terms' } }, 'mapping-wrong-value', 'units.weeks'],
    [{ units: { length: 'weeks' } }, 'mapping-unknown-key', 'units.length'],
    [{ list: '' }, 'mapping-wrong-value', 'list'],
    [{ dates: 'iso' }, 'mapping-wrong-value', 'dates'],
    [{ values: { level: { a: 1 } } }, 'mapping-wrong-value', 'values.level.a']
  ])('is refused: %j', (value, code, path) => {
    expect(parseMapping(value)).toEqual({ ok: false, issue: { code, ...(path && { path }) } });
  });
});
