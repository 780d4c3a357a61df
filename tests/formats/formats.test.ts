import { describe, expect, it } from 'vitest';
import { statusNow, type Check } from '../../src/lib/core/credential/check';
import { indexDocuments } from '../../src/lib/core/credential/documents';
import { readCredential, type ReadCredential } from '../../src/lib/core/credential/read';
import { checkCredential } from '../../src/lib/proof/check';
import { allFixtures } from '../fixtures/formats/all';
import { NOW, type FormatFixture, type Results } from '../fixtures/formats/fixture';

const fixtures = await allFixtures();

interface Found {
  readonly read: ReadCredential;
  readonly check: Check;
}

async function readAndCheck(bytes: Uint8Array, fixture: FormatFixture): Promise<Found> {
  const documents = indexDocuments(fixture.documents ?? []);
  const file = readCredential(new Uint8Array(bytes), documents);
  if (!file.ok) throw new Error(`${file.issue.code} ${file.issue.path ?? ''}`);
  const [read] = file.value.credentials;
  if (!read || file.value.credentials.length > 1) throw new Error('not one credential');
  const { trustLists = [] } = fixture;
  return { read, check: await checkCredential(read, { now: NOW, documents, trustLists }) };
}

function resultsOf({ record }: ReadCredential, check: Check): Results {
  return [check.integrity.result, check.issuer.result, statusNow(record, check, NOW).result];
}

describe.each(fixtures)('$name', (fixture) => {
  it('is read, and its three results are told', async () => {
    const { read, check } = await readAndCheck(fixture.good, fixture);
    expect(read.record).toMatchObject(fixture.says);
    expect(resultsOf(read, check)).toEqual(fixture.results);
    const parts = read.parts.map((part, at) => {
      const inner = check.parts[at];
      return inner && resultsOf(part, inner);
    });
    if (fixture.parts) expect(parts).toEqual(fixture.parts);
    expect(read.record.parts).toHaveLength(read.parts.length);
  });

  const { altered, refused } = fixture;
  if (!altered) return;
  it('is found altered where it was', async () => {
    if (refused !== undefined) {
      const file = readCredential(new Uint8Array(altered));
      expect(file).toMatchObject({ ok: false, issue: { code: refused } });
      return;
    }
    const { check } = await readAndCheck(altered, fixture);
    expect(check.integrity.result).toBe('altered');
    expect(check.issuer.result).toBe('unresolved');
  });
});
