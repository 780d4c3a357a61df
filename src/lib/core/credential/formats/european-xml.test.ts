import { describe, expect, it } from 'vitest';
import type { CredentialRecord } from '../record';
import { parseXml, type XmlDocument } from '../../kernel/xml';
import { europeanXmlSeal, isEuropeanXml, readEuropeanXml } from './european-xml';

const SNB = 'http://data.europa.eu/snb';
const COUNTRY = 'http://publications.europa.eu/resource/authority/country';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language';

const text = (en: string) => `<text lang="en" content-type="text/plain">${en}</text>`;
const code = (name: string, uri: string, label = '') =>
  `<${name} uri="${uri}"><targetName>${text(label)}</targetName>` +
  `<targetFrameworkName>${text('A vocabulary')}</targetFrameworkName></${name}>`;

const credential = (inside: string, id = 'urn:credential:1') =>
  `<europassCredential xmlns="${SNB}" xmlns:c="http://data.europa.eu/w3c#" c:id="${id}">` +
  `${inside}</europassCredential>`;

const diploma = credential(`
  ${code('type', `${SNB}/credential/x`, 'Diploma Supplement')}
  <c:validFrom>2026-02-10T00:00:00+01:00</c:validFrom>
  <c:issued>2026-02-11T12:00:00Z</c:issued>
  <c:issuer idref="urn:epass:org:1"/>
  <title>${text('Diploma')}<text lang="es">Título</text></title>
  <c:credentialSubject id="urn:epass:person:1">
    <contactPoint><mailBox uri="mailto:alba@learner.example"/></contactPoint>
    <givenNames>${text('Alba')}</givenNames><familyName>${text('Example')}</familyName>
    <achievements>
      <learningAchievement id="urn:epass:learningAchievement:1">
        <title>${text('Timber engineering')}</title>
        <additionalNote>${text('Held outdoors')}<subject>More</subject></additionalNote>
        <wasDerivedFrom id="urn:epass:assessment:1">
          <title>${text('Overall')}</title><grade>5 - excellent</grade>
          ${code('idVerificationMethod', `${SNB}/supervision-verification/c598449d64`, 'x')}
          <specifiedBy idref="urn:epass:assessmentspec:1"/>
          <hasPart id="urn:epass:assessment:2">
            <title>${text('Oral')}</title><grade>4 - good</grade>
          </hasPart>
        </wasDerivedFrom>
        <wasAwardedBy idref="urn:epass:awardingProcess:1"/>
        <hasPart>
          <learningAchievement id="urn:epass:learningAchievement:2">
            <title>${text('Joints')}</title>
            <specifiedBy idref="urn:epass:qualification:2"/>
          </learningAchievement>
          <learningAchievement id="urn:epass:learningAchievement:3">
            <title>${text('Roofs')}</title>
          </learningAchievement>
        </hasPart>
        <specifiedBy idref="urn:epass:qualification:1"/>
      </learningAchievement>
    </achievements>
    <entitlements>
      <entitlement id="urn:epass:entitlement:1"><title>${text('Doctoral studies')}</title></entitlement>
    </entitlements>
  </c:credentialSubject>
  <learningSpecificationReferences>
    <qualification id="urn:epass:qualification:1">
      ${code('hasISCED-FCode', `${SNB}/isced-f/0732`)}
      <volumeOfLearning>PT125H</volumeOfLearning>
      <hasECTSCreditPoints>5</hasECTSCreditPoints>
      ${code('language', `${LANGUAGE}/SPA`)}${code('language', `${LANGUAGE}/ENG`)}
      ${code('mode', `${SNB}/learning-assessment/9191af2ed9`, 'Presential')}
      <entryRequirementsNote>${text('A good head for heights')}</entryRequirementsNote>
      ${code('eqfLevel', `${SNB}/eqf/6`, 'Level 6')}
      ${code('nqfLevel', `${SNB}/qdr/x`, 'MECU 6')}
      <supplementaryDoc uri="https://valdemora.example/s"><title>${text('Syllabus')}</title></supplementaryDoc>
      <learningOutcomes><learningOutcome idref="urn:epass:learningOutcome:1"/></learningOutcomes>
    </qualification>
    <qualification id="urn:epass:qualification:2">
      <hasECTSCreditPoints>2</hasECTSCreditPoints>
    </qualification>
  </learningSpecificationReferences>
  <learningOutcomeReferences>
    <learningOutcome id="urn:epass:learningOutcome:1">
      <prefLabel>${text('Build a roof')}</prefLabel>
      ${code('relatedEscoSkill', 'http://data.europa.eu/esco/skill/1', 'build roofs')}
    </learningOutcome>
  </learningOutcomeReferences>
  <assessmentSpecificationReferences>
    <assessmentSpecification id="urn:epass:assessmentspec:1">
      ${code('type', `${SNB}/assessment/d30284d7df`, 'oral examination')}
    </assessmentSpecification>
  </assessmentSpecificationReferences>
  <agentReferences>
    <organization id="urn:epass:org:1">
      <prefLabel>${text('Valdemora Open University')}</prefLabel>
      <homepage uri="https://valdemora.example"/>
      <hasLocation><id>urn:epass:location:1</id>
        <hasAddress>${code('country', `${COUNTRY}/ESP`, 'Spain')}</hasAddress>
      </hasLocation>
      <hasAccreditation idref="urn:epass:accreditation:1"/>
    </organization>
  </agentReferences>
  <awardingProcessReferences>
    <awardingProcess id="urn:epass:awardingProcess:1">
      <awardingBody idref="urn:epass:org:1"/><date>2026-02-09T00:00:00Z</date>
    </awardingProcess>
  </awardingProcessReferences>
  <accreditationReferences>
    <accreditation id="urn:epass:accreditation:1"><title>${text('Audit')}</title></accreditation>
  </accreditationReferences>`);

function parsed(xml: string): XmlDocument {
  const document = parseXml(xml);
  if (!document) throw new Error('not XML');
  return document;
}

function read(xml: string): CredentialRecord[] {
  return readEuropeanXml(parsed(xml)).map((result) => {
    if (!result.ok) throw new Error(result.issue.code);
    return result.value.record;
  });
}

const empty = {
  outcomes: [],
  skills: [],
  fields: [],
  assessment: [],
  results: [],
  evidence: [],
  endorsements: [],
  languages: [],
  parts: [],
  format: 'european-digital-credential'
} as const;

describe('readEuropeanXml', () => {
  it('reads every standard element and follows every name', () => {
    expect(read(diploma)).toEqual([
      {
        ...empty,
        id: 'urn:credential:1',
        title: { en: 'Timber engineering' },
        awardingBody: {
          name: { en: 'Valdemora Open University' },
          country: 'ES',
          homepage: 'https://valdemora.example'
        },
        recipient: { name: { und: 'Alba Example' }, email: 'alba@learner.example' },
        issuedOn: '2026-02-11T12:00:00.000Z',
        validFrom: '2026-02-09T23:00:00.000Z',
        outcomes: [{ en: 'Build a roof' }],
        skills: [
          {
            name: { en: 'build roofs' },
            url: 'http://data.europa.eu/esco/skill/1',
            framework: 'ESCO'
          }
        ],
        credits: [{ scheme: 'ects', value: 5 }],
        workloadHours: { min: 125, max: 125 },
        eqf: { min: 6, max: 6 },
        nationalLevel: { en: 'MECU 6' },
        fields: ['0732'],
        assessment: [{ code: 'oral-exam' }],
        participation: { code: 'onsite' },
        supervision: { code: 'unsupervised-unidentified' },
        qualityAssurance: { en: 'Audit' },
        prerequisites: { en: 'A good head for heights' },
        grade: { und: '5 - excellent' },
        furtherInformation: { en: 'Held outdoors\nDoctoral studies' },
        results: [
          { name: { en: 'Overall' }, value: { und: '5 - excellent' } },
          { name: { en: 'Oral' }, value: { und: '4 - good' } }
        ],
        evidence: [{ name: { en: 'Syllabus' }, url: 'https://valdemora.example/s' }],
        languages: ['es', 'en'],
        parts: [
          { ...empty, title: { en: 'Joints' }, credits: [{ scheme: 'ects', value: 2 }] },
          { ...empty, title: { en: 'Roofs' } }
        ]
      }
    ]);
  });

  it('reads every credential of a presentation', () => {
    const inside = [1, 2].map((at) =>
      credential(`<title>${text(`No ${at}`)}</title>`, `urn:credential:${at}`)
    );
    const presentation = `<verifiablePresentation xmlns="${SNB}/vp">${inside.join('')}</verifiablePresentation>`;
    expect(isEuropeanXml(parsed(presentation))).toBe(true);
    expect(read(presentation).map(({ id, title }) => [id, title])).toEqual([
      ['urn:credential:1', { en: 'No 1' }],
      ['urn:credential:2', { en: 'No 2' }]
    ]);
  });

  it('leaves out a name that leads nowhere', () => {
    const [record] = read(credential('<issuer idref="urn:epass:org:9"/>'));
    expect(record).not.toHaveProperty('awardingBody');
  });

  it.each([
    ['a date that is none', '<validFrom>yesterday</validFrom>', 'bad-date'],
    [
      'names that lead in a circle',
      '<credentialSubject id="a"><achievements idref="a"/></credentialSubject>',
      'too-complex'
    ],
    [
      'names that multiply without end',
      Array.from(
        { length: 30 },
        (_, at) => `<x id="n${at}"><y idref="n${at + 1}"/><y idref="n${at + 1}"/></x>`
      ).join('') + '<credentialSubject idref="n0"/>',
      'too-complex'
    ],
    ['too many levels', '<a>'.repeat(70) + '</a>'.repeat(70), 'too-complex']
  ])('refuses %s', (_, inside, code) => {
    expect(readEuropeanXml(parsed(credential(inside)))).toMatchObject([
      { ok: false, issue: { code } }
    ]);
  });

  it('takes names such as __proto__ as names', () => {
    const [record] = read(credential('<__proto__><title>x</title></__proto__><constructor/>'));
    expect(record?.title).toBeUndefined();
    expect(record).toEqual({ ...empty, id: 'urn:credential:1' });
  });
});

describe('isEuropeanXml', () => {
  it.each([
    [diploma, true],
    [`<verifiablePresentation xmlns="${SNB}/vp"/>`, false],
    ['<europassCredential/>', false],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', false]
  ])('knows by names and namespaces', (xml, is) => {
    expect(isEuropeanXml(parsed(xml))).toBe(is);
  });
});

describe('europeanXmlSeal', () => {
  it('is the whole text where there is a signature in it', () => {
    const signature = '<d:Signature xmlns:d="http://www.w3.org/2000/09/xmldsig#"/>';
    const signed = credential(`<proof>${signature}</proof>`);
    expect(europeanXmlSeal(parsed(signed), signed)).toEqual({ kind: 'xades', text: signed });
    expect(europeanXmlSeal(parsed(diploma), diploma)).toEqual({ kind: 'none' });
    const other = credential('<Signature/>');
    expect(europeanXmlSeal(parsed(other), other)).toEqual({ kind: 'none' });
  });

  it('takes nothing from inside a seal, which covers itself not', () => {
    const seal =
      '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Object>' +
      `<ds:q id="urn:epass:qualification:1"><title>${text('Forged')}</title></ds:q>` +
      '</ds:Object>Forged</ds:Signature>';
    const sealed = diploma.replace('c:id="urn:credential:1">', (open) => open + seal);
    const [before, after] = [diploma, sealed.replace('Alba', `Alba${seal}`)].map((xml) =>
      readEuropeanXml(parseXml(xml)!)
    );
    expect(after).toEqual(before);
  });
});
