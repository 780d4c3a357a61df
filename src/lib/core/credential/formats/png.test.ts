import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePng } from '../../../../../tests/fixtures/png';
import { isPng, unbakePng } from './png';

const TEXT = '{"name":"Lärande — 学習"}';
const FIRST_CHUNKS_END = 8 + 25;

/** A picture with more chunks after its header. */
function pngWith(...chunks: Buffer[]): Buffer {
  const plain = makePng();
  return Buffer.concat([
    plain.subarray(0, FIRST_CHUNKS_END),
    ...chunks,
    plain.subarray(FIRST_CHUNKS_END)
  ]);
}

/** A chunk whose checksum is wrong, as bakers write them. */
function chunk(kind: string, ...parts: (string | Buffer)[]): Buffer {
  const data = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  return Buffer.concat([frame, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
}

const tEXt = (keyword: string, text: string | Buffer) => chunk('tEXt', `${keyword}\0`, text);
const iTXt = (keyword: string, text: string | Buffer, packed = false) =>
  chunk('iTXt', `${keyword}\0`, Buffer.from([packed ? 1 : 0, 0]), 'en\0openbadge\0', text);
const zTXt = (keyword: string, text: Buffer) => chunk('zTXt', `${keyword}\0\0`, text);

const good = (value: string) => ({ ok: true, value });
const bad = (code: string) => ({ ok: false, issue: { code } });

describe('isPng', () => {
  it('looks at the first eight bytes', () => {
    expect(isPng(makePng())).toBe(true);
    expect(isPng(makePng().subarray(0, 8))).toBe(true);
    expect(isPng(makePng().subarray(0, 7))).toBe(false);
    expect(isPng(makePng().subarray(1))).toBe(false);
    expect(isPng(new Uint8Array())).toBe(false);
  });
});

describe('unbakePng', () => {
  const packed = deflateSync(TEXT);

  it.each([
    ['iTXt', iTXt('openbadges', TEXT)],
    ['iTXt, packed', iTXt('openbadges', packed, true)],
    ['tEXt', tEXt('openbadges', TEXT)],
    ['zTXt', zTXt('openbadges', packed)],
    ['iTXt of version 3', iTXt('openbadgecredential', TEXT)],
    ['tEXt of version 3', tEXt('openbadgecredential', TEXT)],
    ['zTXt of version 3', zTXt('openbadgecredential', packed)]
  ])('reads %s', (_, baked) => {
    expect(unbakePng(pngWith(baked))).toEqual(good(TEXT));
  });

  it('reads Latin-1 where tEXt is not UTF-8', () => {
    const text = Buffer.from('Lärande', 'latin1');
    expect(unbakePng(pngWith(tEXt('openbadges', text)))).toEqual(good('Lärande'));
  });

  it.each([
    ['before', [iTXt('openbadgecredential', 'three'), tEXt('openbadges', 'two')]],
    ['after', [tEXt('openbadges', 'two'), iTXt('openbadgecredential', 'three')]]
  ])('prefers version 3, also %s version 2', (_, chunks) => {
    expect(unbakePng(pngWith(...chunks))).toEqual(good('three'));
  });

  it('takes the first of two alike', () => {
    const baked = pngWith(tEXt('openbadges', 'first'), iTXt('openbadges', 'second'));
    expect(unbakePng(baked)).toEqual(good('first'));
  });

  it('passes over other texts', () => {
    const baked = pngWith(tEXt('Software', 'x'), iTXt('OpenBadges', 'x'), tEXt('openbadges', TEXT));
    expect(unbakePng(baked)).toEqual(good(TEXT));
  });

  it.each([
    ['without a text', makePng()],
    ['with another keyword', pngWith(tEXt('openbadge', TEXT))],
    ['with another chunk', pngWith(chunk('eXIf', `openbadges\0${TEXT}`))],
    ['with a text after its end', Buffer.concat([makePng(), tEXt('openbadges', TEXT)])],
    ['with iTXt that is not UTF-8', pngWith(iTXt('openbadges', Buffer.from([0xff])))],
    ['with iTXt that cannot be unpacked', pngWith(iTXt('openbadges', TEXT, true))],
    ['with zTXt that cannot be unpacked', pngWith(zTXt('openbadges', Buffer.from(TEXT)))],
    ['with zTXt that ends early', pngWith(zTXt('openbadges', packed.subarray(0, 12)))],
    ['with zTXt of nothing', pngWith(zTXt('openbadges', Buffer.alloc(0)))],
    ['of a signature alone', makePng().subarray(0, 8)]
  ])('finds no badge in a picture %s', (_, png) => {
    expect(unbakePng(png)).toEqual(bad('no-badge-in-image'));
  });

  it('knows a chunk that ends after the file does', () => {
    const baked = pngWith(iTXt('openbadges', TEXT));
    const start = FIRST_CHUNKS_END;
    for (const cut of [start + 12, start + 20, start + 40]) {
      expect(unbakePng(baked.subarray(0, cut))).toEqual(bad('damaged-image'));
    }
    const endless = Buffer.from(baked);
    endless.writeUInt32BE(0xffffffff, start);
    expect(unbakePng(endless)).toEqual(bad('damaged-image'));
  });

  it('unpacks 8 million characters, and no more', () => {
    const long = 'a'.repeat(8_000_000);
    expect(unbakePng(pngWith(zTXt('openbadges', deflateSync(long))))).toEqual(good(long));
    const longer = deflateSync(`${long}a`);
    expect(unbakePng(pngWith(zTXt('openbadges', longer))).ok).toBe(false);
    expect(unbakePng(pngWith(iTXt('openbadges', longer, true))).ok).toBe(false);
  });

  it('is not blown up by a text that unpacks without end', () => {
    const bomb = pngWith(zTXt('openbadges', deflateSync(Buffer.alloc(400_000_000), { level: 9 })));
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(unbakePng(bomb).ok).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
  });

  it('gives back every text, packed or not', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 2000 });
    fc.assert(
      fc.property(text, fc.constantFrom('openbadges', 'openbadgecredential'), (words, keyword) => {
        const data = Buffer.from(words);
        for (const baked of [
          iTXt(keyword, data),
          iTXt(keyword, deflateSync(data), true),
          zTXt(keyword, deflateSync(data))
        ]) {
          expect(unbakePng(pngWith(baked))).toEqual(good(words));
        }
      })
    );
  });

  it('reads a picture inside a larger buffer', () => {
    const baked = pngWith(tEXt('openbadges', TEXT));
    const around = Buffer.concat([Buffer.alloc(5), baked, Buffer.alloc(5)]);
    expect(unbakePng(around.subarray(5, 5 + baked.length))).toEqual(good(TEXT));
  });
});
