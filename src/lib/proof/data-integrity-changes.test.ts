import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import { altered, badge, integrityOf, issuer, sealed } from '../../../tests/fixtures/sealed-badge';
import type { JsonObject, JsonValue } from '../core/kernel/json';

type Path = readonly (string | number)[];

/** Where a document has texts that are signed. */
function textsIn(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['@context', 'proof'].includes(key) ? [] : textsIn(inner, [...path, key])
  );
}

/** The document with one of its texts changed. */
function change<Value>(value: Value, [key, ...rest]: Path, to: (text: string) => string): Value {
  if (key === undefined) return to(String(value)) as Value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = change(copy[key], rest, to);
  return copy as Value;
}

describe('a change of what was signed', () => {
  it.each<[string, RegExp, string]>([
    ['a letter', /P/, 'R'],
    ['the case of a letter', /people/, 'People'],
    ['a digit', /3/, '4'],
    ['a blank', /with 3/, 'with  3'],
    ['a comma', /,/, ';'],
    ['a dash', /—/, '-'],
    ['a quotation mark', /"/, "'"],
    ['a percent sign', /%/, '‰'],
    ['a bracket', /\(/, '['],
    ['a full stop', /\.$/, ''],
    ['something in front', /^/, ' '],
    ['something at the end', /$/, '\u200b'],
    ['how an accent is written', /e/, 'e\u0301']
  ])('sees %s', async (_, from, to) => {
    const description = String(badge['description']).replace(from, to);
    expect(description).not.toBe(badge['description']);
    expect(await integrityOf({ ...sealed, description })).toEqual(altered);
  });

  it('sees every change of a letter, wherever it stands', async () => {
    const paths = textsIn(sealed);
    expect(paths.length).toBeGreaterThan(12);
    for (const path of paths) {
      const changed = change(
        sealed,
        path,
        (text) => `${text.slice(0, -1)}${text.endsWith('x') ? 'y' : 'x'}`
      );
      expect([path, (await integrityOf(changed)).result]).not.toContain('intact');
    }
  });

  it('sees random changes of random texts', async () => {
    const paths = textsIn(sealed);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        async (path, at, letter) => {
          let same = true;
          const changed = change(sealed, path, (text) => {
            const from = Math.floor(at * text.length);
            const to = `${text.slice(0, from)}${letter}${text.slice(from + 1)}`;
            same = to === text;
            return to;
          });
          expect((await integrityOf(changed)).result === 'intact').toBe(same);
        }
      ),
      { numRuns: 60 }
    );
  });

  it.each(['id', 'issuer', 'validFrom', 'credentialSubject', 'description', 'type'])(
    'sees that the %s was taken out',
    async (key) => {
      const { [key]: _, ...without } = sealed;
      expect((await integrityOf(without)).result).not.toBe('intact');
    }
  );

  it.each<[string, JsonObject]>([
    ['an end of validity', { validUntil: '2030-01-01T00:00:00Z' }],
    ['evidence', { evidence: [{ id: 'https://a.example', type: ['Evidence'], name: 'x' }] }],
    ['a second subject', { credentialSubject: [sealed['credentialSubject']!, { id: 'urn:x' }] }]
  ])('sees %s that was put in', async (_, more) => {
    expect(await integrityOf({ ...sealed, ...more })).toEqual(altered);
  });
});

it.each<[string, (document: JsonObject) => JsonObject]>([
  [
    'in a node that is put in beside',
    ({ validUntil, ...rest }) => ({ ...rest, '@included': [{ id: rest['id'] ?? '', validUntil }] })
  ],
  [
    'in a second piece of the subject',
    ({ credentialSubject: subject, ...rest }) => {
      const { achievement, result, ...frame } = subject as JsonObject;
      const pieces = [
        { ...frame, achievement },
        { id: 'urn:learner', result }
      ] as JsonValue[];
      return { ...rest, credentialSubject: pieces };
    }
  ],
  [
    'behind nothing',
    ({ credentialSubject: subject = null, ...rest }) => ({
      ...rest,
      credentialSubject: [null, subject]
    })
  ],
  [
    'in a list within a list',
    ({ credentialSubject: subject = null, ...rest }) => ({
      ...rest,
      credentialSubject: [[subject]]
    })
  ]
])('does not call a document intact that hides a statement %s', async (_, hide) => {
  const subject = openBadge3()['credentialSubject'] as JsonObject;
  const document = await sealDataIntegrity(
    openBadge3({
      validUntil: '2026-04-01T00:00:00Z',
      credentialSubject: {
        id: 'urn:learner',
        ...subject,
        result: [{ type: ['Result'], value: 'Failed' }]
      }
    }),
    issuer
  );
  expect((await integrityOf(document)).result).toBe('intact');
  expect((await integrityOf(hide(document))).result).not.toBe('intact');
});
