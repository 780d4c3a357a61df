import { describe, expect, it } from 'vitest';
import type { CredentialRecord } from '$lib/core/credential/record';
import { exactly } from '$lib/core/kernel/range';
import type { Day, Moment } from '$lib/core/kernel/day';
import type { SharedStepState } from '$lib/core/sharing/parcel';
import { held, record } from '../../../tests/fixtures/held';
import { path, plan } from '../../../tests/fixtures/plans';
import type { Leaving, LeavingCredential, LeavingPath } from './leaving';
import { cardAlt, cardOf } from './share-card';
import { issuerPage, postDraft, sharedOf } from './share-words';

function credential(stated: Partial<CredentialRecord>, id = 'c'): LeavingCredential {
  return {
    kind: 'credential',
    row: held(stated, { id }),
    bytes: new Uint8Array(),
    record: record(stated),
    ...{ whole: false, count: 1, choices: { kind: 'none', reason: 'seal-breaks' } }
  };
}

function onTheWay(...states: SharedStepState[]): LeavingPath {
  const steps = states.map((state, at) => ({ title: { en: `Step ${at}` }, state }));
  return {
    kind: 'path',
    path: path(plan([])),
    sent: {
      ...{ kind: 'path', title: { en: 'CAS' }, provider: { en: 'Nordvik' }, steps },
      asOf: '2026-05-01' as Day
    }
  };
}

const STATICS = credential({
  title: { en: 'Statics' },
  awardingBody: { name: { en: 'Nordvik Inc.' } },
  issuedOn: '2026-03-01' as Moment,
  credits: [{ scheme: 'ects', value: 5 }],
  eqf: exactly(6)
});
const MINE = credential({ title: { en: 'Sailing' }, format: 'by-hand' }, 'm');
const GONE: Leaving = { kind: 'unreadable', row: held({ title: { en: 'Gone' } }, { id: 'g' }) };
const none = () => [];

describe('the card', () => {
  it('of a credential says what was earned, from whom, when and how much', () => {
    const card = cardOf([STATICS], none);
    expect(card).toMatchObject({
      ...{ heading: 'Earned', title: 'Statics', footer: 'Cairn' },
      lines: ['Nordvik Inc.', expect.stringContaining('2026'), '5 ECTS · EQF 6']
    });
    expect(card && cardAlt(card)).toMatch(
      /^Earned: Statics\. Nordvik Inc\., .*2026, 5 ECTS · EQF 6\.$/
    );
  });

  it('of own words says twice that they are', () => {
    expect(cardOf([MINE], none)).toMatchObject({
      heading: 'My own statement',
      lines: [],
      footer: 'Cairn · own statement, signed by nobody'
    });
  });

  it('of a finished stack has a stone for each part', () => {
    const parts = [record(), record()];
    expect(cardOf([STATICS], () => parts)).toMatchObject({
      heading: 'Finished',
      lines: [{}, {}, {}, 'made of 2 credentials'],
      records: [STATICS.record, ...parts]
    });
  });

  it.each([
    [['done', 'doing', 'planned'], 'On my way', '1 of 3 steps done'],
    [['done', 'done'], 'Finished', '2 of 2 steps done']
  ] as const)('of a path with steps %j', (states, heading, progress) => {
    expect(cardOf([onTheWay(...states)], none)).toMatchObject({
      ...{ heading, title: 'CAS', lines: ['Nordvik', progress] },
      footer: 'Cairn · own statement, signed by nobody'
    });
  });

  it('of a collection lists what is in it, as far as there is room', () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      credential({ title: { en: `T${at}` } }, `${at}`)
    );
    expect(cardOf(many, none, 'For the hospital job')).toMatchObject({
      ...{ heading: 'What I can show', title: 'For the hospital job' },
      lines: ['T0', 'T1', 'T2', 'T3', 'T4', 'and 3 more']
    });
    expect(cardOf([STATICS, MINE], none)).toMatchObject({
      title: 'Statics · Sailing (own statement)',
      lines: []
    });
    expect(cardOf([STATICS, MINE], none)?.records).toHaveLength(2);
  });

  it('is none of what cannot be read', () => {
    expect(cardOf([GONE], none)).toBeUndefined();
    expect(cardOf([GONE, STATICS], none)?.title).toBe('Statics');
  });
});

describe('words to begin with', () => {
  it.each<[readonly Leaving[], string]>([
    [[STATICS], 'I have earned “Statics” from Nordvik Inc.'],
    [[credential({ title: { en: 'Optics' } })], 'I have earned “Optics”.'],
    [[MINE], 'I have learned: “Sailing” (my own statement).'],
    [[onTheWay('done', 'planned')], 'I am on my way to “CAS”.'],
    [[onTheWay('done')], 'I have finished “CAS” (my own statement).'],
    [
      [STATICS, MINE, onTheWay('done')],
      'What I have learned: Statics, Sailing (own statement), and CAS (own statement).'
    ],
    [[GONE], '']
  ])('of the leaving no. %#', (leaving, words) => {
    expect(postDraft(leaving)).toBe(words);
  });
});

describe('what the log notes', () => {
  it('is what left, and what left along with it', () => {
    expect(sharedOf([STATICS, GONE, onTheWay('done')])).toEqual({
      titles: ['Statics', 'CAS'],
      credentials: ['c']
    });
    expect(sharedOf([{ ...STATICS, whole: true, count: 3 }])).toMatchObject({ whole: true });
    expect(sharedOf([{ ...STATICS, whole: true, count: 1 }])).not.toHaveProperty('whole');
  });
});

describe('the page of an issuer', () => {
  const page = 'https://nordvik.example/badges/statics';
  it.each<[Partial<CredentialRecord>, string | undefined]>([
    [{ id: 'https://nordvik.example/77' }, 'https://nordvik.example/77'],
    [{ id: 'urn:uuid:77', achievement: { criteriaUrl: page } }, page],
    [
      { id: 'http://nordvik.example/77', achievement: { criteriaUrl: 'http://a.example' } },
      undefined
    ],
    [{}, undefined]
  ])('of %j is %s', (stated, address) => {
    expect(issuerPage(credential(stated))).toBe(address);
  });
});
