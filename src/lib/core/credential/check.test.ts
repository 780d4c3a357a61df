import { describe, expect, it } from 'vitest';
import { check, record } from '../../../../tests/fixtures/held';
import type { Moment } from '../kernel/day';
import { statusNow } from './check';

const at = (text: string) => text as Moment;
const FROM = at('2026-03-01T09:00:00.000Z');
const UNTIL = at('2028-03-01T09:00:00.000Z');

describe('statusNow', () => {
  it.each([
    ['2026-03-01T08:59:59.999Z', 'not-yet-valid'],
    ['2026-03-01T09:00:00.000Z', 'none-published'],
    ['2027-01-01T00:00:00.000Z', 'none-published'],
    ['2028-03-01T09:00:00.000Z', 'none-published'],
    ['2028-03-01T09:00:00.001Z', 'expired']
  ])('at %s is %s', (now, status) => {
    const dated = record({ validFrom: FROM, validUntil: UNTIL });
    expect(statusNow(dated, check(), at(now)).result).toBe(status);
  });

  it.each([
    ['2026-02-28T23:59:59.999Z', 'not-yet-valid'],
    ['2026-03-01T00:00:00.000Z', 'none-published']
  ])('takes a day from its first moment in UTC: at %s it is %s', (now, status) => {
    const dated = record({ validFrom: at('2026-03-01') });
    expect(statusNow(dated, check(), at(now)).result).toBe(status);
  });

  it('never says in force where a list of the withdrawn was not looked at', () => {
    const published = check({ listed: { result: 'not-checked', reason: 'list-not-kept' } });
    expect(statusNow(record(), published, FROM).result).toBe('not-checked');
    expect(statusNow(record({ validUntil: UNTIL }), published, FROM).result).toBe('not-checked');
  });

  it('puts the dates before the list', () => {
    const published = check({ listed: { result: 'not-checked', reason: 'list-not-kept' } });
    expect(statusNow(record({ validUntil: FROM }), published, UNTIL).result).toBe('expired');
    expect(statusNow(record({ validFrom: UNTIL }), published, FROM).result).toBe('not-yet-valid');
  });

  it('puts a withdrawal before the dates', () => {
    const withdrawn = check({ listed: { result: 'revoked', reason: 'on-list' } });
    expect(statusNow(record({ validUntil: FROM }), withdrawn, UNTIL).result).toBe('revoked');
  });

  it.each([
    ['2026-03-01T08:00:00.000Z', 'none-published'],
    ['2026-02-28T09:00:00.000Z', 'none-published'],
    ['2026-02-28T08:59:59.999Z', 'not-yet-valid']
  ])('allows a day between the clocks of who only says when it was issued: %s', (now, status) => {
    expect(statusNow(record({ issuedOn: FROM }), check(), at(now)).result).toBe(status);
  });

  it('does not look at the day of issue where the first day of validity is stated', () => {
    const early = record({ validFrom: FROM, issuedOn: UNTIL });
    expect(statusNow(early, check(), FROM).result).toBe('none-published');
  });
});
