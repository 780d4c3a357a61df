import { describe, expect, it } from 'vitest';
import { dossierOf } from '$lib/core/sharing/dossier';
import type { DossierText, TextRow } from '$lib/core/sharing/dossier-text';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Moment } from '$lib/core/kernel/day';
import { exactly } from '$lib/core/kernel/range';
import { currentLanguage, loadSpeech, t } from '$lib/state/language.svelte';
import { check, record } from '../../../../tests/fixtures/held';
import { writeDossier } from './dossier-text';
import { unlistedFacts } from './unlisted-facts';

const MADE = '2026-11-22T10:00:00.000Z' as Moment;
const NO_CODES = { each: new Map() };

async function written(
  stated: Partial<CredentialRecord>,
  languages: ['en' | 'es', ...('en' | 'es')[]] = ['en', 'es'],
  checked = true
): Promise<DossierText> {
  const [first, ...others] = await Promise.all(languages.map(loadSpeech));
  const source = { record: record(stated), ...(checked && { check: check() }) };
  return writeDossier(dossierOf([source], MADE), [first!, ...others], NO_CODES);
}

function rowOf(text: DossierText, label: string): TextRow | undefined {
  const [credential] = text.credentials;
  const rows = [text.summary, ...(credential?.tables ?? [])].flatMap((table) => table.rows);
  return rows.find((row) => row.label[0].text === label);
}

const textsOf = (row: TextRow | undefined) =>
  row?.values.map((cell) => cell.map(({ text }) => text));

describe('a dossier in words', () => {
  it.each<[Partial<CredentialRecord>, string, string[][]]>([
    [{}, 'Workload in hours', [['not stated', 'sin indicar']]],
    [{ workloadHours: exactly(60) }, 'Workload in hours', [['60 hours', '60 horas']]],
    [{ credits: [{ scheme: 'ects', value: 2.5 }] }, 'Credits', [['2.5 ECTS', '2,5 ECTS']]],
    [{ credits: [{ scheme: 'ects', value: 5 }] }, 'Credits', [['5 ECTS']]],
    [{ title: { lt: 'Ąžuolas' } }, 'Full title', [['Ąžuolas']]],
    [
      { title: { en: 'Oak', es: 'Roble', lt: 'Ąžuolas' } },
      'Full title',
      [['Oak', 'Roble'], ['Roble', 'Oak'], ['Ąžuolas']]
    ],
    [{ fields: ['0111'] }, 'Field', [['Education (ISCED-F 0111)', 'Educación (ISCED-F 0111)']]],
    [
      { supervision: { code: 'supervised-onsite-identified' } },
      'Supervision and identity check',
      [['supervised on site, identity checked', 'con supervisión presencial, identidad comprobada']]
    ],
    [
      { results: [{ name: { en: 'Exam' }, value: { en: 'A' } }, { value: { en: 'B' } }] },
      'Results',
      [['Exam: A'], ['B']]
    ],
    [
      { evidence: [{ name: { en: 'Film' }, url: 'https://film.example/' }] },
      'Evidence',
      [['Film\nhttps://film.example/']]
    ],
    [
      { endorsements: [{ by: { id: 'did:key:z' }, comment: { en: 'Good.' } }] },
      'What others say about it',
      [['did:key:z: Good.']]
    ],
    [{ recipient: { email: 'alba@a.example' } }, 'Issued to', [['alba@a.example']]]
  ])('%j: %s', async (stated, label, values) => {
    expect(textsOf(rowOf(await written(stated), label))).toEqual(values);
  });

  it('names the language of every text, and none where it is not stated', async () => {
    const text = await written({ title: { lt: 'Ąžuolas' }, description: { und: 'x' } });
    expect(text.credentials[0]?.title).toEqual({ text: 'Ąžuolas', lang: 'lt' });
    expect(rowOf(text, 'Content (syllabus)')?.values).toEqual([[{ text: 'x' }]]);
    expect(text.title.map(({ lang }) => lang)).toEqual(['en', 'es']);
  });

  it('has one column in one language, whatever the page is in', async () => {
    const text = await written({}, ['es']);
    expect(text.languages).toEqual(['es']);
    expect(text.title).toEqual([{ text: 'Dosier de credenciales', lang: 'es' }]);
    expect([currentLanguage(), t().dossier.title]).toEqual(['en', 'Dossier']);
  });

  it('says each of the three results with its reason', async () => {
    const [result, why] = textsOf(rowOf(await written({}, ['en']), 'Unchanged?')) ?? [];
    expect(result).toEqual(['content intact']);
    expect(why?.[0]).toContain('exactly what was signed');
  });

  it('marks a statement of the learner’s own', async () => {
    const text = await written({ format: 'by-hand', title: { und: 'Welding' } }, ['en'], false);
    const [credential] = text.credentials;
    expect(credential?.mark?.[0].text).toContain('Nobody has signed it');
    expect(textsOf(rowOf(text, 'Format'))).toEqual([['typed in by the learner']]);
    expect(textsOf(rowOf(text, 'Credentials'))).toEqual([
      ['1, of which 1 is the learner’s own statement']
    ]);
  });

  it('numbers sections and parts', async () => {
    const text = await written({ parts: [record({ title: { en: 'Module' } }), record()] }, ['en']);
    const [credential] = text.credentials;
    expect(credential?.tables.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5].map((at) => `1.${at}`)
    );
    expect(credential?.parts.map(({ number, title }) => [number, title.text])).toEqual([
      ['1.6.1', 'Module'],
      ['1.6.2', 'Part without a title']
    ]);
  });
});

describe('what Open Badges have no field for', () => {
  it('is said in lines', () => {
    const facts = unlistedFacts(
      record({ workloadHours: exactly(60), outcomes: [{ en: 'Plan' }, { en: 'Do' }] })
    );
    expect(facts).toEqual(['Learning outcomes: Plan; Do', 'Workload in hours: 60 hours']);
  });
});
