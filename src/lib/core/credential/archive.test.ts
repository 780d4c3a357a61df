import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipFiles } from './archive';

const file = (name: string, ...bytes: number[]) => ({ name, bytes: Uint8Array.from(bytes) });
const namesOf = (...names: string[]) =>
  Object.keys(unzipSync(zipFiles(names.map((name) => file(name, 1)))));

describe('files as one archive', () => {
  it('come out with their bytes, in their order', () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 });
    fc.assert(
      fc.property(contents, (list) => {
        const files = list.map((bytes) => ({ name: 'badge.png', bytes }));
        expect(Object.values(unzipSync(zipFiles(files)))).toEqual(list);
      }),
      { numRuns: 50 }
    );
  });

  it.each([
    [
      ['a.png', 'a.png', 'a.png'],
      ['a.png', 'a (2).png', 'a (3).png']
    ],
    [
      ['a (2).png', 'a.png', 'a.png'],
      ['a (2).png', 'a.png', 'a (3).png']
    ],
    [
      ['none', 'none', '.json', '.json'],
      ['none', 'none (2)', '.json', '.json (2)']
    ],
    [
      ['../../etc/x.json', 'C:\\x.json'],
      ['x.json', 'x (2).json']
    ],
    [
      ['', '..', '__proto__', '7'],
      ['file', 'file ..', 'file __proto__', 'file 7']
    ]
  ])('are called: %j', (names, expected) => {
    expect(namesOf(...names)).toEqual(expected);
  });
});
