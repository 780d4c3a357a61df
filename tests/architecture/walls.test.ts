import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, packageOf, ROOT, sourceFiles } from './imports';
import { CORE_FLOORS, DOORS, ROOMS, type Room } from './walls';

const isTest = (file: string) => /\.(test|bench)\.ts$/.test(file);
const files = sourceFiles('src').filter((file) => !isTest(file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function roomOf(file: string): Room | undefined {
  return ROOMS.find(({ folder }) => file.startsWith(`${folder}/`));
}

function allowed(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : packageOf(name) === pattern
  );
}

function floorOf(file: string): number {
  const noun = file.split('/')[3] ?? '';
  return CORE_FLOORS.findIndex((nouns) => nouns.includes(noun));
}

describe('the walls of the house', () => {
  it('every file stands in a room', () => {
    const loose = ['src/app.d.ts', 'src/hooks.client.ts'];
    const outside = files.filter((file) => !roomOf(file) && !loose.includes(file));
    expect(outside).toEqual([]);
  });

  it('rooms import only what they may', () => {
    const broken = files.flatMap((file) => {
      const room = roomOf(file);
      return (imports.get(file) ?? []).flatMap((target) => {
        const other = roomOf(target);
        if (!room || room === other) return [];
        const fine = other
          ? room.rooms.includes(other.name)
          : target.startsWith('src/') || allowed(target, room.packages);
        return fine ? [] : [`${file} imports ${target}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('storage and workers are entered by their door', () => {
    const broken = files.flatMap((file) =>
      (imports.get(file) ?? []).flatMap((target) => {
        const other = roomOf(target);
        const byDoor = target === `${other?.folder ?? ''}/index.ts`;
        return other && DOORS.includes(other.name) && other !== roomOf(file) && !byDoor
          ? [`${file} imports ${target}`]
          : [];
      })
    );
    expect(broken).toEqual([]);
  });

  it('inside core imports run one way', () => {
    const broken = files
      .filter((file) => roomOf(file)?.name === 'core')
      .flatMap((file) =>
        (imports.get(file) ?? []).flatMap((target) => {
          if (roomOf(target)?.name !== 'core') return [];
          const sameNoun = target.split('/')[3] === file.split('/')[3];
          return sameNoun || floorOf(target) < floorOf(file) ? [] : [`${file} imports ${target}`];
        })
      );
    expect(broken).toEqual([]);
  });

  it('core uses relative paths', () => {
    const broken = files
      .filter((file) => ['core', 'proof', 'cli'].includes(roomOf(file)?.name ?? ''))
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('$lib/'));
    expect(broken).toEqual([]);
  });

  it('a route imports nothing from inside another', () => {
    const broken = files
      .filter((file) => file.startsWith('src/routes/'))
      .flatMap((file) =>
        (imports.get(file) ?? [])
          .filter((target) => target.startsWith('src/routes/'))
          .filter((target) => target.replace(/[^/]+$/, '') !== file.replace(/[^/]+$/, ''))
          .map((target) => `${file} imports ${target}`)
      );
    expect(broken).toEqual([]);
  });

  it('nothing imports in a circle', () => {
    expect(circles()).toEqual([]);
  });

  it('folders are nouns of the trade', () => {
    const vague = ['utils', 'util', 'helpers', 'helper', 'types', 'common', 'misc', 'shared'];
    expect(files.filter((file) => file.split('/').some((part) => vague.includes(part)))).toEqual(
      []
    );
  });

  it('only storage and workers have a door', () => {
    const doors = files.filter((file) => file.endsWith('/index.ts'));
    const allowedDoors = doors.filter(
      (file) =>
        DOORS.includes(roomOf(file)?.name ?? '') || /messages\/[a-z]+\/index\.ts$/.test(file)
    );
    expect(doors).toEqual(allowedDoors);
  });

  it('no file is longer than 300 lines', () => {
    const long = files.filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 301
    );
    expect(long).toEqual([]);
  });
});

/** Each circle of imports once, as the way around it. */
function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      found.push([...way.slice(at), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) {
      // A component that shows a tree imports itself: that is how Svelte recurses.
      if (imports.has(target) && target !== file) walk(target, [...way, file]);
    }
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}
