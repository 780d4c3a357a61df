import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import type { LocalText } from '../kernel/text';
import type { JsonValue } from '../kernel/json';
import { stated } from '../kernel/stated';
import {
  embeddedPicture,
  languageOf,
  issuedAt,
  momentAt,
  readingOf,
  textOf,
  webAddress
} from './values';

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

describe('textOf', () => {
  it.each<[string, JsonValue | undefined, LocalText | undefined]>([
    ['a string', 'Statics', { und: 'Statics' }],
    ['a language map', { en: 'Statics', 'de-CH': 'Statik' }, { en: 'Statics', 'de-ch': 'Statik' }],
    ['lists in a language map', { en: ['Statics', 'Forces'], es: [] }, { en: 'Statics' }],
    ['a value object', { '@value': 'Statik', '@language': 'DE' }, { de: 'Statik' }],
    ['a value object without a language', { '@value': 'Statik' }, { und: 'Statik' }],
    [
      'a list of value objects',
      [
        { '@value': 'Statics', '@language': 'en' },
        { '@value': 'Statik', '@language': 'de' }
      ],
      { en: 'Statics', de: 'Statik' }
    ],
    ['a map that says none', { '@none': 'Statics' }, { und: 'Statics' }],
    ['strings beside maps', ['Statics', { es: 'Estática' }], { und: 'Statics', es: 'Estática' }],
    ['the first of several alike', ['Statics', 'Forces'], { und: 'Statics' }],
    [
      'languages and other keys',
      { en: 'Statics', type: 'Text', id: 'x' },
      { en: 'Statics', id: 'x' }
    ],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['blanks', '  ', undefined],
    ['an empty map', {}, undefined],
    ['a map of blanks', { en: ' ', es: '' }, undefined],
    ['numbers', { en: 5 }, undefined],
    ['a number', 5, undefined],
    ['a value that is no text', { '@value': 5, '@language': 'en' }, undefined]
  ])('reads %s', (_, value, text) => {
    expect(textOf(value)).toEqual(text);
  });
});

describe('textOf, further', () => {
  it('takes the language that it is told where none is stated', () => {
    expect(textOf(['Kräfte', { en: 'Forces' }, { '@value': 'x' }], 'de')).toEqual({
      de: 'Kräfte',
      en: 'Forces'
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'en us', 5])(
    'takes %j for no language',
    (language) => {
      expect(textOf({ '@value': 'Statics', '@language': language })).toEqual({ und: 'Statics' });
    }
  );

  it('cuts off what no credential says', () => {
    const long = textOf('a'.repeat(1_000_000))?.['und'];
    expect(long).toHaveLength(20_001);
    expect(long?.endsWith('a…')).toBe(true);
    expect(textOf('a'.repeat(20_000))?.['und']).toHaveLength(20_000);
  });

  it('knows a hundred languages, and no more', () => {
    const tags = Array.from({ length: 500 }, (_, at) => [`en-x${at}`, 'word']);
    expect(Object.keys(textOf(Object.fromEntries(tags)) ?? {})).toHaveLength(100);
  });
});

describe('languageOf', () => {
  it.each<[JsonValue, string | undefined]>([
    ['en', 'en'],
    ['pt-BR', 'pt-br'],
    ['zh-Hant-TW', 'zh-hant-tw'],
    ['english', undefined],
    ['', undefined],
    [null, undefined]
  ])('%j is %j', (value, language) => {
    expect(languageOf(value)).toBe(language);
  });
});

describe('issuedAt', () => {
  it.each([
    ['2026-03-01T00:30:00+02:00', '2026-03-01'],
    ['2026-03-01T23:30:00-05:00', '2026-03-01'],
    ['2026-03-01T23:30:00+0000', '2026-03-01'],
    ['2026-03-01T23:30:00Z', '2026-03-01T23:30:00.000Z'],
    ['2026-03-01T23:30:00', '2026-03-01T23:30:00.000Z'],
    ['2026-03-01', '2026-03-01']
  ])('takes the day of %s as it is written', (issued, value) => {
    expect(issuedAt({ awarded: null, issued }, 'awarded', 'issued')).toEqual({ ok: true, value });
  });

  it('is not stated, or no date', () => {
    expect(issuedAt({}, 'issued')).toEqual({ ok: true, value: undefined });
    expect(issuedAt({ issued: '2026-02-30T00:00:00+02:00' }, 'issued')).toMatchObject({
      issue: { code: 'bad-date', path: 'issued' }
    });
  });
});

describe('momentAt', () => {
  const good = (value: string | undefined) => ({ ok: true, value });

  it('takes the first that is there', () => {
    const holder = { issued: null, issuanceDate: '2026-02-01', validFrom: '2026-03-01' };
    expect(momentAt(holder, 'issued', 'issuanceDate', 'validFrom')).toEqual(good('2026-02-01'));
  });

  it('finds none where none is stated', () => {
    expect(momentAt({}, 'validUntil')).toEqual(good(undefined));
    expect(momentAt(undefined, 'validUntil')).toEqual(good(undefined));
  });

  it.each<[JsonValue, string]>([
    ['2015-04-31', '2015-04-31'],
    ['', ''],
    [1_795_305_600, '1795305600'],
    [{ '@value': '2026-01-01' }, '[object Object]'],
    ['x'.repeat(200), 'x'.repeat(40)]
  ])('says where %j is no date', (value, said) => {
    expect(momentAt({ expires: value }, 'expires')).toEqual({
      ok: false,
      issue: { code: 'bad-date', path: 'expires', facts: { value: said } }
    });
  });
});

describe('stated', () => {
  it('leaves out what is undefined, and nothing else', () => {
    const shape = stated<Record<string, unknown>>({ a: undefined, b: null, c: 0, d: '', e: false });
    expect(Object.entries(shape)).toEqual([
      ['b', null],
      ['c', 0],
      ['d', ''],
      ['e', false]
    ]);
  });
});

describe('webAddress', () => {
  it.each(['https://kestrel.example/', 'http://kestrel.example', 'HTTPS://kestrel.example/?a=b#c'])(
    'takes %s',
    (address) => {
      expect(webAddress(address)).toBe(address);
    }
  );

  it.each<[JsonValue | undefined]>([
    ['javascript:alert(1)'],
    [' https://kestrel.example'],
    ['https://kestrel.example/ x'],
    ['https://'],
    ['//kestrel.example'],
    ['/path'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['x\nhttps://kestrel.example'],
    [{ id: 'https://kestrel.example' }],
    [5],
    [undefined],
    [`https://a.example/${'a'.repeat(8000)}`]
  ])('refuses %j', (value) => {
    expect(webAddress(value)).toBeUndefined();
  });
});

describe('embeddedPicture', () => {
  it.each(['png', 'jpeg', 'gif', 'webp'])('takes %s', (kind) => {
    const address = PICTURE.replace('png', kind);
    expect(embeddedPicture(address)).toBe(address);
  });

  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHN2Zz4=',
    'data:image/png,raw',
    'data:image/png;base64,',
    'data:image/png;base64,iVBO"onerror="x',
    'data:image/png;base64,iVBO\n',
    'https://kestrel.example/a.png'
  ])('refuses %j', (address) => {
    expect(embeddedPicture(address)).toBeUndefined();
  });
});

describe('readingOf', () => {
  it('prefers the picture in the file to one elsewhere', () => {
    const images = ['https://kestrel.example/a.png', PICTURE];
    expect(readingOf(record(), images)).toEqual({ record: record(), picture: PICTURE });
  });

  it('notes the address of one elsewhere', () => {
    const images = ['data:image/svg+xml;base64,PHN2Zz4=', 'https://kestrel.example/a.png'];
    expect(readingOf(record(), images)).toEqual({
      record: record({ image: 'https://kestrel.example/a.png' })
    });
  });

  it('leaves a record without one alone', () => {
    expect(readingOf(record(), ['javascript:alert(1)'])).toEqual({ record: record() });
  });
});
