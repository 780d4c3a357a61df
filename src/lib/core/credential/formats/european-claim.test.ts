import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../kernel/json';
import type { CredentialRecord } from '../record';
import { claimRecord, entitlementOf, joined } from './european-claim';

const VOCABULARY = 'http://data.europa.eu/snb';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language';

const read = (claim: JsonObject) => claimRecord(claim, 'european-digital-credential');
const titles = (records: readonly CredentialRecord[]): unknown[] =>
  records.map(({ title, parts }) =>
    parts.length > 0 ? [title?.['en'], titles(parts)] : title?.['en']
  );
const named = (title: string, more: JsonObject = {}): JsonObject => ({
  title: { en: title },
  ...more
});

describe('the parts of a claim', () => {
  it('are its own parts as a tree, each with its own facts', () => {
    const record = read(
      named('Diploma', {
        hasPart: [
          named('Module A', {
            hasPart: named('Unit A1'),
            creditReceived: { point: 3, framework: { notation: 'ECTS' } },
            awardedBy: { awardingDate: '2026-01-31', awardingBody: { legalName: 'Valdemora' } }
          }),
          named('Module B'),
          'urn:epass:learningAchievement:9'
        ],
        specifiedBy: { hasPart: [named('Only specified')] }
      })
    );
    expect(titles([record])).toEqual([['Diploma', [['Module A', ['Unit A1']], 'Module B']]]);
    expect(record.parts[0]).toMatchObject({
      format: 'european-digital-credential',
      credits: [{ scheme: 'ects', value: 3 }],
      issuedOn: '2026-01-31',
      awardingBody: { name: { und: 'Valdemora' } }
    });
    expect(record).not.toHaveProperty('credits');
  });

  it('are those of the specification where the claim has none', () => {
    const specification = named('Diploma', {
      hasPart: [named('A', { volumeOfLearning: 'PT5H', hasPart: named('A1') }), named('B')]
    });
    const record = read({ specifiedBy: [specification] });
    expect(titles([record])).toEqual([['Diploma', [['A', ['A1']], 'B']]]);
    expect(record.parts[0]?.workloadHours).toEqual({ min: 5, max: 5 });
  });

  it('are a thousand at most', () => {
    const hasPart = Array.from({ length: 5000 }, () => named('x'));
    expect(read({ hasPart }).parts).toHaveLength(1000);
  });

  it('leave out a date that is none', () => {
    expect(read({ awardedBy: { awardingDate: '2026-02-31' } })).not.toHaveProperty('issuedOn');
  });
});

describe('the results', () => {
  it('are the grades of the assessments and of their parts', () => {
    const note = (text: string): JsonObject => ({ type: 'Note', noteLiteral: { en: text } });
    const record = read({
      provenBy: [
        named('Overall', {
          grade: note('Good'),
          hasPart: [named('Oral', { grade: note('Very good') }), named('Quiz')]
        }),
        { grade: '4', specifiedBy: named('Essay') },
        { grade: { id: 'urn:epass:note:1', type: 'Note' } }
      ]
    });
    expect(record.results).toEqual([
      { name: { en: 'Overall' }, value: { en: 'Good' } },
      { name: { en: 'Oral' }, value: { en: 'Very good' } },
      { name: { en: 'Essay' }, value: { und: '4' } }
    ]);
    expect(record.grade).toEqual({ en: 'Good' });
  });
});

describe('the facts of a claim', () => {
  const language = (code: string): JsonObject => ({ id: `${LANGUAGE}/${code}` });

  it.each<[string, JsonObject, Partial<CredentialRecord>]>([
    [
      'languages of course and assessment, each once',
      {
        specifiedBy: { language: [language('ENG'), language('SPA'), { id: 'urn:x' }] },
        provenBy: { specifiedBy: { language: [language('ENG'), language('EUS')] } }
      },
      { languages: ['en', 'es', 'eu'] }
    ],
    [
      'hours of the activity itself',
      { workload: 'PT2H', specifiedBy: { volumeOfLearning: 'P2M' } },
      { workloadHours: { min: 2, max: 2 } }
    ],
    [
      'credits received before those that can be had',
      { creditReceived: { point: '2' }, specifiedBy: { creditPoint: { point: '5' } } },
      { credits: [{ scheme: 'unnamed', value: 2 }] }
    ],
    [
      'the mode of the activity where the achievement states none',
      {
        influencedBy: {
          specifiedBy: { mode: { id: `${VOCABULARY}/learning-assessment/9191af2ed9` } }
        }
      },
      { participation: { code: 'onsite' } }
    ],
    [
      'supervision from the first assessment that states it',
      {
        provenBy: [
          {},
          { idVerification: { id: `${VOCABULARY}/supervision-verification/c598449d64` } }
        ]
      },
      { supervision: { code: 'unsupervised-unidentified' } }
    ],
    [
      'assessments by code, label or title',
      {
        provenBy: [
          { specifiedBy: { dcType: { id: `${VOCABULARY}/assessment/4f03b91c0e` } } },
          { title: 'Test', specifiedBy: { dcType: { id: 'urn:x', prefLabel: { en: 'Lab' } } } },
          { title: 'Test' },
          {}
        ]
      },
      {
        assessment: [{ code: 'portfolio' }, { text: { en: 'Lab' } }, { text: { und: 'Test' } }]
      }
    ],
    [
      'accreditations of the course and of who awards it, each once',
      {
        specifiedBy: { accreditation: [named('Programme accreditation')] },
        awardedBy: {
          awardingBody: {
            legalName: 'Valdemora',
            accreditation: [
              named('Audit', { accreditingAgent: { prefLabel: { en: 'Quality Agency' } } }),
              { dcType: { prefLabel: { en: 'Licence' } } },
              { dcType: { prefLabel: { en: 'Licence' } } }
            ]
          }
        }
      },
      { qualityAssurance: { en: 'Programme accreditation\nAudit, Quality Agency\nLicence' } }
    ],
    [
      'notes and entitlements',
      {
        additionalNote: { noteLiteral: { en: 'Held in spring' } },
        specifiedBy: { additionalNote: [{ noteLiteral: { en: 'See the website' } }] },
        entitlesTo: [named('Doctoral studies', { description: { en: 'At Valdemora' } })]
      },
      {
        furtherInformation: {
          en: 'See the website\nHeld in spring\nDoctoral studies: At Valdemora'
        }
      }
    ],
    [
      'documents that come with it',
      {
        supplementaryDocument: [
          { title: { en: 'Syllabus' }, contentURL: 'https://valdemora.example/s' },
          { id: 'https://valdemora.example/t' },
          { id: 'urn:epass:webResource:1', contentURL: 'javascript:alert(1)' }
        ]
      },
      {
        evidence: [
          { name: { en: 'Syllabus' }, url: 'https://valdemora.example/s' },
          { url: 'https://valdemora.example/t' }
        ]
      }
    ],
    [
      'fields from both properties, each once',
      {
        specifiedBy: {
          thematicArea: { id: `${VOCABULARY}/isced-f/0613` },
          educationSubject: [{ notation: '0613' }, { notation: '01' }, { notation: 'x' }]
        }
      },
      { fields: ['0613', '01'] }
    ],
    [
      'outcomes by title or label',
      {
        specifiedBy: {
          learningOutcome: [named('Plan'), { prefLabel: { en: 'Teach' } }, { id: 'urn:x' }]
        }
      },
      { outcomes: [{ en: 'Plan' }, { en: 'Teach' }] }
    ]
  ])('are %s', (_, claim, facts) => {
    expect(read(claim)).toMatchObject(facts);
  });

  it.each<[JsonValue]>([[null], ['x'], [[]], [{}], [{ specifiedBy: null, provenBy: 'x' }]])(
    'are none in %j',
    (claim) => {
      const { format, ...rest } = claimRecord(claim, 'ebsi-attestation');
      expect(format).toBe('ebsi-attestation');
      expect(Object.values(rest).flat()).toEqual([]);
    }
  );
});

describe('an entitlement', () => {
  it('is known by its own title or the specified one', () => {
    expect(entitlementOf({ specifiedBy: [named('Pilot')] })).toEqual({ en: 'Pilot' });
    expect(entitlementOf({})).toBeUndefined();
  });
});

describe('joined', () => {
  it('joins texts in the languages of the first, each once', () => {
    expect(joined([{ en: 'a', es: 'b' }, undefined, { en: 'c' }, { en: 'a' }], '; ')).toEqual({
      en: 'a; c',
      es: 'b; c; a'
    });
    expect(joined([undefined, { es: 'b' }])).toEqual({ es: 'b' });
    expect(joined([])).toBeUndefined();
  });
});
