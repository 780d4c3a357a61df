import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../../tests/fixtures/credentials';
import { jsonFile, keptDocument } from '../../../../tests/fixtures/formats/fixture';
import { ed25519Key } from '../../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../../tests/fixtures/seal';
import { bitstringList } from '../../../../tests/fixtures/status-lists';
import { signToken } from '../../../../tests/fixtures/tokens';
import { indexDocuments, type KeptDocument } from '../credential/documents';
import type { JsonObject } from '../kernel/json';
import type { SentItem } from './parcel';
import { carriedCopies } from './signed-copies';

const LIST = 'https://kestrel.example/status/revocation';
const issuer = ed25519Key('issuer');
const list = bitstringList(LIST, issuer.did, 'revocation', [9]);
const signed = await sealDataIntegrity(list, issuer);

function badge(address = LIST): JsonObject {
  return openBadge3({
    credentialStatus: {
      id: `${address}#3`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '3',
      statusListCredential: address
    }
  });
}

function carried(kept: KeptDocument, ...badges: readonly JsonObject[]) {
  const items = badges.map((each): SentItem => ({
    kind: 'credential',
    bytes: new Uint8Array(jsonFile(each))
  }));
  return carriedCopies(items, indexDocuments([kept]));
}

describe('a status list', () => {
  it('goes along once, with its own date, where it is signed', () => {
    const kept = keptDocument(signed);
    const expected = [{ address: LIST, text: kept.text, at: '2026-01-01T00:00:00.000Z' }];
    expect(carried(kept, badge(), badge())).toEqual(expected);
    const token = signToken('EdDSA', issuer.privateKey, list, { kid: issuer.method });
    expect(carried({ address: LIST, text: token }, badge())).toEqual([
      { ...expected[0], text: token }
    ]);
  });

  it('of a part goes along, too', () => {
    const record = openBadge3({
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: { type: ['ClrSubject'], verifiableCredential: [badge()] }
    });
    expect(carried(keptDocument(signed), record)).toHaveLength(1);
  });

  it('stays here where it does not speak for itself, or is large', async () => {
    const { validFrom, ...undated } = list;
    expect(validFrom).toBeDefined();
    const large = await sealDataIntegrity(
      { ...list, name: randomBytes(4000).toString('base64url') },
      issuer
    );
    const others: readonly KeptDocument[] = [
      keptDocument(list),
      keptDocument({ ...undated, proof: { type: 'DataIntegrityProof' } }),
      keptDocument({ ...signed, id: 'https://kestrel.example/status/other' }, LIST),
      keptDocument(large),
      { address: LIST, text: 'not a list' }
    ];
    for (const kept of others) expect(carried(kept, badge())).toEqual([]);
    expect(carried(keptDocument(signed), openBadge3(), badge('https://other.example/1'))).toEqual(
      []
    );
  });
});
