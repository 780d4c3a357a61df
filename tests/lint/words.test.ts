import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../src/lib/messages/en';
import { messages as es } from '../../src/lib/messages/es';
import { ROOT, sourceFiles } from '../architecture/imports';

const SPOKEN = ['alt', 'title', 'placeholder', 'aria-label', 'aria-valuetext', 'label'];
const pages = sourceFiles('src').filter((file) => file.endsWith('.svelte'));

/** Texts of a component's markup that are written there instead of in a message file. */
function wordsIn(source: string): string[] {
  const { fragment } = parse(source, { modern: true });
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (typeof node !== 'object' || node === null) return;
    const { type } = node as AST.BaseNode;
    if (type === 'Text') note((node as AST.Text).data);
    if (type === 'Attribute') {
      const { name, value } = node as AST.Attribute;
      if (!SPOKEN.includes(name)) return look(Array.isArray(value) ? value.filter(isTag) : value);
    }
    for (const [key, value] of Object.entries(node)) {
      if (!['type', 'start', 'end', 'parent', 'name', 'expression'].includes(key)) look(value);
    }
  };
  const note = (text: string) => {
    if (/\p{L}/u.test(text)) found.push(text.trim());
  };
  look(fragment);
  return found;
}

function isTag(part: { type: string }): boolean {
  return part.type !== 'Text';
}

/** Every key of a message file with what stands there: a text, or a function of so many values. */
function shapeOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') return [[path, `function of ${value.length}`]];
  if (typeof value !== 'object' || value === null) return [[path, typeof value]];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

describe('words', () => {
  it('are found where they are written in a component', () => {
    const source = `<p class="quiet">Hello {'you'}</p><img alt="A picture" src="x.png" />`;
    expect(wordsIn(source)).toEqual(['Hello', 'A picture']);
  });

  it.each(pages)('%s has none of its own', (file) => {
    expect(wordsIn(readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
  });

  it('are the same messages in every language', () => {
    const sorted = (of: unknown) => shapeOf(of).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(es)).toEqual(sorted(en));
  });

  it('are translated', () => {
    const same = shapeOf(en).flatMap(([path]) => {
      const read = (from: unknown) =>
        path
          .split('.')
          .slice(1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], from);
      const [a, b] = [read(en), read(es)];
      return typeof a === 'string' && a === b ? [a] : [];
    });
    // Names, and words that both languages share.
    const shared = new Set([
      'Cairn',
      'ECTS',
      'Plan',
      'MOOC',
      'LinkedIn',
      'Mastodon',
      'Bluesky',
      'X',
      'Facebook',
      'Threads',
      'WhatsApp',
      'Telegram',
      'Reddit',
      'Open Badge 1.0',
      'Open Badge 2.0',
      'Open Badge 3.0',
      'European Digital Credential',
      'Europass',
      'SHA-256',
      'Verifiable Credential',
      'no',
      'minor',
      'diploma'
    ]);
    expect(same.filter((text) => !shared.has(text))).toEqual([]);
  });
});
