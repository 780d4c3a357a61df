import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalText } from '../kernel/text';
import { overlapWith, type HeldLearning, type Likeness } from './overlap';

const held = (...outcomes: LocalText[]): HeldLearning => ({ credential: 'held', outcomes });
const likeness = (wanted: LocalText, own: LocalText): Likeness | undefined =>
  overlapWith({ outcomes: [wanted] }, [held(own)])[0]?.likeness;

describe('outcomes that are like those held', () => {
  it.each<[string, LocalText, LocalText, Likeness | undefined]>([
    ['the same', { en: 'Solder a joint' }, { en: 'Solder a joint' }, { how: 'same-words' }],
    [
      'the same but for case, accents and signs',
      { es: 'Diseñar páginas.' },
      { 'es-mx': '¡disenar PAGINAS!' },
      { how: 'same-words' }
    ],
    [
      'most longer words shared',
      { en: 'Read data from a file and draw charts' },
      { en: 'Draw charts of data that you read' },
      { how: 'shared-words', words: ['read', 'data', 'draw', 'charts'] }
    ],
    [
      'too few words shared',
      { en: 'Read data from a file' },
      { en: 'Read data carefully' },
      undefined
    ],
    [
      'many shared, but few of what the longer one says',
      { en: 'Plan teach assess' },
      { en: 'Plan, teach, assess, revise, document and defend lessons before colleagues' },
      undefined
    ],
    ['only short words', { en: 'to be or not to be' }, { en: 'or not to be to' }, undefined],
    ['another language', { en: 'Radio modern general' }, { es: 'Radio modern general' }, undefined],
    ['a language not stated, and one stated', { und: 'Solder it' }, { en: 'Solder it' }, undefined],
    ['no words', { en: '...' }, { en: '!' }, undefined],
    ['empty', { en: '' }, { en: '' }, undefined]
  ])('%s', (_, wanted, own, expected) => {
    expect(likeness(wanted, own)).toEqual(expected);
  });

  it('are found in any language that both have', () => {
    const wanted = { en: 'Keep bees', sv: 'Hålla bin' };
    expect(likeness(wanted, { de: 'Imkern', sv: 'HÅLLA BIN' })).toEqual({ how: 'same-words' });
  });

  it('say which credential, and the surest likeness', () => {
    const course = { outcomes: [{ en: 'Design small electric motors' }] };
    const near = { ...held({ en: 'Design small electric heaters motors' }), credential: 'near' };
    const same = { ...held({ en: 'Design small electric motors' }), credential: 'same' };
    expect(overlapWith(course, [near, same])).toEqual([
      {
        statement: course.outcomes[0],
        held: course.outcomes[0],
        credential: 'same',
        likeness: { how: 'same-words' }
      }
    ]);
  });
});

describe('skills', () => {
  const skill = (id: string, name: string) => ({ id, name: { en: name } });

  it('are the same by their address, whatever they are called', () => {
    const course = { outcomes: [], skills: [skill('https://skills.example/1', 'Welding')] };
    const own = { ...held(), skills: [skill('https://skills.example/1', 'Schweissen')] };
    expect(overlapWith(course, [own])[0]?.likeness).toEqual({ how: 'same-skill' });
  });

  it('are not the same because both have no address', () => {
    const course = { outcomes: [], skills: [{ name: { en: 'Welding' } }] };
    expect(overlapWith(course, [{ ...held(), skills: [{ name: { en: 'Riveting' } }] }])).toEqual(
      []
    );
  });
});

describe('overlap', () => {
  it('of a course with itself is everything it says, and with nothing held is nothing', () => {
    const text = fc.string({ minLength: 1 }).map((words) => ({ en: `solder ${words}` }));
    fc.assert(
      fc.property(fc.array(text), (outcomes) => {
        const all = overlapWith({ outcomes }, [held(...outcomes)]);
        expect(all.map(({ statement }) => statement)).toEqual(outcomes);
        expect(all.every(({ likeness: { how } }) => how === 'same-words')).toBe(true);
        expect(overlapWith({ outcomes }, [])).toEqual([]);
      })
    );
  });
});
