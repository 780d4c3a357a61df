import { describe, expect, it } from 'vitest';
import { check, record } from '../../../../tests/fixtures/held';
import type { IntegrityResult } from '../credential/check';
import type { CredentialFormat, CredentialRecord } from '../credential/record';
import type { Moment } from '../kernel/day';
import { exactly } from '../kernel/range';
import { europassEntry, europassWay, type EuropassEntry } from './europass';

describe('what Europass takes', () => {
  it.each<[CredentialFormat, IntegrityResult | undefined, string]>([
    ['european-digital-credential', 'intact', 'sealed'],
    ['european-digital-credential', 'not-checkable', 'sealed'],
    ['european-digital-credential', 'altered', 'altered'],
    ['european-digital-credential', 'no-proof', 'unsealed'],
    ['european-digital-credential', undefined, 'unsealed'],
    ['open-badges-3', 'intact', 'other-format'],
    ['by-hand', undefined, 'other-format']
  ])('%s, %s: %s', (format, result, expected) => {
    const found = result && check({ integrity: { result, reason: 'signature-holds' } });
    expect(europassWay(record({ format }), found)).toBe(expected);
  });
});

describe('an entry for the Europass CV', () => {
  it('has nothing that the credential does not state', () => {
    expect(europassEntry(record())).toEqual({ subjects: [] });
  });

  it.each<[string, Partial<CredentialRecord>, Partial<EuropassEntry>]>([
    [
      'the awarding body',
      {
        awardingBody: { name: { en: 'Valdemora' }, country: 'ES', homepage: 'https://v.example/' }
      },
      { organisation: { en: 'Valdemora' }, country: 'ES', website: 'https://v.example/' }
    ],
    [
      'the day of the award, and no beginning',
      { issuedOn: '2026-02-01' as Moment },
      { to: '2026-02-01' as Moment }
    ],
    [
      'level, field and grade',
      { eqf: exactly(6), fields: ['0111'], grade: { en: 'A' } },
      { eqf: exactly(6), field: '0111', grade: { en: 'A' } }
    ],
    [
      'ECTS before other credits',
      {
        credits: [
          { scheme: 'cats', value: 10 },
          { scheme: 'ects', value: 5 }
        ]
      },
      { creditType: 'ECTS', creditNumber: 5 }
    ],
    [
      'other credits by their name',
      { credits: [{ scheme: 'CATS', value: 10 }] },
      { creditType: 'CATS', creditNumber: 10 }
    ],
    ['credits without a name', { credits: [{ scheme: 'unnamed', value: 3 }] }, { creditNumber: 3 }],
    [
      'outcomes',
      { outcomes: [{ en: 'Plan' }], skills: [{ name: { en: 'x' } }] },
      { subjects: [{ en: 'Plan' }] }
    ],
    [
      'skills',
      { skills: [{ name: { en: 'Draw' } }], description: { en: 'x' } },
      { subjects: [{ en: 'Draw' }] }
    ],
    [
      'else the description',
      { description: { en: 'All of it' } },
      { subjects: [{ en: 'All of it' }] }
    ]
  ])('%s', (_, stated, expected) => {
    expect(europassEntry(record(stated))).toEqual({ subjects: [], ...expected });
  });
});
