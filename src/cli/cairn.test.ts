import { describe, expect, it } from 'vitest';
import { runCairn as run } from '../../tests/fixtures/command-line';

describe('cairn', () => {
  it('says how it is called', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    expect(help.results).toContain('cairn credential FILE');
    expect(help.results).toContain('cairn catalogue check');
  });

  it.each([
    [],
    ['sing'],
    ['credential'],
    ['credential', '--json'],
    ['credential', 'a.json', '--loud'],
    ['credential', 'a.json', '--at', '2026-02-30'],
    ['credential', 'a.json', '--support', '/nowhere/at/all'],
    ['credential', 'a.json', '--trust', '/nowhere/at/all.json']
  ])('refuses the call %s %s %s %s', async (...args) => {
    const { code, results, troubles } = await run(...args.filter((arg) => arg !== undefined));
    expect(code).toBe(2);
    expect(results).toBe('');
    expect(troubles).toContain('cairn credential FILE');
  });
});

describe('cairn catalogue', () => {
  it.each([[], ['sing'], ['build', 'folder'], ['check'], ['diff', 'one']])(
    'refuses the call %s %s',
    async (...args) => {
      const { code, results, troubles } = await run(
        'catalogue',
        ...args.filter((arg) => arg !== undefined)
      );
      expect(code).toBe(2);
      expect(results).toBe('');
      expect(troubles).toContain('cairn catalogue');
    }
  );

  it('says how it is called, and everything about each verb', async () => {
    const help = await run('catalogue', '--help');
    expect(help.code).toBe(0);
    const verbs = [...help.results.matchAll(/^cairn catalogue ([a-z]+)/gm)].map(([, verb]) => verb);
    expect(verbs).toEqual([
      ...['read', 'check', 'build', 'diff', 'keygen', 'sign', 'write', 'serve']
    ]);
    for (const verb of verbs) {
      const { code, results } = await run('catalogue', verb ?? '', '--help');
      expect(code).toBe(0);
      expect(results).toContain(`cairn catalogue ${verb}`);
      expect(results.split('\n').length).toBeGreaterThan(3);
    }
  });
});
