import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url, didKeyOf, ellipticKey, signToken } from '../../../tests/fixtures/tokens';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import { checkSdJwt } from './sd-jwt';

const key = ellipticKey('issuer', 'P-256');
const kid = didKeyOf(key);
const disclose = (...parts: JsonValue[]) => base64url(JSON.stringify(['c2FsdA', ...parts]));
const digest = (disclosure: string, hash = 'sha256') =>
  createHash(hash).update(disclosure).digest('base64url');

const TITLE = disclose('title', 'Planning digital teaching');
const MODULE = disclose('Module 1');
const NESTED = disclose('credits', { _sd: [digest(TITLE)] });
const token = (payload: JsonObject) => signToken('ES256', key, payload, { kid });
const check = (payload: JsonObject, ...disclosures: string[]) =>
  checkSdJwt(token(payload), disclosures, NO_DOCUMENTS);

const intact = { result: 'intact', reason: 'signature-holds', detail: 'ES256' };
const altered = { integrity: { result: 'altered', reason: 'content-differs', detail: 'SD-JWT' } };

describe('checkSdJwt', () => {
  it.each<[string, JsonObject, string[]]>([
    ['nothing disclosed', { _sd: [digest(TITLE)] }, []],
    ['a claim', { _sd: [digest(TITLE)], _sd_alg: 'sha-256' }, [TITLE]],
    ['a claim of a claim', { a: { b: { _sd: [digest(TITLE)] } } }, [TITLE]],
    ['an entry of a list', { modules: [{ '...': digest(MODULE) }] }, [MODULE]],
    ['a claim inside another', { _sd: [digest(NESTED)] }, [TITLE, NESTED]],
    ['another hash', { _sd: [digest(TITLE, 'sha512')], _sd_alg: 'sha-512' }, [TITLE]]
  ])('holds with %s', async (_, payload, disclosures) => {
    expect(await check(payload, ...disclosures)).toEqual({
      integrity: intact,
      key: { from: 'did', did: kid }
    });
  });

  it.each<[string, JsonObject, string]>([
    ['was never in the token', {}, TITLE],
    ['says something else', { _sd: [digest(TITLE)] }, disclose('title', 'Flying')],
    ['is hashed otherwise', { _sd: [digest(TITLE, 'sha512')] }, TITLE],
    ['is in a claim of the same name only', { digests: [digest(TITLE)] }, TITLE],
    ['has a digest that is no text', { _sd: [[digest(TITLE)]] }, TITLE]
  ])('sees a disclosure that %s', async (_, payload, disclosure) => {
    expect(await check(payload, disclosure)).toEqual(altered);
  });

  it('sees that even where there is no key', async () => {
    const bare = signToken('ES256', key, { _sd: [digest(TITLE)] });
    expect(await checkSdJwt(bare, [MODULE], NO_DOCUMENTS)).toEqual(altered);
    expect(await checkSdJwt(bare, [TITLE], NO_DOCUMENTS)).toEqual({
      integrity: { result: 'not-checkable', reason: 'no-key', detail: 'ES256' }
    });
  });

  it('does not check a hash that is not known', async () => {
    expect((await check({ _sd_alg: 'md5' })).integrity).toEqual({
      result: 'not-checkable',
      reason: 'unknown-proof',
      detail: 'md5'
    });
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.array(fc.string()), async (text, disclosures) => {
        const { integrity } = await checkSdJwt(text, disclosures, NO_DOCUMENTS);
        expect(integrity.result).not.toBe('intact');
      })
    );
  });
});
