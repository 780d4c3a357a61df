import { describe, expect, it } from 'vitest';
import { openBadge3, PROVES_COURSE } from '../../../../../tests/fixtures/credentials';
import { ed25519Key } from '../../../../../tests/fixtures/keys';
import { readBadge, subjectOf } from '../../../../../tests/fixtures/read-badge';
import { NO_COPIES } from '../copies';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { isOpenBadges3, readOpenBadges3 } from './open-badges-3';
import {
  EMPTY_LISTS,
  type CredentialRecord,
  type Endorsement,
  type LearningResult
} from '../record';

describe('isOpenBadges3', () => {
  it.each<[JsonObject, boolean]>([
    [{ type: ['VerifiableCredential', 'OpenBadgeCredential'] }, true],
    [{ type: ['VerifiableCredential', 'AchievementCredential'] }, true],
    [{ type: 'VerifiableCredential', credentialSubject: { achievement: {} } }, true],
    [{ type: 'VerifiableCredential', credentialSubject: { achievement: 'x' } }, false],
    [{ type: ['VerifiableCredential', 'Other'] }, false],
    [{ type: 'OpenBadgeCredential' }, false],
    [{}, false]
  ])('%j: %s', (document, is) => {
    expect(isOpenBadges3(document)).toBe(is);
  });
});

describe('readOpenBadges3', () => {
  it('reads a badge', () => {
    expect(readBadge()).toEqual({
      format: 'open-badges-3',
      id: 'urn:uuid:5c3f2b0e-6f7a-4d6e-9f54-0c7f6c0a1b21',
      title: { und: 'Security First Steps' },
      description: { und: 'Protecting people, devices and data.' },
      achievement: {
        id: PROVES_COURSE,
        kind: 'MicroCredential',
        criteria: { und: 'Pass the multiple-choice test and hand in the project.' }
      },
      awardingBody: { id: ed25519Key('issuer').did, name: { und: 'Kestrel Skills Ltd' } },
      issuedOn: '2026-03-01T09:00:00.000Z',
      validFrom: '2026-03-01T09:00:00.000Z',
      ...EMPTY_LISTS
    });
  });

  it('reads what the achievement adds', () => {
    const record = readBadge(
      subjectOf(
        { result: [{ value: 'A' }, { status: 'A' }], narrative: 'In two weeks.' },
        {
          creditsAvailable: '2,5',
          fieldOfStudy: '0612',
          inLanguage: ['eng', 'es-ES', 'x!', 5],
          criteria: { id: 'https://kestrel.example/criteria' },
          alignment: { targetName: 'Phishing', targetUrl: 'https://skills.example/phishing' },
          image: { id: 'https://kestrel.example/badge.png', type: 'Image' }
        }
      )
    );
    expect(record).toMatchObject({
      credits: [{ scheme: 'unnamed', value: 2.5 }],
      fields: ['0612'],
      grade: { und: 'A' },
      results: [{ value: { und: 'A' } }, { value: { und: 'A' } }],
      languages: ['en', 'es-es'],
      evidence: [{ description: { und: 'In two weeks.' } }],
      skills: [{ name: { und: 'Phishing' }, url: 'https://skills.example/phishing' }],
      image: 'https://kestrel.example/badge.png'
    });
    expect(record.achievement).toMatchObject({ criteriaUrl: 'https://kestrel.example/criteria' });
  });

  it('counts the credits that were earned before those that could be', () => {
    const record = readBadge(subjectOf({ creditsEarned: 0 }, { creditsAvailable: 5 }));
    expect(record.credits).toEqual([{ scheme: 'unnamed', value: 0 }]);
  });

  it('names no field of study that is not in the list', () => {
    expect(readBadge(subjectOf({}, { fieldOfStudy: 'Informatics' })).fields).toEqual([]);
  });

  it('reads a badge without an achievement', () => {
    const record = readBadge({
      credentialSubject: { id: 'did:example:alba' },
      description: 'Words.'
    });
    expect(record).toMatchObject({
      format: 'open-badges-3',
      title: { und: 'Security First Steps' },
      description: { und: 'Words.' },
      recipient: { id: 'did:example:alba' }
    });
    expect(record).not.toHaveProperty('achievement');
  });

  it.each<[string, JsonValue, readonly LearningResult[], LearningResult['value'] | undefined]>([
    ['nothing', [], [], undefined],
    ['no value', [{}, null, 'A', { value: '' }], [], undefined],
    [
      'a value with a name',
      { resultDescription: 'urn:final', value: 85 },
      [{ name: { und: 'Final project' }, value: { und: '85' } }],
      { und: '85' }
    ],
    [
      'a level that was reached',
      { resultDescription: 'urn:final', achievedLevel: 'urn:master', status: 'Completed' },
      [{ name: { und: 'Final project' }, value: { und: 'Mastered' } }],
      { und: 'Mastered' }
    ],
    [
      'a level that has only a name, of something that is not described',
      { resultDescription: 'urn:other', achievedLevel: 'urn:good' },
      [{ value: { und: 'Good' } }],
      { und: 'Good' }
    ],
    [
      'several',
      [{ value: 'A' }, { status: 'Failed' }],
      [{ value: { und: 'A' } }, { value: { und: 'Failed' } }],
      undefined
    ]
  ])('reads as results %s', (_, result, results, grade) => {
    const resultDescription = [
      {
        id: 'urn:final',
        name: 'Final project',
        rubricCriterionLevel: [
          { id: 'urn:master', level: 'Mastered', name: 'Mastery' },
          { id: 'urn:good', name: 'Good' }
        ]
      },
      { name: 'Nameless' }
    ];
    const record = readBadge(subjectOf({ result }, { resultDescription }));
    expect(record.results).toEqual(results);
    expect(record.grade).toEqual(grade);
  });

  it('does not take the place of the course in a catalogue for a skill', () => {
    const alignment = [
      { targetName: ' algebra 1 ', targetFramework: 'Course Codes' },
      { targetName: 'Algebra 1', targetUrl: 'http://data.europa.eu/esco/skill/1' },
      { targetName: 'Solving equations' }
    ];
    const { skills } = readBadge(subjectOf({}, { name: 'Algebra 1', alignment }));
    expect(skills.map(({ name }) => name['und'])).toEqual(['Algebra 1', 'Solving equations']);
  });

  it('knows a skill of ESCO by its address', () => {
    const alignment = [
      { targetName: 'Teach', targetUrl: 'http://data.europa.eu/esco/skill/1' },
      { targetName: 'Learn', targetUrl: 'https://data.europa.eu/other/1' }
    ];
    expect(
      readBadge(subjectOf({}, { alignment })).skills.map(({ framework }) => framework)
    ).toEqual(['ESCO', undefined]);
  });

  it('reads what others say about the credential, its achievement and its issuer', () => {
    const said = (endorsementComment: string): JsonObject => ({
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: 'did:web:guild.example',
      validFrom: '2026-01-02',
      credentialSubject: { endorsementComment }
    });
    const claims = Buffer.from(JSON.stringify({ vc: said('signed') })).toString('base64url');
    const record = readBadge({
      ...subjectOf({}, { endorsement: [said('achievement')], creator: { endorsement: said('c') } }),
      endorsement: [said('credential'), said('credential')],
      endorsementJwt: [`e30.${claims}.c2ln`, 'e30.e30e30.c2ln', 'hello'],
      issuer: { id: 'urn:issuer', endorsement: said('issuer') }
    });
    expect(record.endorsements.map(({ comment }) => comment?.['und'])).toEqual([
      'credential',
      'signed',
      'issuer',
      'achievement',
      'c'
    ]);
    expect(record.endorsements[1]).toEqual<Endorsement>({
      by: { id: 'did:web:guild.example' },
      comment: { und: 'signed' },
      issuedOn: '2026-01-02' as Endorsement['issuedOn'] & string
    });
  });

  it('prefers the name of the achievement', () => {
    expect(readBadge({ ...subjectOf({}, { name: 'Achieved' }), name: 'Credential' }).title).toEqual(
      {
        und: 'Achieved'
      }
    );
  });

  it.each<[string, JsonObject, Partial<CredentialRecord>]>([
    ['version 1.1', { issuanceDate: '2026-01-02', expirationDate: '2027-01-02' }, {}],
    ['version 2.0', { validFrom: '2026-01-02', validUntil: '2027-01-02' }, {}],
    [
      'both',
      {
        validFrom: '2026-01-02',
        issuanceDate: '2020-01-01',
        validUntil: '2027-01-02',
        expirationDate: '2020-01-01'
      },
      {}
    ],
    [
      'the day of the award',
      { validFrom: '2026-01-02', validUntil: '2027-01-02', awardedDate: '2025-12-24' },
      { issuedOn: '2025-12-24' as CredentialRecord['issuedOn'] & string }
    ]
  ])('reads the dates of %s', (_, dates, expected) => {
    const { validFrom: _from, ...bare } = openBadge3();
    const result = readOpenBadges3({ ...bare, ...dates }, NO_COPIES);
    expect(result.ok && result.value.record).toMatchObject({
      issuedOn: '2026-01-02',
      validFrom: '2026-01-02',
      validUntil: '2027-01-02',
      ...expected
    });
  });

  it.each(['validFrom', 'validUntil', 'awardedDate'])('refuses a %s that is no date', (key) => {
    expect(readOpenBadges3(openBadge3({ [key]: '2026-02-30' }), NO_COPIES)).toMatchObject({
      ok: false,
      issue: { code: 'bad-date', path: key }
    });
  });

  it.each(['issuer', 'credentialSubject'])('needs the %s', (path) => {
    const { [path]: _, ...without } = openBadge3();
    for (const document of [without, { ...without, [path]: null }, { ...without, [path]: [] }]) {
      const issue = { code: 'missing', path };
      expect(readOpenBadges3(document, NO_COPIES)).toEqual({ ok: false, issue });
    }
  });

  it('reads evidence, and no address that could be run', () => {
    const evidence = [
      { id: 'https://a.example/e', name: 'Report', description: 'Ten pages.' },
      { id: 'javascript:alert(1)', narrative: 'What I did.' }
    ];
    expect(readBadge({ evidence }).evidence).toEqual([
      { url: 'https://a.example/e', name: { und: 'Report' }, description: { und: 'Ten pages.' } },
      { description: { und: 'What I did.' } }
    ]);
  });
});
