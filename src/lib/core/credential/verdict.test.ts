import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, record } from '../../../../tests/fixtures/held';
import type { Moment } from '../kernel/day';
import {
  INTEGRITY_RESULTS,
  ISSUER_RESULTS,
  type Check,
  type IssuerIdentity,
  type ListedStatus
} from './check';
import type { CredentialRecord } from './record';
import { HEADLINES, verdictOf } from './verdict';

const NOW = '2026-06-15T12:00:00.000Z' as Moment;
const PAST = '2026-05-01' as Moment;
const FUTURE = '2026-07-01' as Moment;
const AS_OF = '2026-06-01' as Moment;

const KNOWN: IssuerIdentity = { result: 'known', reason: 'on-trust-list', detail: 'Register' };
const SITE: IssuerIdentity = {
  result: 'bound',
  reason: 'issuer-document-lists-key',
  detail: 'did:web:nordvik.example'
};
const MATHEMATICS: IssuerIdentity = { result: 'mathematics-only', reason: 'key-in-header' };
const UNRESOLVED: IssuerIdentity = { result: 'unresolved', reason: 'no-signature' };
const ALTERED = { result: 'altered', reason: 'signature-fails' } as const;
const IN_FORCE: ListedStatus = { result: 'in-force', reason: 'not-on-list', asOf: AS_OF };
const REVOKED: ListedStatus = { result: 'revoked', reason: 'on-list', asOf: AS_OF };
const NOT_KEPT: ListedStatus = { result: 'not-checked', reason: 'list-not-kept' };

type Case = readonly [
  name: string,
  record: Partial<CredentialRecord>,
  check: Partial<Check>,
  verdict: readonly [headline: string, tone: string],
  proven: readonly string[],
  open: readonly string[]
];

const CASES: readonly Case[] = [
  [
    'signed by its own key, with no list',
    {},
    {},
    ['bound', 'plain'],
    ['unchanged', 'issuer-key'],
    ['issuer-name', 'no-list', 'holder']
  ],
  [
    'the same and not on its list: the key may still be anybody’s',
    {},
    { listed: IN_FORCE },
    ['bound-in-force', 'plain'],
    ['unchanged', 'issuer-key', 'in-force'],
    ['issuer-name', 'holder']
  ],
  [
    'signed by who runs a site, and in force',
    {},
    { issuer: SITE, listed: IN_FORCE },
    ['bound-in-force', 'good'],
    ['unchanged', 'issuer-site', 'in-force'],
    ['issuer-site', 'holder']
  ],
  [
    'from a known issuer, and in force',
    {},
    { issuer: KNOWN, listed: IN_FORCE },
    ['known-in-force', 'good'],
    ['unchanged', 'issuer-listed', 'in-force'],
    ['holder']
  ],
  [
    'from a known issuer, its list not looked up',
    {},
    { issuer: KNOWN, listed: NOT_KEPT },
    ['known', 'plain'],
    ['unchanged', 'issuer-listed'],
    ['list-not-looked-up', 'holder']
  ],
  [
    'a list that could not be read',
    {},
    { issuer: KNOWN, listed: { result: 'not-checked', reason: 'list-altered' } },
    ['known', 'plain'],
    ['unchanged', 'issuer-listed'],
    ['list-says-nothing', 'holder']
  ],
  [
    'signed by anybody',
    {},
    { issuer: MATHEMATICS },
    ['signed', 'warn'],
    ['unchanged'],
    ['issuer', 'no-list', 'holder']
  ],
  ...(
    [
      ['certificate-unrooted', 'issuer-certificate'],
      ['anchor-not-looked-up', 'issuer-ledger'],
      ['owner-not-kept', 'issuer-not-looked-up'],
      ['key-in-address', 'issuer-not-looked-up'],
      ['did-key-is-not-issuer', 'issuer']
    ] as const
  ).map(([reason, code]): Case => [
    `signed by a key of which is known: ${reason}`,
    {},
    { issuer: { result: 'mathematics-only', reason } },
    ['signed', 'warn'],
    ['unchanged'],
    [code, 'no-list', 'holder']
  ]),
  [
    'withdrawn, and past its end',
    { validUntil: PAST },
    { listed: REVOKED },
    ['revoked', 'bad'],
    ['unchanged', 'issuer-key', 'revoked'],
    ['issuer-name', 'holder']
  ],
  [
    'past its end',
    { validUntil: PAST },
    {},
    ['expired', 'bad'],
    ['unchanged', 'issuer-key', 'expired'],
    ['issuer-name', 'holder']
  ],
  [
    'past an end that nobody signed: that is no proof of it',
    { validUntil: PAST },
    { integrity: { result: 'no-proof', reason: 'no-proof-inside' }, issuer: UNRESOLVED },
    ['expired', 'bad'],
    [],
    ['no-proof', 'holder']
  ],
  [
    'not begun',
    { validFrom: FUTURE },
    {},
    ['not-yet-valid', 'warn'],
    ['unchanged', 'issuer-key', 'not-yet-valid'],
    ['issuer-name', 'holder']
  ],
  [
    'altered, whatever its list says',
    {},
    { integrity: ALTERED, issuer: UNRESOLVED, listed: REVOKED },
    ['altered', 'bad'],
    [],
    ['altered', 'holder']
  ],
  [
    'without a signature',
    {},
    { integrity: { result: 'no-proof', reason: 'no-proof-inside' }, issuer: UNRESOLVED },
    ['no-proof', 'warn'],
    [],
    ['no-proof', 'holder']
  ],
  [
    'with a signature that is not known here',
    {},
    { integrity: { result: 'not-checkable', reason: 'unknown-proof' }, issuer: UNRESOLVED },
    ['not-checkable', 'warn'],
    [],
    ['not-checkable', 'holder']
  ],
  [
    'the learner’s own, even where a check would say more',
    { format: 'by-hand' },
    { issuer: KNOWN, listed: IN_FORCE },
    ['own-statement', 'plain'],
    [],
    ['everything']
  ],
  [
    'good, with a part that is altered and one in it that is over',
    { parts: [record({ parts: [record({ validUntil: PAST })] }), record()] },
    {
      issuer: KNOWN,
      listed: IN_FORCE,
      parts: [check({ integrity: ALTERED, parts: [check()] }), check()]
    },
    ['known-in-force', 'warn'],
    ['unchanged', 'issuer-listed', 'in-force'],
    ['parts', 'holder']
  ]
];

describe('the verdict', () => {
  it.each(CASES)('%s', (_, stated, checked, [headline, tone], proven, open) => {
    const verdict = verdictOf(record(stated), check(checked), NOW);
    expect([verdict.headline, verdict.tone]).toEqual([headline, tone]);
    expect(verdict.proven.map(({ code }) => code)).toEqual(proven);
    expect(verdict.open.map(({ code }) => code)).toEqual(open);
  });

  it('says from when the list is, how many parts are wrong, and which day it speaks of', () => {
    const parts = [record({ validUntil: PAST }), record(), record({ validUntil: PAST })];
    const whole = record({ parts, validUntil: PAST });
    const verdict = verdictOf(whole, check({ parts: parts.map(() => check()) }), NOW);
    expect(verdict.at).toBe(PAST);
    expect(verdict.open).toContainEqual({ code: 'parts', count: 2 });
    expect(verdictOf(record(), check({ listed: IN_FORCE }), NOW).proven).toContainEqual({
      code: 'in-force',
      asOf: AS_OF
    });
  });
});

describe('whatever a check says', () => {
  const moments = fc.constantFrom(undefined, PAST, FUTURE);
  const stated = fc
    .record({ format: fc.constantFrom('open-badges-3', 'by-hand'), from: moments, until: moments })
    .map(({ format, from, until }) =>
      record({
        format: format as CredentialRecord['format'],
        ...(from && { validFrom: from }),
        ...(until && { validUntil: until })
      })
    );
  const checks = fc
    .record({
      integrity: fc.constantFrom(...INTEGRITY_RESULTS),
      issuer: fc.constantFrom(...ISSUER_RESULTS),
      reason: fc.constantFrom('did-key-is-issuer' as const, 'issuer-document-lists-key' as const),
      listed: fc.constantFrom(
        'in-force' as const,
        'revoked' as const,
        'suspended' as const,
        'not-checked' as const,
        'none-published' as const
      )
    })
    .map(({ integrity, issuer, reason, listed }) =>
      check({
        integrity: { result: integrity, reason: 'signature-holds' },
        issuer: { result: issuer, reason },
        listed: { result: listed, reason: 'not-on-list' }
      })
    );

  it('nothing is called proven that is not intact, and something is always open', () => {
    fc.assert(
      fc.property(stated, checks, (of, by) => {
        const { headline, proven, open, tone } = verdictOf(of, by, NOW);
        const intact = by.integrity.result === 'intact' && of.format !== 'by-hand';
        expect(HEADLINES).toContain(headline);
        expect(proven.length > 0).toBe(intact);
        expect(open.length).toBeGreaterThan(0);
        if (tone !== 'good') return;
        expect(intact).toBe(true);
        expect(['known', 'bound']).toContain(by.issuer.result);
        expect(by.listed.result).toBe('in-force');
        expect(of.validUntil).not.toBe(PAST);
        expect(of.validFrom).not.toBe(FUTURE);
      })
    );
  });
});
