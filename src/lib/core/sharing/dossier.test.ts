import { describe, expect, it } from 'vitest';
import { check, record } from '../../../../tests/fixtures/held';
import type { CredentialRecord } from '../credential/record';
import type { Moment } from '../kernel/day';
import { exactly } from '../kernel/range';
import { dossierOf, formatDossierData, type DossierCredential } from './dossier';
import type { DossierSource, RowKey } from './dossier-values';

const MADE = '2026-11-22T10:00:00.000Z' as Moment;
const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });

function one(stated: Partial<CredentialRecord>, more: Partial<DossierSource> = {}) {
  const [first] = dossierOf([{ record: record(stated), ...more }], MADE).credentials;
  return first!;
}

function valueOf({ sections }: DossierCredential, key: RowKey) {
  const row = sections.flatMap(({ rows }) => rows).find((each) => each.key === key);
  return row ? (row.value ?? 'not stated') : 'no row';
}

describe('a dossier', () => {
  it('has a row for everything that offices ask for, stated or not', () => {
    const keys = one({}).sections.flatMap(({ rows }) => rows.map(({ key }) => key));
    const asked: RowKey[] = [
      ...(['title', 'recipient', 'awardingBody', 'country', 'issued', 'validUntil'] as const),
      ...([
        'description',
        'outcomes',
        'field',
        'languages',
        'workload',
        'credits',
        'level'
      ] as const),
      ...(['assessment', 'grade', 'supervision', 'participation', 'qualityAssurance'] as const),
      ...(['prerequisites', 'stackability', 'integrity', 'format', 'id'] as const)
    ];
    expect(keys).toEqual(asked);
  });

  it.each<[RowKey, Partial<CredentialRecord>, unknown]>([
    ['workload', {}, 'not stated'],
    ['workload', { workloadHours: exactly(60) }, { kind: 'hours', hours: exactly(60) }],
    ['credits', ects(2.5), { kind: 'credits', credits: [{ scheme: 'ects', value: 2.5 }] }],
    ['credits', { credits: [] }, { kind: 'credits', credits: [] }],
    ['kind', {}, 'no row'],
    ['kind', { achievement: { kind: 'Badge' } }, { kind: 'literal', text: 'Badge' }],
    ['awardingBody', { awardingBody: { id: 'did:key:z' } }, { kind: 'literal', text: 'did:key:z' }],
    ['issuerId', { awardingBody: { id: 'did:key:z' } }, 'no row'],
    [
      'criteria',
      { achievement: { criteria: { en: 'Pass.' }, criteriaUrl: 'https://a.example/' } },
      { kind: 'texts', texts: [{ en: 'Pass.' }, { und: 'https://a.example/' }] }
    ],
    [
      'title',
      { title: { en: 'Logic', el: 'Λογική' } },
      { kind: 'every-language', text: { en: 'Logic', el: 'Λογική' } }
    ]
  ])('%s of %j', (key, stated, expected) => {
    expect(valueOf(one(stated), key)).toEqual(expected);
  });

  it('adds up what is stated, and says how many do not state it', () => {
    const dossier = dossierOf(
      [
        { record: record({ ...ects(5), workloadHours: { min: 100, max: 120 } }) },
        { record: record(ects(2.5)) },
        { record: record() }
      ],
      MADE
    );
    expect(dossier.ects).toEqual({ value: 7.5, unstated: 1 });
    expect(dossier.hours).toEqual({ value: { min: 100, max: 120 }, unstated: 2 });
  });

  it('names each learner once, however their name is written', () => {
    const names = ['Žydrūnė Alex', 'ŽYDRŪNĖ  ALEX', 'Alba'];
    const sources = names.map((name) => ({
      record: record({ recipient: { name: { und: name } } })
    }));
    const { learners } = dossierOf([...sources, { record: record() }], MADE);
    expect(learners.map(({ und }) => und)).toEqual(['ŽYDRŪNĖ  ALEX', 'Alba']);
  });

  it('marks what is the learner’s own statement, and holds nothing else for one', () => {
    const own = one({ format: 'by-hand' });
    expect([own.ownStatement, valueOf(own, 'integrity')]).toEqual([
      true,
      { kind: 'own-statement' }
    ]);
    expect('status' in own).toBe(false);
    expect(one({}, { check: check() }).ownStatement).toBe(false);
    expect(dossierOf([own.source, { record: record() }], MADE).ownStatements).toBe(1);
  });

  it('holds the dates against the day on which it is made', () => {
    const until = { validUntil: '2026-11-01' as Moment };
    expect(one(until, { check: check() }).status?.result).toBe('expired');
  });

  it('numbers parts within parts, with what was found of them and not of the whole', () => {
    const stated = {
      title: { en: 'Whole' },
      parts: [record({ parts: [record(ects(1)), record()] }), record({ title: { en: 'Second' } })]
    };
    const altered = check({ integrity: { result: 'altered', reason: 'signature-fails' } });
    const whole = check({ parts: [check({ parts: [check(), altered] }), check()] });
    const { parts } = one(stated, { check: whole });
    expect(parts.map(({ number, rows }) => [number, rows.map(({ key }) => key)])).toEqual([
      ['1', []],
      ['1.1', ['credits']],
      ['1.2', ['integrity']],
      ['2', []]
    ]);
    expect(parts[3]?.title).toEqual({ en: 'Second' });
  });

  it('is there for machines too', () => {
    const file = { name: 'a.json', bytes: 3, sha256: 'ab' };
    const source = { record: record({ title: { lt: 'Ąžuolas' } }), check: check(), file };
    const data: unknown = JSON.parse(formatDossierData(dossierOf([source], MADE)));
    expect(data).toMatchObject({
      format: 'cairn-dossier',
      version: 1,
      made: MADE,
      credentials: [
        {
          number: 1,
          ownStatement: false,
          file,
          record: { title: { lt: 'Ąžuolas' } },
          checked: {
            at: check().at,
            integrity: { result: 'intact' },
            status: { result: 'none-published' }
          }
        }
      ]
    });
  });
});
