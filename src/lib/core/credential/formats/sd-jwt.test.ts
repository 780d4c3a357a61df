import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { isSdJwt, unpackSdJwt } from './sd-jwt';

const encode = (value: JsonValue) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (payload: JsonValue) => `${encode({ alg: 'ES256' })}.${encode(payload)}.c2ln`;
const disclose = (...parts: JsonValue[]) => encode(['salt', ...parts]);
const digest = (disclosure: string, hash = 'sha256') =>
  createHash(hash).update(disclosure).digest('base64url');
const join = (payload: JsonValue, ...rest: string[]) => [token(payload), ...rest].join('~');

const title = disclose('title', 'Timber engineering');
const name = disclose('given_name', 'Alba');
const payload = { iss: 'did:web:valdemora.example', _sd: [digest(title), digest(name)] };

function documentIn(text: string): JsonObject {
  const result = unpackSdJwt(text);
  if (!result.ok) throw new Error(result.issue.path ?? result.issue.code);
  return result.value.document;
}

describe('isSdJwt', () => {
  it.each<[string, boolean]>([
    [join(payload, title, name, ''), true],
    [join(payload, title), true],
    [join(payload, ''), true],
    [` ${join(payload, title, '').replace(/(.{40})/g, '$1\r\n')} `.trim(), true],
    [token(payload), false],
    ['a~b', false],
    ['~', false],
    ['{"a":"~"}', false],
    ['', false]
  ])('knows %#', (text, is) => {
    expect(isSdJwt(text)).toBe(is);
  });
});

describe('unpackSdJwt', () => {
  it('keeps the parts and puts the claims in their places', () => {
    expect(unpackSdJwt(join(payload, title, name, ''))).toEqual({
      ok: true,
      value: {
        token: token(payload),
        disclosures: [title, name],
        document: {
          iss: 'did:web:valdemora.example',
          title: 'Timber engineering',
          given_name: 'Alba'
        }
      }
    });
  });

  it('is the same in lines and without the last mark', () => {
    const whole = unpackSdJwt(join(payload, title, name, ''));
    const wrapped = join(payload, title, name).replace(/(.{64})/g, '$1\n');
    expect(unpackSdJwt(wrapped)).toEqual(whole);
  });

  it('leaves out what is not disclosed, and who presented it', () => {
    const text = join(payload, name, token({ nonce: '1' }));
    expect(unpackSdJwt(text)).toMatchObject({
      ok: true,
      value: { disclosures: [name], document: { given_name: 'Alba' } }
    });
    expect(documentIn(text)).not.toHaveProperty('title');
  });

  it('fills lists, and claims inside of claims', () => {
    const element = disclose('en');
    const unit = disclose('unit', 'Joints');
    const parts = disclose('parts', [{ _sd: [digest(unit)] }, { '...': digest(element) }]);
    const document = documentIn(
      join(
        {
          _sd_alg: 'sha-256',
          languages: [{ '...': digest('other') }, 'es'],
          subject: { _sd: [digest(parts), 'decoy'] }
        },
        element,
        unit,
        parts,
        ''
      )
    );
    expect(document).toEqual({
      languages: ['es'],
      subject: { parts: [{ unit: 'Joints' }, 'en'] }
    });
  });

  it.each(['sha-256', 'sha-384', 'sha-512'])('knows the digests of %s', (_sd_alg) => {
    const hash = _sd_alg.replace('-', '');
    expect(documentIn(join({ _sd_alg, _sd: [digest(title, hash)] }, title, ''))).toEqual({
      title: 'Timber engineering'
    });
  });

  it('takes out a credential of VC data model 1.1', () => {
    const vc = { type: ['VerifiableCredential'], _sd: [digest(title)] };
    expect(documentIn(join({ iss: 'did:web:a.example', vc }, title, ''))).toEqual({
      type: ['VerifiableCredential'],
      title: 'Timber engineering',
      issuer: 'did:web:a.example'
    });
  });

  it('takes a claim of any name as a claim only', () => {
    const odd = disclose('__proto__', { polluted: true });
    const document = documentIn(join({ _sd: [digest(odd)] }, odd, ''));
    expect(Object.keys(document)).toEqual(['__proto__']);
    expect(({} as JsonObject)['polluted']).toBeUndefined();
  });

  const element = disclose('es');
  const hidden = disclose('_sd', ['x']);
  const dots = disclose('...', 'x');
  const long = ['a', 'b', 'c', 'd'] as const;
  const self = disclose('a', 1);

  it.each<[string, string]>([
    ['a disclosure that belongs nowhere', join(payload, title, name, self, '')],
    ['a changed disclosure', join(payload, disclose('title', 'Timber enginering'), name, '')],
    ['a disclosure twice', join(payload, title, title, '')],
    ['a digest twice', join({ a: payload, b: { _sd: [digest(title)] } }, title, name, '')],
    ['a claim that is there already', join({ ...payload, title: 'x' }, title, name, '')],
    ['an element in the place of a claim', join({ _sd: [digest(element)] }, element, '')],
    ['a claim in the place of an element', join({ a: [{ '...': digest(title) }] }, title, '')],
    ['a claim named _sd', join({ _sd: [digest(hidden)] }, hidden, '')],
    ['a claim named ...', join({ _sd: [digest(dots)] }, dots, '')],
    ['a disclosure of four', join({ _sd: [digest(encode(long))] }, encode(long), '')],
    ['a disclosure that is no list', join({ _sd: [digest(encode('x'))] }, encode('x'), '')],
    ['a disclosure that is no base64', join(payload, 'a', '')],
    ['an unknown hash', join({ ...payload, _sd_alg: 'md5' }, title, name, '')],
    ['a broken payload', `${encode({})}.bm8.c2ln~${title}~`]
  ])('refuses %s', (_, text) => {
    expect(unpackSdJwt(text)).toMatchObject({ ok: false, issue: { code: 'broken-token' } });
  });

  it('takes no more disclosures than anybody has', () => {
    expect(unpackSdJwt(token({}) + '~'.repeat(2001))).toMatchObject({
      issue: { code: 'too-complex' }
    });
  });

  it('goes no deeper than it must', () => {
    const disclosures: string[] = [];
    let inner: JsonObject = {};
    for (let depth = 0; depth < 200; depth++) {
      const disclosure = disclose('a', inner);
      disclosures.push(disclosure);
      inner = { _sd: [digest(disclosure)] };
    }
    expect(unpackSdJwt(join(inner, ...disclosures, ''))).toMatchObject({
      issue: { code: 'broken-token' }
    });
  });

  it('puts any hidden claims back', () => {
    const claims = fc.dictionary(
      fc.string().filter((key) => !['_sd', '_sd_alg', '...', 'vc', 'vp'].includes(key)),
      fc.jsonValue({ maxDepth: 2 }).filter((value) => !/"_sd|"\.\.\."/.test(JSON.stringify(value))),
      { maxKeys: 6 }
    );
    fc.assert(
      fc.property(claims, claims, (open, hidden) => {
        const clear = Object.fromEntries(
          Object.entries(open).filter(([key]) => !Object.hasOwn(hidden, key))
        ) as JsonObject;
        const disclosures = Object.entries(hidden).map(([key, value]) =>
          disclose(key, value as JsonValue)
        );
        const text = join(
          { ...clear, _sd: disclosures.map((each) => digest(each)) },
          ...disclosures,
          ''
        );
        // What JSON cannot tell apart (-0) is not told apart here.
        const expected = JSON.parse(JSON.stringify({ ...clear, ...hidden })) as JsonObject;
        expect(documentIn(text)).toEqual(expected);
      })
    );
  });
});
