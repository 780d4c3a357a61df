import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, pickText, plainText, type LocalText, type PickedText } from './text';

describe('pickText', () => {
  it.each<[string, LocalText, readonly string[], PickedText]>([
    [
      'the wanted language',
      { en: 'Statics', de: 'Statik' },
      ['de'],
      { text: 'Statik', lang: 'de' }
    ],
    [
      'the first wanted that exists',
      { en: 'a', es: 'b' },
      ['fr', 'es', 'en'],
      { text: 'b', lang: 'es' }
    ],
    ['a region for its language', { en: 'a', 'de-ch': 'b' }, ['de'], { text: 'b', lang: 'de-ch' }],
    ['a language for its region', { en: 'a', de: 'b' }, ['de-ch'], { text: 'b', lang: 'de' }],
    [
      'the exact before the near',
      { 'de-at': 'a', 'de-ch': 'b' },
      ['de-ch'],
      { text: 'b', lang: 'de-ch' }
    ],
    ['English else', { fi: 'a', en: 'b' }, ['es'], { text: 'b', lang: 'en' }],
    ['a kind of English else', { fi: 'a', 'en-gb': 'b' }, ['es'], { text: 'b', lang: 'en-gb' }],
    ['the first there is', { fi: 'a', sv: 'b' }, ['es'], { text: 'a', lang: 'fi' }],
    ['a text of unstated language', { und: 'a' }, ['es'], { text: 'a' }],
    ['the stated before the unstated', { und: 'a', es: 'b' }, ['es'], { text: 'b', lang: 'es' }],
    [
      'no other language with the same letters',
      { est: 'a', es: 'b' },
      ['es-mx'],
      { text: 'b', lang: 'es' }
    ],
    ['nothing of nothing', {}, ['es'], { text: '' }]
  ])('takes %s', (_, text, wanted, picked) => {
    expect(pickText(text, wanted)).toEqual(picked);
  });

  it('never gives an empty text where there is a full one', () => {
    const tag = fc.constantFrom('en', 'es', 'de', 'de-ch', 'fi', 'und');
    const text = fc.dictionary(tag, fc.constantFrom('a', 'b'), { minKeys: 1 });
    fc.assert(
      fc.property(text, fc.array(tag), (texts, wanted) => {
        const { text: found, lang } = pickText(texts, wanted);
        expect(texts[lang ?? 'und']).toBe(found);
      })
    );
  });
});

describe('plainText', () => {
  it('states no language by itself', () => {
    expect(plainText('Statik')).toEqual({ und: 'Statik' });
    expect(plainText('Statik', 'de')).toEqual({ de: 'Statik' });
  });
});

describe('foldText', () => {
  it.each([
    ['Diseño de Evaluación', 'diseno de evaluacion'],
    ['Lärande', 'larande'],
    ['LA\u0308RANDE', 'larande'],
    ['  two\n\t words  ', 'two words'],
    ['ﬁt ＡＢ', 'fit ab'],
    ['İstanbul', 'istanbul'],
    ['Ελληνικά', 'ελληνικα'],
    ['C++ & C#', 'c++ & c#']
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('has nothing left to fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).not.toMatch(/^\s|\s$|\s\s|\p{M}/u);
      }),
      { numRuns: 1000 }
    );
  });

  it('does not see how an accent is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéñüČőÅ ç') }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      })
    );
  });
});
