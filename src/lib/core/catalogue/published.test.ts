import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { award, course, indexOf, one, run } from '../../../../tests/fixtures/catalogue';
import type { ProviderId } from './ids';
import type { Catalogue } from './model';
import { formatPublished, parsePublished } from './published';

const { catalogue } = indexOf(
  [
    course('statics', {
      title: { en: 'Statics', de: 'Statik' },
      credits: [],
      weeks: 'self-paced',
      cost: [{ minor: 49_000, currency: 'CHF', for: 'learning' }],
      runs: [run('2027-02-01', '2027-03-28', { cost: 'not-yet-known' })],
      prerequisite: { type: 'ask', text: { en: 'Talk to us — 話' } }
    })
  ],
  [award('cas', { type: 'all', of: [one('statics'), { type: 'ask', text: { en: 'x' } }] })]
);

const refused = (code: string) => ({ ok: false, issue: { code } });

describe('the published form', () => {
  it('gives a catalogue back as it was', () => {
    expect(parsePublished(formatPublished(catalogue))).toEqual({ ok: true, value: catalogue });
  });

  it('gives every catalogue back', () => {
    const text = fc.dictionary(fc.constantFrom('en', 'es', 'de'), fc.string({ unit: 'grapheme' }));
    const name = fc.string({ unit: fc.constantFrom(...'abc-'), minLength: 1, maxLength: 6 });
    const random = fc
      .record({ title: text, publisher: text, names: fc.uniqueArray(name), summary: text })
      .map(({ title, publisher, names, summary }): Catalogue => ({
        ...catalogue,
        title,
        publisher,
        offerings: names.map((id) => course(id, { summary, provider: id as ProviderId })),
        awards: names.map((id) => award(`to-${id}`, one(id)))
      }));
    fc.assert(
      fc.property(random, (value) => {
        expect(parsePublished(formatPublished(value))).toEqual({ ok: true, value });
      })
    );
  });

  it('is one line that says what it is', () => {
    const text = formatPublished(catalogue);
    expect(text).toMatch(/^\{"format":"cairn-catalogue","version":1,/);
    expect(text).not.toContain('\n');
  });

  it('does not put its own words into the catalogue', () => {
    const parsed = parsePublished(formatPublished(catalogue));
    expect(parsed.ok && Object.keys(parsed.value)).toEqual(Object.keys(catalogue));
  });
});

describe('parsePublished', () => {
  const published = (more: object) =>
    JSON.stringify({ format: 'cairn-catalogue', version: 1, ...catalogue, ...more });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['half of it', formatPublished(catalogue).slice(0, -20)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"cairn-catalogue"'],
    ['an object', '{}'],
    ['another format', published({ format: 'cairn-backup' })],
    ['no version', published({ version: undefined })],
    ['a version in words', published({ version: '1' })],
    ['no offerings', published({ offerings: undefined })],
    ['awards that are no list', published({ awards: {} })],
    ['providers that are no list', published({ providers: 'nordvik' })]
  ])('refuses %s', (_, text) => {
    expect(parsePublished(text)).toEqual(refused('not-a-catalogue'));
  });

  it('says that a catalogue is newer than the app, whatever else is in it', () => {
    const newer = {
      ...refused('newer-catalogue'),
      issue: { code: 'newer-catalogue', facts: { version: 2 } }
    };
    expect(parsePublished(published({ version: 2 }))).toEqual(newer);
    expect(parsePublished('{"format":"cairn-catalogue","version":2,"courses":{}}')).toEqual(newer);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parsePublished(text)).toEqual(refused('not-a-catalogue'));
      })
    );
  });
});
