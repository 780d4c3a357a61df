import { describe, expect, it } from 'vitest';
import { XCRI } from '../../../../../../tests/fixtures/catalogue-xml';
import { countsOf } from '../counts';
import { readXmlCatalogue } from '../read-xml';

function read(text: string) {
  const result = readXmlCatalogue(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issue));
  return result.value;
}

/** A feed of one course of one presentation with the given insides. */
function course(presentation: string, inside = ''): string {
  return `<catalog xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:mlo="urn:mlo">
<provider><identifier>https://p.example/</identifier><title>P</title>
<course><identifier>c</identifier><title>C</title>${inside}
<presentation>
${presentation}
</presentation></course></provider></catalog>`;
}
const offeringOf = (text: string) => read(text).offerings[0];

describe('an XCRI-CAP feed', () => {
  const feed = read(XCRI);
  const [tides, knots] = feed.offerings;

  it('says whose it is', () => {
    expect(feed.format).toBe('xcri-cap-1.2');
    expect(feed.head).toEqual({
      title: { en: 'Short courses of Fenbridge' },
      publisher: { en: 'Fenbridge College' },
      published: '2026-09-01'
    });
    expect(countsOf(feed)).toEqual({
      offerings: 2,
      runs: 3,
      awards: 0,
      rules: 1,
      providers: 1,
      records: 2
    });
  });

  it('has courses with everything that the model has a place for', () => {
    expect(tides).toMatchObject({
      id: 'https://fenbridge.example/tides',
      provider: 'https://fenbridge.example/',
      title: { en: 'Reading tides', cy: 'Darllen llanw' },
      summary: { en: 'Why the sea comes and goes.\nBring boots.' },
      codes: ['T101'],
      field: '0532',
      subjects: [{ en: 'Ocean sciences' }, { en: 'Earth sciences' }],
      credits: [
        { scheme: 'CATS', value: 10, level: '4' },
        { scheme: 'ects', value: 5 }
      ],
      languages: ['en', 'cy'],
      weeks: { min: 6, max: 9 },
      cost: 'not-stated',
      outcomes: [{ en: 'Read a tide table' }, { en: 'Plan a crossing' }],
      prerequisite: { type: 'ask', text: { en: 'Swimming is an advantage.' } },
      nationalLevel: { en: 'Level 4' },
      awardGiven: { en: 'Certificate of Coastal Studies' },
      awardingBody: { en: 'Board of the Coast' },
      furtherInformation: { en: 'A short project\nHarbour work\nPart time\nEvening' },
      asPublished: { length: '6 weeks (P6W); 2 months (approx)' }
    });
  });

  it('has runs with what differs between them', () => {
    expect(tides?.runs).toEqual([
      {
        id: 'https://fenbridge.example/tides#T101-A',
        start: '2027-02-01',
        end: '2027-03-14',
        enrolFrom: '2026-11-01',
        enrolBy: '2027-01-15',
        place: { en: 'Quay House, Fenbridge' },
        mode: 'onsite',
        languages: ['en'],
        cost: [
          { minor: 15000, currency: 'GBP', for: 'learning', audience: { en: 'Ireland' } },
          { minor: 12000, currency: 'GBP', for: 'learning', audience: { en: 'UK' } }
        ],
        asPublished: {
          price: 'Ireland fee: GBP150.00; UK fee: GBP120.00',
          length: '6 weeks (P6W)'
        }
      },
      {
        id: 'https://fenbridge.example/tides#T101-B',
        place: { en: 'Distance without attendance' },
        languages: ['cy'],
        asPublished: {
          start: 'In spring',
          price: 'Paid per unit',
          length: '2 months (approx)'
        }
      }
    ]);
  });

  it('takes nothing from statements that contradict each other', () => {
    expect(knots).toMatchObject({
      id: 'https://fenbridge.example/#knots',
      summary: { en: 'Ten knots & a splice.' },
      credits: [],
      cost: 'free',
      asPublished: { length: '1 month (approx) (P4M)' },
      runs: [{ asPublished: { start: '1 May 2026 (2027-05-01)' } }]
    });
    expect(knots).not.toHaveProperty('weeks');
    expect(knots?.runs[0]).not.toHaveProperty('start');
    expect(knots).not.toHaveProperty('prerequisite');
  });

  it('says of each thing that it did not understand where it stands', () => {
    expect(feed.issues).toEqual([
      issue('value-not-understood', 51, 'In spring'),
      issue('value-not-understood', 55, 'Paid per unit'),
      issue('values-contradict', 65, '2027-05-01', '1 May 2026'),
      issue('values-contradict', 66, 'P4M', '1 month (approx)'),
      issue('unknown-value', 67, 'By post'),
      issue('unknown-value', 68, 'Cornish'),
      issue('no-title', 72),
      issue('duplicate-id', 75)
    ]);
  });

  function issue(code: string, line: number, value?: string, other?: string): unknown {
    const record = expect.any(String) as string;
    const facts = { ...(value !== undefined && { value }), ...(other !== undefined && { other }) };
    return { code, place: `line ${line}`, record, ...facts };
  }
});

describe('lengths of a course', () => {
  const two = (first: string, second: string) =>
    offeringOf(course(`${first}</presentation><presentation>${second}`))?.weeks;

  it.each([
    ['<duration>6 weeks</duration>', '', { min: 6, max: 6 }],
    ['<duration>6 weeks</duration>', '<duration interval="P8W"/>', { min: 6, max: 8 }],
    ['<duration>Variable</duration>', '<duration>variable</duration>', 'variable'],
    ['<duration>Variable</duration>', '<duration>6 weeks</duration>', undefined],
    ['<duration>6 weeks</duration>', '<duration>see our page</duration>', undefined],
    ['<duration interval="P1M">4 weeks</duration>', '', { min: 4, max: 4 }],
    ['<duration interval="P1M">6 weeks</duration>', '', undefined],
    ['<duration interval="rubbish">6 weeks</duration>', '', { min: 6, max: 6 }],
    ['', '', undefined]
  ])('%s and %s', (first, second, weeks) => {
    expect(two(first, second)).toEqual(weeks);
  });
});

describe('dates of a run', () => {
  it.each([
    ['<start dtf="2027-02-01"/>', { start: '2027-02-01' }],
    ['<start>1 February 2027</start>', { start: '2027-02-01' }],
    ['<start dtf="2027-02-01T23:30:00-05:00">1 February 2027</start>', { start: '2027-02-01' }],
    ['<start dtf="2027-02-30">1 February 2027</start>', { start: '2027-02-01' }],
    ['<start dtf="soon"/>', { asPublished: { start: 'soon' } }],
    [
      '<start dtf="2027-02-02"/><end dtf="2027-02-01"/>',
      { asPublished: { start: '2027-02-02 – 2027-02-01' } }
    ]
  ])('%s', (dates, run) => {
    const expected = { id: expect.any(String) as string, ...run };
    expect(offeringOf(course(dates))?.runs[0]).toEqual(expected);
  });
});

describe('credits of a course', () => {
  const credit = (scheme: string, value: string) =>
    `<credit><scheme>${scheme}</scheme><value>${value}</value></credit>`;

  it.each([
    [credit('SCQF', '30'), [{ scheme: 'SCQF', value: 30 }]],
    [credit('ECTS credits', '2.5'), [{ scheme: 'ects', value: 2.5 }]],
    [credit('CATS', '0') + credit('SCQF', '0'), []],
    [credit('CATS', 'ten') + credit('ECTS', '5'), undefined],
    [credit('', '5'), undefined],
    ['', undefined]
  ])('%s', (inside, credits) => {
    const offering = offeringOf(course('', inside));
    expect(offering?.credits).toEqual(credits);
    expect(offering?.asPublished?.credits !== undefined).toBe(inside !== '' && !credits);
  });
});

describe('runs of a course', () => {
  it('are told apart where the feed gives them one name', () => {
    const same = '<identifier>https://p.example/c</identifier>';
    const offering = offeringOf(course(`${same}</presentation><presentation>${same}`));
    expect(offering?.runs.map(({ id }) => id)).toEqual([
      'https://p.example/c',
      'https://p.example/c#2'
    ]);
  });

  it('may be missing', () => {
    const text = course('').replace(/<presentation>[\s\S]*<\/presentation>/, '');
    expect(offeringOf(text)).toMatchObject({ runs: [], cost: 'not-stated', languages: [] });
  });
});

describe('a feed without courses', () => {
  it.each([
    '<catalog xmlns="http://xcri.org/profiles/1.2/catalog"/>',
    '<catalog xmlns="http://xcri.org/profiles/1.2/catalog"><provider/></catalog>'
  ])('%s', (text) => {
    expect(read(text).issues.map(({ code }) => code)).toContain('nothing-here');
  });

  it('names a provider without a title by its identifier', () => {
    const text = course('').replace('<title>P</title>', '');
    expect(read(text).providers).toMatchObject([{ name: { und: 'https://p.example/' } }]);
    expect(read(text).issues[0]).toMatchObject({ code: 'no-title', place: 'line 2' });
  });
});
