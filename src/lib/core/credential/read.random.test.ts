import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodFiles, hostileFile, openBadge3 } from '../../../../tests/fixtures/credentials';
import { makePng } from '../../../../tests/fixtures/png';
import { READ_CODES } from './issues';
import type { JsonValue } from '../kernel/json';
import { readCredential, type ReadCredential } from './read';
import { CREDENTIAL_FORMATS, type CredentialRecord } from './record';

/* Whatever the bytes are: the reader answers, and keeps what it promises about the answer. */

const SEALS = [
  ...['data-integrity', 'jws', 'sd-jwt', 'jades', 'xades', 'merkle-2017', 'hosted', 'within'],
  ...['foreign', 'none']
];
const svg = (text: string) =>
  `<svg xmlns:b="http://openbadges.org"><b:assertion><![CDATA[${text}]]></b:assertion></svg>`;
const learnerRecord = {
  ...openBadge3({ type: ['VerifiableCredential', 'ClrCredential'] }),
  credentialSubject: { verifiableCredential: [openBadge3()], achievement: [{ name: 'Alone' }] }
};

const files = [
  ...(await goodFiles()).values(),
  hostileFile(),
  makePng('openbadges', JSON.stringify(openBadge3())),
  Buffer.from(svg(JSON.stringify(openBadge3()))),
  Buffer.from(JSON.stringify(learnerRecord)),
  Buffer.from(
    '{"verify":{"url":"https://a.example"},"recipient":"a@b.example","badge":{"name":"x"}}'
  )
];

/** A file with some of its bytes changed, taken out, doubled, or cut off. */
const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        kind: fc.constantFrom(
          'letter',
          'letter',
          'letter',
          'letter',
          'set',
          'remove',
          'repeat',
          'cut'
        ),
        length: fc.integer({ min: 1, max: 40 }),
        byte: fc.nat(255)
      }),
      { minLength: 1, maxLength: 4 }
    )
  })
  .map(({ file, edits }) =>
    edits.reduce<Buffer>((bytes, { at, kind, length, byte }) => {
      const from = Math.floor(at * bytes.length);
      const [head, part, tail] = [
        bytes.subarray(0, from),
        bytes.subarray(from, from + length),
        bytes.subarray(from + length)
      ];
      if (kind === 'letter') return replaceLetter(bytes, from, byte);
      if (kind === 'set') return Buffer.concat([head, Buffer.alloc(part.length, byte), tail]);
      if (kind === 'remove') return Buffer.concat([head, tail]);
      if (kind === 'repeat') return Buffer.concat([head, part, part, tail]);
      return head;
    }, file)
  );

/** Another letter or digit for the next one from there: what is JSON mostly stays JSON. */
function replaceLetter(bytes: Buffer, from: number, by: number): Buffer {
  const at = bytes.findIndex(
    (byte, index) => index >= from && /\w/.test(String.fromCharCode(byte))
  );
  const changed = Buffer.from(bytes);
  if (at >= 0)
    changed[at] = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.charCodeAt(
      by % 62
    );
  return changed;
}

/** Words that readers look for, so that random JSON gets past their doors. */
const KEYS = [
  ...[
    'type',
    '@type',
    'id',
    '@id',
    'proof',
    'payload',
    'signatures',
    'credential',
    'name',
    'badge'
  ],
  ...['issuer', 'credentialSubject', 'achievement', 'verifiableCredential', 'recipient', 'image'],
  ...['hasClaim', 'specifiedBy', 'awardedBy', 'awardingBody', 'provenBy', 'learningOutcome'],
  ...['creditPoint', 'point', 'eqfLevel', 'mode', 'title', 'validFrom', 'result', 'alignment'],
  ...['verify', 'url', 'verification', 'issuedOn', 'issued_on', 'uid', 'related', 'narrative'],
  ...['endorsement', 'claim', 'resultDescription', 'hasCredential', 'holder', '@context'],
  ...['criteria', 'evidence', 'en', '@value', '@language', '__proto__', 'constructor']
];
const LEAVES = [
  ...['VerifiableCredential', 'Assertion', 'EuropeanDigitalCredential', 'VerifiablePresentation'],
  ...['ClrCredential', 'https://w3id.org/openbadges/v2', 'https://w3id.org/openbadges/v1'],
  ...['2026-01-01', 'https://a.example', 'javascript:alert(1)', 'urn:epass:x:1', 'en', '5', '']
];
const leaf = fc.oneof(
  fc.constantFrom<JsonValue>(...LEAVES, null, true, -5, 1e308),
  fc.string({ maxLength: 8 })
);
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 8 })
  )
}));

const kind = fc.constantFrom<JsonValue>(
  'VerifiableCredential',
  'Assertion',
  'EuropeanDigitalCredential',
  ['VerifiableCredential', 'OpenBadgeCredential'],
  ['VerifiableCredential', 'ClrCredential']
);
const document = fc
  .record({ type: kind, more: fc.dictionary(fc.constantFrom(...KEYS), tree, { maxKeys: 10 }) })
  .map(({ type, more }) => ({ issuer: 'urn:a', credentialSubject: {}, ...more, type }));

/** Whether there was a credential in it. */
function expectAnswer(bytes: Uint8Array): boolean {
  const before = Uint8Array.from(bytes);
  const result = readCredential(bytes);
  expect(Buffer.compare(before, bytes)).toBe(0);
  if (!result.ok) {
    expect(READ_CODES).toContain(result.issue.code);
    return false;
  }
  const { credentials, rejected } = result.value;
  expect(credentials.length).toBeGreaterThan(0);
  for (const { code } of rejected) expect(READ_CODES).toContain(code);
  for (const credential of credentials) expectCredential(credential);
  return true;
}

/** Parts and the record's parts are the same, all the way down. */
function expectCredential({ record, parts, sealed }: ReadCredential): void {
  expectRecord(record);
  expect(SEALS).toContain(sealed.kind);
  expect(parts.map((part) => part.record)).toEqual(record.parts);
  for (const part of parts) expectCredential(part);
}

function expectRecord(record: CredentialRecord): void {
  expect(CREDENTIAL_FORMATS).toContain(record.format);
  const addresses = [
    record.image,
    record.achievement?.criteriaUrl,
    record.awardingBody?.homepage,
    ...record.evidence.map(({ url }) => url),
    ...record.skills.map(({ url }) => url)
  ];
  for (const address of addresses) expect(address ?? 'https://').toMatch(/^https?:\/\//i);
  const texts = [record.title, record.description, record.grade, ...record.outcomes];
  for (const text of texts) {
    for (const words of Object.values(text ?? { und: 'x' })) expect(words.trim()).not.toBe('');
  }
  for (const { value } of record.credits ?? []) expect(Number.isFinite(value)).toBe(true);
  expect(Object.values(record)).not.toContain(undefined);
}

describe('readCredential, whatever it is given', () => {
  it('answers for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void expectAnswer(bytes)),
      { numRuns: 1000 }
    );
  });

  it('answers for random bytes after the first of a picture', () => {
    const start = makePng('openbadges', '{}').subarray(0, 33);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        expectAnswer(Buffer.concat([start, rest]));
      }),
      { numRuns: 500 }
    );
  });

  it('answers for damaged files', () => {
    let good = 0;
    fc.assert(
      fc.property(damaged, (bytes) => {
        if (expectAnswer(bytes)) good++;
      }),
      { numRuns: 1500 }
    );
    expect(good).toBeGreaterThan(50);
  });

  it('answers for random JSON', () => {
    let good = 0;
    fc.assert(
      fc.property(fc.oneof(tree, document), (value) => {
        if (expectAnswer(Buffer.from(JSON.stringify(value)))) good++;
      }),
      { numRuns: 2000 }
    );
    expect(good).toBeGreaterThan(200);
  });

  it('answers the same for the same bytes', () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        expect(readCredential(Uint8Array.from(bytes))).toEqual(readCredential(bytes));
      })
    );
  });
});
