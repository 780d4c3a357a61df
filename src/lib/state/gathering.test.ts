import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '$lib/core/kernel/bytes';
import { formatFragment } from '$lib/core/sharing/fragment';
import { frames } from '$lib/core/sharing/frames';
import { packParcel } from '$lib/core/sharing/packing';
import type { Parcel } from '$lib/core/sharing/parcel';
import { Gathering } from './gathering';

/** A parcel that takes several codes. */
function parcelOf(seed: number): Parcel {
  const words = Array.from({ length: 900 }, (_, at) => ((at * 7919 + seed * 31) ** 2).toString(36));
  return { items: [{ kind: 'credential', bytes: encodeUtf8(words.join('-')) }], copies: [] };
}
const rowOf = (parcel: Parcel) => {
  const row = frames(packParcel(parcel));
  if (!row) throw new Error('no frames');
  return row;
};
const parcel = parcelOf(1);
const row = rowOf(parcel);

describe('codes that are seen one after the other', () => {
  it('are an ordinary code by itself', () => {
    for (const text of ['https://badges.example/12', '1.abc', '', 'CAIRN2/X']) {
      expect(new Gathering().take(text)).toBe(text);
    }
  });

  it('make the link that would carry all of it, whichever of them are missed', () => {
    expect(row.count).toBeGreaterThan(3);
    const missed = fc.uniqueArray(fc.nat(row.count * 2), { maxLength: row.count });
    fc.assert(
      fc.property(missed, fc.boolean(), (without, backwards) => {
        const gathering = new Gathering();
        const seen = Array.from({ length: row.count * 4 }, (_, at) => at).filter(
          (at) => !without.includes(at)
        );
        if (backwards) seen.reverse();
        let whole: string | undefined;
        let taken = 0;
        for (const at of seen) {
          expect(gathering.gathered.have).toBeLessThan(row.count);
          whole = gathering.take(row.frame(at));
          taken++;
          if (whole !== undefined) break;
          expect(gathering.gathered.need).toBe(row.count);
        }
        expect(whole).toBe(formatFragment(parcel));
        expect(taken).toBeGreaterThanOrEqual(row.count);
      }),
      { numRuns: 30 }
    );
  });

  it('go on where a code is misread, seen twice, or is another one', () => {
    const gathering = new Gathering();
    gathering.take(row.frame(0));
    const { gathered } = gathering;
    expect(gathered).toEqual({ have: 1, need: row.count });
    for (const text of [row.frame(0), `${row.frame(1)}X`, 'https://badges.example/12']) {
      expect(gathering.take(text)).toBeUndefined();
      expect(gathering.gathered).toEqual(gathered);
    }
  });

  it('begin anew where the other phone shows something else', () => {
    const gathering = new Gathering();
    for (let at = 0; at < row.count - 1; at++) gathering.take(row.frame(at));
    const other = parcelOf(2);
    const others = rowOf(other);
    let whole: string | undefined;
    for (let at = 0; at < others.count; at++) whole = gathering.take(others.frame(at));
    expect(whole).toBe(formatFragment(other));
  });
});
