import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { goodFiles, openBadge3 } from '../../../tests/fixtures/credentials';
import { statuses } from '../../../tests/fixtures/formats/statuses';
import { runCairn as run, temporaryFolder } from '../../../tests/fixtures/command-line';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { bitstringList } from '../../../tests/fixtures/status-lists';
import { signToken } from '../../../tests/fixtures/tokens';

const { folder, path, write } = temporaryFolder();

beforeAll(async () => {
  for (const [name, bytes] of await goodFiles()) write(name, bytes);
});

describe('what a credential is checked with', () => {
  it('finds documents below a folder by their own id, and knows no other network', async () => {
    const fixture = (await statuses()).find(({ name }) => name.endsWith('revoked'))!;
    const file = write('revoked.json', fixture.good);
    const support = mkdtempSync(join(folder, 'support-'));
    writeFileSync(join(support, 'notes.txt'), 'no document');
    writeFileSync(join(support, 'no-id.json'), '{"a":1}');
    const before = await run('credential', file, '--json', '--support', support);
    expect(before.lines[0]).toMatchObject({
      status: 'not-checked',
      statusReason: { code: 'list-not-kept' }
    });
    for (const [at, { text }] of fixture.documents!.entries()) {
      writeFileSync(join(support, `${at}.json`), text);
    }
    const after = await run('credential', file, '--json', '--support', support);
    expect(after.lines[0]).toMatchObject({ status: 'revoked', statusReason: { code: 'on-list' } });
  });

  it('finds a status list that says another id by the last part of its address', async () => {
    const id = 'https://mirror.example/lists/7f3a';
    const status = (list: string) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: 3,
      statusListCredential: list
    });
    const list = JSON.stringify(bitstringList(id, 'urn:issuer', 'revocation', [3]));
    const support = mkdtempSync(join(folder, 'support-'));
    writeFileSync(join(support, 'withdrawn.json'), list);
    const statusOf = async (address: string) => {
      const badge = openBadge3({ issuer: 'urn:issuer', credentialStatus: status(address) });
      const file = write('listed.json', JSON.stringify(badge));
      return (await run('credential', file, '--json', '--support', support)).lines[0]?.['status'];
    };
    expect(await statusOf('https://a.example/status/7f3a')).toBe('revoked');
    expect(await statusOf('https://a.example/status/withdrawn')).toBe('revoked');
    expect(await statusOf('https://a.example/status/other')).toBe('not-checked');
    writeFileSync(join(support, 'another.json'), list);
    expect(await statusOf('https://a.example/status/7f3a')).toBe('not-checked');
    expect(await statusOf('https://a.example/status/withdrawn')).toBe('revoked');
  });

  it('knows the issuers of a list that is given to it', async () => {
    const { did } = ed25519Key('issuer');
    const list = write(
      'known.json',
      JSON.stringify({
        format: 'cairn-trust-list',
        version: 1,
        name: 'Known for the test',
        source: 'https://lists.example/known.json',
        published: '2026-01-01',
        issuers: [{ name: 'Kestrel Skills Ltd', ids: [did], certificates: [] }]
      })
    );
    const file = path('badge-did-key.json');
    const { lines } = await run('credential', file, '--json', '--trust', list);
    expect(lines[0]).toMatchObject({
      issuer: 'known',
      issuerReason: { code: 'on-trust-list', detail: 'Known for the test' }
    });
    expect((await run('credential', file, '--trust', file)).code).toBe(2);
  });

  it('takes a document that is a token', async () => {
    const { did, method, privateKey } = ed25519Key('issuer');
    const id = 'https://kestrel.example/status/revocation';
    const list = bitstringList(id, did, 'revocation', [9]);
    const support = mkdtempSync(join(folder, 'tokens-'));
    const token = signToken('EdDSA', privateKey, list, { kid: method });
    writeFileSync(join(support, 'list.jwt'), `${token}\n`);
    const fixture = (await statuses()).find(({ name }) => name.endsWith('revoked'))!;
    const file = write('revoked-by-token.json', fixture.good);
    const { lines } = await run('credential', file, '--json', '--support', support);
    expect(lines[0]).toMatchObject({ status: 'revoked' });
  });
});
