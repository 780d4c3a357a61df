import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf } from './lines';
import { SortedLines } from './sorted-lines';

const folder = mkdtempSync(join(tmpdir(), 'cairn-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\n', ' '));

describe('lines', () => {
  it('are read back from a file, whatever their length', () => {
    const file = join(folder, 'lines');
    const lines = ['', 'ä', 'x'.repeat(600_000), '', '€'.repeat(100_000), 'end'];
    for (const end of ['', '\n']) {
      writeFileSync(file, lines.join('\n') + end);
      expect([...linesOf(file)]).toEqual(lines);
    }
  });

  it('are sorted in bounded memory as they would be in all of it', () => {
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 30 }), (lines, mostHeld) => {
        const sorted = new SortedLines(folder, mostHeld);
        for (const each of lines) sorted.add(each);
        expect([...sorted.lines()]).toEqual([...lines].sort());
      })
    );
  });
});
