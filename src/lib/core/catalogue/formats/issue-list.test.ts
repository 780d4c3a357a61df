import { describe, expect, it } from 'vitest';
import { IssueList } from './issue-list';

describe('IssueList', () => {
  it('keeps each thing once, in the order in which it came', () => {
    const list = new IssueList();
    list.add('no-title', 'line 2');
    list.add('unknown-value', 'line 1', { record: 'a', value: 'x' });
    list.add('no-title', 'line 2');
    list.add('unknown-value', 'line 1', { record: 'a', value: 'y' });
    expect(list.all).toEqual([
      { code: 'no-title', place: 'line 2' },
      { code: 'unknown-value', place: 'line 1', record: 'a', value: 'x' },
      { code: 'unknown-value', place: 'line 1', record: 'a', value: 'y' }
    ]);
  });

  it('cuts long values off', () => {
    const list = new IssueList();
    list.add('values-contradict', '$', { value: 'x'.repeat(200), other: 'x'.repeat(201) });
    expect(list.all[0]?.value).toBe('x'.repeat(200));
    expect(list.all[0]?.other).toBe(`${'x'.repeat(199)}…`);
  });
});
