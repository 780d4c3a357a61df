import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, makeCertificate } from '../../../tests/fixtures/certificate';
import { jadesSignature, type JadesOptions } from '../../../tests/fixtures/jades';
import { rsaKey } from '../../../tests/fixtures/keys';
import { base64url, type Algorithm } from '../../../tests/fixtures/tokens';
import type { JsonObject } from '../core/kernel/json';
import { checkJades } from './jades';

const rsa = rsaKey();
const certificate = makeCertificate(rsa.publicKey, rsa.privateKey);
const PAYLOAD = '{ "title":  {"es": "Planificar la docencia, é \\u00e9"},\n"ects": 5 }';
const sign = (options?: JadesOptions, payload = PAYLOAD) =>
  jadesSignature(payload, rsa.privateKey, certificate, options);

const intact = (detail = 'RS256') => ({ result: 'intact', reason: 'signature-holds', detail });
const altered = { integrity: { result: 'altered', reason: 'signature-fails', detail: 'RS256' } };
const notCheckable = (reason: string, detail: string) => ({
  integrity: { result: 'not-checkable', reason, detail }
});

describe('checkJades', () => {
  it('holds over the exact text, and reads the certificate out', async () => {
    expect(await checkJades(PAYLOAD, [sign()])).toEqual({
      integrity: intact(),
      key: { from: 'certificate', subject: 'Seal of Valdemora, Valdemora Open University' },
      certificate: {
        subject: 'Seal of Valdemora, Valdemora Open University',
        issuer: 'Harrowmere Seals 1, Harrowmere Trust, GB',
        notBefore: '2025-09-01T00:00:00.000Z',
        notAfter: '2051-09-01T00:00:00.000Z',
        sealedAt: '2026-02-10T10:00:00.000Z'
      },
      fingerprint: fingerprintOf(certificate)
    });
  });

  it.each<Algorithm>(['PS256', 'ES256', 'ES384'])('holds by %s', async (algorithm) => {
    const namedCurve = algorithm === 'ES384' ? 'P-384' : 'P-256';
    const pair = algorithm === 'PS256' ? rsa : generateKeyPairSync('ec', { namedCurve });
    const own = makeCertificate(pair.publicKey, rsa.privateKey);
    const signature = jadesSignature(PAYLOAD, pair.privateKey, own, { algorithm });
    expect((await checkJades(PAYLOAD, [signature])).integrity).toEqual(intact(algorithm));
  });

  it('holds over base64url where the payload is not raw, in the file or not', async () => {
    const signature = sign({ raw: false });
    expect((await checkJades(PAYLOAD, [signature])).integrity).toEqual(intact());
    expect((await checkJades(base64url(PAYLOAD), [signature])).integrity).toEqual(intact());
    expect(await checkJades(`${PAYLOAD} `, [signature])).toEqual(altered);
  });

  it('sees a change of any letter, blanks and escapes included', async () => {
    const signature = sign();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(PAYLOAD.length - 1),
        fc.constantFrom(...' \n\\"aé0'),
        async (at, to) => {
          const changed = `${PAYLOAD.slice(0, at)}${to}${PAYLOAD.slice(at + 1)}`;
          const { integrity } = await checkJades(changed, [signature]);
          expect(integrity.result).toBe(changed === PAYLOAD ? 'intact' : 'altered');
        }
      )
    );
    expect(await checkJades(JSON.stringify(JSON.parse(PAYLOAD)), [signature])).toEqual(altered);
  });

  it('sees another header', async () => {
    const moved = {
      ...sign(),
      protected: sign({ header: { sigT: '2020-01-01T00:00:00Z' } })['protected']!
    };
    expect(await checkJades(PAYLOAD, [moved])).toEqual(altered);
  });

  it('wants all signatures to hold', async () => {
    const bad = sign({}, 'something else');
    const unknown = sign({ header: { alg: 'none' } });
    expect((await checkJades(PAYLOAD, [sign(), sign()])).integrity).toEqual(intact());
    expect(await checkJades(PAYLOAD, [sign(), unknown, bad])).toEqual(altered);
    expect(await checkJades(PAYLOAD, [sign(), unknown])).toEqual(
      notCheckable('unknown-proof', 'none')
    );
    const many = Array.from({ length: 17 }, () => sign());
    expect((await checkJades(PAYLOAD, many)).integrity.result).toBe('not-checkable');
    expect(await checkJades(PAYLOAD, [])).toEqual(notCheckable('broken-proof', ''));
  });

  it.each<[string, JsonObject, string, string]>([
    ['demands what is not known', { crit: ['b64', 'exp'], exp: 1 }, 'unknown-proof', 'exp'],
    ['demands what it does not say', { crit: ['b64', 'adoTst'] }, 'unknown-proof', 'adoTst'],
    ['demands nothing in particular', { crit: [] }, 'unknown-proof', 'crit'],
    ['is raw without demanding so', { crit: ['sigT'] }, 'broken-proof', 'b64'],
    ['covers something elsewhere', { sigD: { pars: [] } }, 'unknown-proof', 'sigD'],
    ['has no certificate', { x5c: [] }, 'no-key', 'RS256'],
    ['has something else as certificate', { x5c: ['AAAA'] }, 'broken-proof', 'x5c'],
    ['names another certificate', { 'x5t#S256': 'AAAA' }, 'broken-proof', 'x5t#S256'],
    ['is by a shared secret', { alg: 'HS256' }, 'unknown-proof', 'HS256']
  ])('does not check what %s', async (_, header, reason, detail) => {
    expect(await checkJades(PAYLOAD, [sign({ header })])).toEqual(notCheckable(reason, detail));
  });

  it('takes a time stamp in the header for what it is: part of what was signed', async () => {
    const header = { adoTst: { tstTokens: [] }, crit: ['b64', 'sigT', 'adoTst'] };
    expect((await checkJades(PAYLOAD, [sign({ header })])).integrity).toEqual(intact());
  });

  it('reads the moment of sealing in seconds, and states none that is no date', async () => {
    const inSeconds = await checkJades(PAYLOAD, [sign({ header: { iat: 1_770_717_600 } })]);
    expect(inSeconds.certificate?.sealedAt).toBe('2026-02-10T10:00:00.000Z');
    const broken = await checkJades(PAYLOAD, [sign({ header: { sigT: 'yesterday' } })]);
    expect(broken.certificate).not.toHaveProperty('sealedAt');
  });

  it('never throws', async () => {
    const parts = fc.dictionary(
      fc.constantFrom('protected', 'signature', 'header'),
      fc.jsonValue()
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), parts, async (payload, signature) => {
        const { integrity } = await checkJades(payload, [signature as JsonObject]);
        expect(integrity.result).toBe('not-checkable');
      })
    );
  });
});
