import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../../tests/fixtures/credentials';
import { jsonFile } from '../../../../tests/fixtures/formats/fixture';
import { ed25519Key } from '../../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../../tests/fixtures/seal';
import { base64url, didKeyOf, ellipticKey, signToken } from '../../../../tests/fixtures/tokens';
import { checkCredential } from '../../proof/check';
import { NO_DOCUMENTS } from '../credential/documents';
import { formatStatedEntry } from '../credential/formats/own-statement';
import { EMPTY_ENTRY } from '../credential/by-hand';
import { readCredential } from '../credential/read';
import { decodeUtf8, encodeUtf8 } from '../kernel/bytes';
import type { Moment } from '../kernel/day';
import type { JsonValue } from '../kernel/json';
import { withhold, withholdable, type Withholdable } from './withhold';

const NOW = '2026-06-01T12:00:00.000Z' as Moment;
const key = ellipticKey('withholding', 'P-256');
const did = didKeyOf(key);

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');
const disclose = (...parts: readonly JsonValue[]) => base64url(JSON.stringify(parts));

const street = disclose('s1', 'street', '12 Harbour Road');
const address = disclose('s2', 'address', { town: 'Nordvik', _sd: [hashOf(street)] });
const name = disclose('s3', 'given_name', 'Alba');
const module2 = disclose('s4', 'Second module');
const grade = disclose('s5', 'grade', 4.5);
const DISCLOSURES = [street, address, name, module2, grade];

const token = signToken(
  'ES256',
  key,
  {
    iss: did,
    vct: 'https://valdemora.example/diploma',
    title: 'Diploma',
    modules: ['First module', { '...': hashOf(module2) }, { '...': hashOf('not here') }],
    result: { _sd: [hashOf(grade)] },
    _sd: [hashOf(name), hashOf('decoy'), hashOf(address)]
  },
  { typ: 'dc+sd-jwt', kid: `${did}#${did.slice(8)}` }
);
const diploma = encodeUtf8([token, ...DISCLOSURES, ''].join('~'));

/** What stands in the clear, disclosures decoded. */
function said(bytes: Uint8Array): string {
  const parts = (decodeUtf8(bytes) ?? '').split(/[.~]/);
  return parts.map((part) => Buffer.from(part, 'base64url').toString()).join('\n');
}

const fieldsOf = (found: Withholdable) => (found.kind === 'none' ? [] : found.fields);

describe('an SD-JWT', () => {
  it('lets go of what the issuer made separable', () => {
    expect(withholdable(diploma)).toEqual({
      kind: 'disclosures',
      fields: [
        { path: 'given_name', label: 'given_name', value: 'Alba' },
        { path: 'address', label: 'address', value: '{"town":"Nordvik"}' },
        { path: 'address.street', label: 'street', value: '12 Harbour Road', within: 'address' },
        { path: 'modules[1]', label: 'modules[1]', value: 'Second module' },
        { path: 'result.grade', label: 'grade', value: '4.5' }
      ]
    });
  });

  it('stays intact, whatever is left out, and what is left out is gone', async () => {
    const fields = fieldsOf(withholdable(diploma));
    await fc.assert(
      fc.asyncProperty(fc.subarray(fields.map(({ path }) => path)), async (leftOut) => {
        const bytes = withhold(diploma, new Set(leftOut));
        const file = readCredential(bytes);
        const read = file.ok ? file.value.credentials[0] : undefined;
        if (!read) throw new Error('not read');
        const check = await checkCredential(read, {
          now: NOW,
          documents: NO_DOCUMENTS,
          trustLists: []
        });
        expect(check.integrity.result).toBe('intact');
        for (const { path, within, value } of fields) {
          const isGone =
            leftOut.includes(path) || (within !== undefined && leftOut.includes(within));
          const shown = value.startsWith('{') ? 'Nordvik' : value;
          expect(said(bytes).includes(shown)).toBe(!isGone);
        }
      }),
      { numRuns: 64 }
    );
  });

  it('without anything to let go of is sealed as a whole', () => {
    expect(withholdable(encodeUtf8(`${token}~`))).toEqual({ kind: 'none', reason: 'seal-breaks' });
    expect(withhold(diploma, new Set(['title', 'iss', 'address.town']))).toEqual(diploma);
  });
});

describe('an own statement', () => {
  const entry = {
    ...EMPTY_ENTRY,
    title: 'First aid',
    awardingBody: 'Harrowmere',
    learner: 'Alba Example',
    assessment: ['practical', 'attendance'],
    ects: '1.5'
  };
  const statement = encodeUtf8(formatStatedEntry(entry));

  it('lets go of everything but its title', () => {
    expect(withholdable(statement)).toEqual({
      kind: 'own-statement',
      fields: [
        { path: 'learner', label: 'learner', value: 'Alba Example' },
        { path: 'awardingBody', label: 'awardingBody', value: 'Harrowmere' },
        { path: 'ects', label: 'ects', value: '1.5' },
        { path: 'assessment', label: 'assessment', value: 'practical, attendance' }
      ]
    });
    const left = withhold(statement, new Set(['learner', 'awardingBody', 'assessment', 'title']));
    expect(JSON.parse(decodeUtf8(left) ?? '')).toEqual({
      format: 'cairn-own-statement',
      version: 1,
      title: 'First aid',
      ects: '1.5'
    });
    expect(readCredential(left)).toMatchObject({ ok: true });
  });
});

describe('everything else', () => {
  it('is shown as a whole, and says why', async () => {
    const sealed = await sealDataIntegrity(openBadge3(), ed25519Key('issuer'));
    const jws = signToken('ES256', key, openBadge3());
    const whole: readonly (readonly [Buffer, 'seal-breaks' | 'as-issued'])[] = [
      [jsonFile(sealed), 'seal-breaks'],
      [Buffer.from(jws), 'seal-breaks'],
      [jsonFile(openBadge3()), 'as-issued'],
      [jsonFile([openBadge3(), openBadge3()]), 'as-issued'],
      [Buffer.from('Dear learner'), 'as-issued'],
      [jsonFile([sealed, openBadge3()]), 'seal-breaks']
    ];
    for (const [file, reason] of whole) {
      const bytes = new Uint8Array(file);
      expect(withholdable(bytes)).toEqual({ kind: 'none', reason });
      expect(withhold(bytes, new Set(['name', 'title']))).toBe(bytes);
    }
  });
});
