import { describe, expect, it } from 'vitest';
import { broadField, FIELDS } from './standard-elements';

describe('broadField', () => {
  it.each([
    ['06', '06'],
    ['061', '06'],
    ['0612', '06'],
    ['0111', '01'],
    ['10', '10'],
    ['1015', '10'],
    ['0011', undefined],
    ['00', undefined],
    ['11', undefined],
    ['6', undefined],
    ['06123', undefined],
    ['06xx', undefined],
    ['', undefined]
  ])('of %j is %s', (code, field) => {
    expect(broadField(code)).toBe(field);
  });

  it('of a broad field is itself', () => {
    expect(FIELDS.map(broadField)).toEqual(FIELDS);
    expect(FIELDS).toHaveLength(10);
  });
});
