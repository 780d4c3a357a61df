import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import { course } from '../../../../../tests/fixtures/catalogue';
import { formatFacts, parseFacts } from './details';
import { joinOffering, ownLanguage, splitOffering, wordsOf, type OfferingFacts } from './texts';

const bilingual = course('a', {
  title: { en: 'Statics', de: 'Statik' },
  languages: ['de-ch'],
  summary: { en: 'Forces at rest.' },
  outcomes: [{ de: 'Kräfte zerlegen' }, { en: 'Draw', de: 'Zeichnen' }],
  skills: [{ name: { en: 'drawing' }, id: 'https://skills.example/1' }, { name: { de: 'Rechnen' } }]
});

describe('the texts of an offering', () => {
  it('are put together again as they were', () => {
    fc.assert(
      fc.property(arbitraryRecords, ({ offerings }) => {
        for (const offering of offerings) {
          const { facts, own, translations } = splitOffering(offering);
          const read = parseFacts(formatFacts(facts));
          expect(read && joinOffering(read, [own, ...translations])).toEqual(offering);
        }
      })
    );
  });

  it.each([
    [['de-ch'], 'de'],
    [['sv', 'en'], 'en'],
    [['de', 'en'], 'de'],
    [['sv'], 'en'],
    [[], 'en']
  ])('taught in %j stand in %s first', (languages, own) => {
    expect(ownLanguage({ ...bilingual, languages })).toBe(own);
  });

  it('stand in the language of instruction first', () => {
    const { own, translations } = splitOffering(bilingual);
    expect(own).toMatchObject({ lang: 'de', title: 'Statik' });
    expect(translations.map(({ lang, title }) => [lang, title])).toEqual([['en', 'Statics']]);
  });

  it('leave out what is in another language, and keep skills with their addresses', () => {
    const { facts, own } = splitOffering(bilingual);
    const { title, summary, outcomes, skills } = joinOffering(facts, [own]);
    expect({ title, summary, outcomes, skills }).toEqual({
      title: { de: 'Statik' },
      summary: undefined,
      outcomes: [{ de: 'Kräfte zerlegen' }, { de: 'Zeichnen' }],
      skills: [{ name: {}, id: 'https://skills.example/1' }, { name: { de: 'Rechnen' } }]
    });
  });

  it('are found by all their words', () => {
    const [english] = splitOffering(bilingual).translations;
    expect(wordsOf(english!.rest)).toBe('Forces at rest.\nDraw\ndrawing');
    expect(wordsOf('')).toBe('');
  });

  it('leave out facts that are not as the model has them', () => {
    const odd = { id: 'a', level: 9, runs: 5, cost: [{ minor: -1 }], skillIds: 'x', more: 1 };
    expect(parseFacts(JSON.stringify(odd))).toMatchObject({
      id: 'a',
      runs: [],
      cost: 'not-stated'
    });
    expect(parseFacts(JSON.stringify(odd))).not.toHaveProperty('level');
    expect(parseFacts(JSON.stringify(odd))).not.toHaveProperty('skillIds');
    expect(parseFacts(JSON.stringify(odd))).not.toHaveProperty('more');
  });

  it('are nothing where they are not what they should be', () => {
    const facts = { id: 'a', skillIds: [3] } as unknown as OfferingFacts;
    const rests = [
      '{',
      'null',
      '[1]',
      '{"outcomes":3,"skills":[null,{}],"summary":[],"subjects":"x"}'
    ];
    for (const rest of rests) {
      const joined = joinOffering(facts, [{ lang: 'en', title: 'A', rest }]);
      expect(joined).toEqual({ id: 'a', title: { en: 'A' }, outcomes: [] });
      expect(() => wordsOf(rest)).not.toThrow();
    }
    expect(['{', '[]', 'null', '{"id":3}'].map(parseFacts)).toEqual(Array(4).fill(undefined));
  });
});
