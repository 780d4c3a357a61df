import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameCollector, frames, LARGEST_FRAMED, type Frames } from './frames';
import { qrMatrix } from './qr';

function framesOf(bytes: Uint8Array): Frames {
  const made = frames(bytes);
  if (!made) throw new Error('too large');
  return made;
}

/** Bytes that do not repeat. */
function bytesOf(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  let state = seed;
  return Uint8Array.from({ length }, () => (state = (state * 1_103_515_245 + 12_345) >>> 0) >>> 16);
}

describe('frames', () => {
  it('one after the other give the bytes back', () => {
    for (const length of [1, 2, 319, 320, 321, 1000, 5001, LARGEST_FRAMED]) {
      const bytes = bytesOf(length);
      const { count, frame } = framesOf(bytes);
      const collector = new FrameCollector();
      for (let at = 0; at < count; at++) {
        expect(collector.done()).toBeUndefined();
        expect(collector.add(frame(at))).toBe('added');
        expect(collector.progress).toEqual({ have: at + 1, need: count });
      }
      expect(collector.done()).toEqual(bytes);
    }
  });

  it('give the bytes back from any that are enough, in any order', () => {
    const law = fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 0, max: 5000 }),
      fc.infiniteStream(fc.nat({ max: 999 })),
      (length, from, chances) => {
        const bytes = bytesOf(length, length);
        const { count, frame } = framesOf(bytes);
        const numbers = Array.from({ length: 2 * count + 40 }, (_, at) => at + from);
        const shuffled = numbers
          .map((number) => ({ number, chance: chances.next().value ?? 0 }))
          .sort((a, b) => a.chance - b.chance)
          .slice(0, count + 20);
        const collector = new FrameCollector();
        for (const { number } of shuffled) collector.add(frame(number));
        expect(collector.progress).toEqual({ have: count, need: count });
        expect(collector.done()).toEqual(bytes);
      }
    );
    fc.assert(law, { numRuns: 60 });
  });

  it('need few more than the least, on the average', () => {
    const bytes = bytesOf(9000);
    const { count, frame } = framesOf(bytes);
    let shown = 0;
    for (let round = 0; round < 100; round++) {
      const collector = new FrameCollector();
      for (let at = count + round * 1000; !collector.done(); at++, shown++)
        collector.add(frame(at));
    }
    expect(shown / 100).toBeLessThan(count + 3);
  });

  it('are each small enough to be scanned with ease, and all letters take little room', () => {
    for (const length of [900, 30_000, LARGEST_FRAMED]) {
      const { frame } = framesOf(bytesOf(length));
      for (const at of [0, 1, 700, 100_000]) {
        expect(frame(at)).toMatch(/^[0-9A-Z\-./:$]{1,600}$/);
        expect(qrMatrix(frame(at))?.size).toBeLessThanOrEqual(77);
      }
    }
  });

  it('are not made of nothing, or of too much', () => {
    expect(frames(new Uint8Array())).toBeUndefined();
    expect(frames(new Uint8Array(LARGEST_FRAMED + 1))).toBeUndefined();
  });
});

describe('FrameCollector', () => {
  it('tells what it has from what is of other bytes', () => {
    const one = framesOf(bytesOf(1000, 1));
    const other = framesOf(bytesOf(1000, 2));
    const collector = new FrameCollector();
    expect(collector.progress).toEqual({ have: 0, need: 0 });
    expect(collector.add(one.frame(2))).toBe('added');
    expect(collector.add(one.frame(2))).toBe('known');
    expect(collector.add(other.frame(0))).toBe('another');
    expect(collector.progress).toEqual({ have: 1, need: 4 });
  });

  it('refuses every frame with a character wrong', () => {
    const text = framesOf(bytesOf(700)).frame(1);
    const edit = fc.tuple(
      fc.nat({ max: text.length - 1 }),
      fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:$')
    );
    fc.assert(
      fc.property(edit, ([at, character]) => {
        const wrong = text.slice(0, at) + character + text.slice(at + 1);
        const expected = wrong === text ? 'added' : 'not-a-frame';
        expect(new FrameCollector().add(wrong)).toBe(expected);
      }),
      { numRuns: 2000 }
    );
    expect(new FrameCollector().add(text.slice(0, -3))).toBe('not-a-frame');
  });

  it('takes nothing else for a frame', () => {
    const texts = [
      '',
      'https://badges.example/12',
      'CAIRN1/0/0/0/0/000',
      'CAIRN1/0/ZZZ/ZZZZZ/0/000000',
      'CAIRN1/1/1/ZZZZZ/0/000000',
      'CAIRN2/1/1/1/0/000000'
    ];
    for (const text of texts) expect(new FrameCollector().add(text)).toBe('not-a-frame');
    fc.assert(
      fc.property(fc.string(), (rest) => {
        expect(new FrameCollector().add(`CAIRN1/${rest}`)).toBe('not-a-frame');
      })
    );
  });
});
