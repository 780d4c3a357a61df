import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../kernel/json';
import { parseTrustList } from './trust-list';

const HEX = 'AB'.repeat(32);
const OWN: JsonObject = {
  format: 'cairn-trust-list',
  version: 1,
  name: 'Issuers of Valdemora',
  source: 'https://valdemora.example/issuers.json',
  published: '2026-09-01',
  issuers: [
    { name: 'Kestrel Skills Ltd', ids: ['did:web:kestrel.example', ' https://kestrel.example '] },
    { name: 'Valdemora Open University', certificates: [HEX, HEX.match(/../g)!.join(':')] }
  ]
};

const parse = (value: JsonValue) => parseTrustList(JSON.stringify(value));
const issueOf = (value: JsonValue) => {
  const list = parse(value);
  return list.ok ? undefined : [list.issue.code, list.issue.path];
};
const withIssuer = (issuer: JsonValue) => ({ ...OWN, issuers: [issuer] });

describe('parseTrustList', () => {
  it('reads our own form', () => {
    expect(parse(OWN)).toEqual({
      ok: true,
      value: {
        name: 'Issuers of Valdemora',
        source: 'https://valdemora.example/issuers.json',
        published: '2026-09-01',
        issuers: [
          {
            name: 'Kestrel Skills Ltd',
            ids: ['did:web:kestrel.example', 'https://kestrel.example'],
            certificates: []
          },
          {
            name: 'Valdemora Open University',
            ids: [],
            certificates: [HEX.toLowerCase(), HEX.toLowerCase()]
          }
        ]
      }
    });
  });

  it('reads a registry by DID, which does not name itself', () => {
    const registry = {
      'did:web:kestrel.example': { name: 'Kestrel Skills Ltd', url: 'https://kestrel.example' },
      'did:key:z6Mk1': { name: 'Nordvik Lärande AB' }
    };
    const meta = { created: '2024-01-01T00:00:00Z', updated: '2026-08-01T10:00:00+02:00' };
    expect(parse({ meta, registry })).toEqual({
      ok: true,
      value: {
        name: 'DCC issuer registry',
        source: '',
        published: '2026-08-01T08:00:00.000Z',
        issuers: [
          { name: 'Kestrel Skills Ltd', ids: ['did:web:kestrel.example'], certificates: [] },
          { name: 'Nordvik Lärande AB', ids: ['did:key:z6Mk1'], certificates: [] }
        ]
      }
    });
    expect(parse({ registry: {} })).toMatchObject({ ok: true, value: { issuers: [] } });
  });

  it.each<[JsonValue, string, string | undefined]>([
    [[], 'not-a-trust-list', undefined],
    [{}, 'not-a-trust-list', undefined],
    [{ ...OWN, format: 'other' }, 'not-a-trust-list', undefined],
    [{ registry: [] }, 'not-a-trust-list', undefined],
    [{ ...OWN, version: 2 }, 'newer-version', 'version'],
    [{ ...OWN, name: '' }, 'missing', 'name'],
    [{ ...OWN, source: 7 }, 'missing', 'source'],
    [{ ...OWN, published: '2026-02-30' }, 'bad-date', 'published'],
    [{ ...OWN, published: null }, 'bad-date', 'published'],
    [{ ...OWN, issuers: {} }, 'missing', 'issuers'],
    [withIssuer(null), 'missing', 'issuers.0.name'],
    [withIssuer({ name: 'K' }), 'missing', 'issuers.0.ids'],
    [withIssuer({ name: 'K', ids: [1, null] }), 'missing', 'issuers.0.ids'],
    [
      withIssuer({ name: 'K', certificates: [HEX, 'ABCD'] }),
      'bad-certificate',
      'issuers.0.certificates.1'
    ],
    [{ registry: { 'did:key:z': null } }, 'missing', 'registry.did:key:z.name'],
    [{ meta: { updated: 'soon' }, registry: {} }, 'bad-date', 'meta'],
    [{ ...OWN, issuers: Array<null>(20_001).fill(null) }, 'too-large', undefined]
  ])('says what is wrong in %j', (value, code, path) => {
    expect(issueOf(value)).toEqual([code, path]);
  });

  it('says of text that it is no JSON, and of too much that it is', () => {
    expect(parseTrustList('hello')).toMatchObject({ issue: { code: 'not-json' } });
    expect(parseTrustList('['.repeat(100) + ']'.repeat(100))).toMatchObject({
      issue: { code: 'too-large' }
    });
    expect(parseTrustList(' '.repeat(5_000_001))).toMatchObject({ issue: { code: 'too-large' } });
  });

  it('keeps at most a hundred names of one issuer', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `did:web:${at}.example`);
    const list = parse(withIssuer({ name: 'K', ids }));
    expect(list.ok && list.value.issuers[0]?.ids).toHaveLength(100);
  });

  it('never throws', () => {
    const keys = fc.constantFrom(...Object.keys(OWN), 'registry', 'meta', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (more) => {
        parse({ ...OWN, ...(more as JsonObject) });
        parse(more as JsonObject);
      })
    );
  });
});
