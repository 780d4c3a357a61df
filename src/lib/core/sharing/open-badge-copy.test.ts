import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../../tests/fixtures/credentials';
import { record } from '../../../../tests/fixtures/held';
import { rsaKey } from '../../../../tests/fixtures/keys';
import { makePng } from '../../../../tests/fixtures/png';
import { sealJws } from '../../../../tests/fixtures/seal';
import { readCredential } from '../credential/read';
import type { CredentialRecord } from '../credential/record';
import { decodeUtf8, encodeUtf8 } from '../kernel/bytes';
import type { Moment } from '../kernel/day';
import { pickText } from '../kernel/text';
import { openBadgeOf, type CopyWords } from './open-badge-copy';

const SHA256 = 'c0ffee'.padEnd(64, '0');
const WORDS: CopyWords = {
  notice: (sha256) => `Unsigned copy (${sha256})`,
  more: ['Workload: 60 hours'],
  pick: (text) => pickText(text, ['en']).text
};
const bytesOf = (text: string) => ({ bytes: encodeUtf8(text), sha256: SHA256 });

function recordIn(bytes: Uint8Array<ArrayBuffer>): CredentialRecord {
  const read = readCredential(bytes);
  if (!read.ok) throw new Error(read.issue.code);
  return read.value.credentials[0]!.record;
}

describe('an Open Badge 3.0', () => {
  it('is given as it is, whatever white space is in it', () => {
    const file = bytesOf(JSON.stringify(openBadge3(), null, 3));
    const badge = openBadgeOf(file, 0, recordIn(file.bytes), WORDS);
    expect(badge).toEqual({ kind: 'exact', ending: 'json', bytes: file.bytes });
  });

  it('comes out of its picture as the token that was baked into it', () => {
    const { privateKey, publicKey } = rsaKey();
    const token = sealJws(openBadge3(), privateKey, publicKey);
    const bytes = new Uint8Array(makePng('openbadgecredential', token));
    const badge = openBadgeOf({ bytes, sha256: SHA256 }, 0, recordIn(bytes), WORDS);
    expect(badge).toMatchObject({ kind: 'exact', ending: 'jwt' });
    expect(badge?.kind === 'exact' && decodeUtf8(badge.bytes)).toBe(token);
  });
});

describe('a copy of another format', () => {
  const stated = record({
    format: 'european-digital-credential',
    id: 'urn:credential:1',
    title: { en: 'Planning' },
    description: { en: 'All about plans.' },
    achievement: {
      id: 'urn:achievement:1',
      kind: 'Course',
      criteria: { en: 'Pass.' },
      criteriaUrl: 'https://v.example/criteria'
    },
    awardingBody: {
      id: 'urn:org:1',
      name: { en: 'Valdemora' },
      country: 'ES',
      homepage: 'https://v.example/'
    },
    recipient: {
      id: 'urn:person:1',
      name: { en: 'Alba Example' },
      email: 'alba@learner.example',
      hashed: { kind: 'email', value: 'sha256$00', salt: 's' }
    },
    issuedOn: '2026-02-10T10:00:00.000Z' as Moment,
    validFrom: '2026-02-11T10:00:00.000Z' as Moment,
    validUntil: '2030-02-10T10:00:00.000Z' as Moment,
    skills: [{ name: { en: 'time keeping' }, url: 'https://skills.example/1', framework: 'ESCO' }],
    credits: [{ scheme: 'unnamed', value: 5 }],
    fields: ['0111'],
    languages: ['es'],
    results: [{ value: { en: 'Passed' } }],
    grade: { en: 'Passed' },
    evidence: [{ name: { en: 'Plan' }, description: { en: 'Mine' }, url: 'https://v.example/plan' }]
  });

  const copyOf = (from: CredentialRecord) => {
    const copy = openBadgeOf(bytesOf('{}'), 0, from, WORDS);
    if (copy?.kind !== 'copy') throw new Error('no copy');
    return copy.json;
  };

  it('is read again with the same facts, and the rest in words', () => {
    const und = (text: string) => ({ und: text });
    expect(recordIn(encodeUtf8(copyOf(stated)))).toEqual({
      ...stated,
      format: 'open-badges-3',
      title: und('Planning'),
      description: und('All about plans.'),
      achievement: {
        ...stated.achievement,
        criteria: und('Pass.\nWorkload: 60 hours')
      },
      awardingBody: { ...stated.awardingBody, name: und('Valdemora') },
      recipient: { ...stated.recipient, name: und('Alba Example') },
      skills: [{ ...stated.skills[0], name: und('time keeping') }],
      results: [{ value: und('Passed') }],
      grade: und('Passed'),
      evidence: [{ ...stated.evidence[0], name: und('Plan'), description: und('Mine') }]
    });
  });

  it('says that it is a copy, of what, and has no proof', () => {
    const document = JSON.parse(copyOf(stated)) as Record<string, unknown>;
    expect(document['name']).toBe(`Unsigned copy (${SHA256})`);
    expect(document['relatedResource']).toEqual([
      { id: `ni:///sha-256;wP_u${'A'.repeat(39)}`, digestMultibase: `f1220${SHA256}` }
    ]);
    expect('proof' in document).toBe(false);
    const read = readCredential(encodeUtf8(copyOf(stated)));
    expect(read.ok && read.value.credentials[0]?.sealed).toEqual({ kind: 'none' });
  });

  it('is made of a record that states nothing, too', () => {
    const bare = copyOf(record({ format: 'open-badges-2' }));
    expect(recordIn(encodeUtf8(bare))).toEqual(
      record({
        title: { und: `Unsigned copy (${SHA256})` },
        achievement: { criteria: { und: 'Workload: 60 hours' } }
      })
    );
  });

  it('is not made of what the learner says of themselves', () => {
    expect(openBadgeOf(bytesOf('{}'), 0, record({ format: 'by-hand' }), WORDS)).toBeUndefined();
  });
});
