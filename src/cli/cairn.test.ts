import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../lib/core/kernel/json';
import { badFiles, goodFiles, OB3_CONTEXT, openBadge3 } from '../../tests/fixtures/credentials';
import { archive, learnerRecords } from '../../tests/fixtures/formats/collections';
import { statuses } from '../../tests/fixtures/formats/statuses';
import { ed25519Key } from '../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../tests/fixtures/seal';
import { bitstringList } from '../../tests/fixtures/status-lists';
import { signToken } from '../../tests/fixtures/tokens';
import { cairn } from './cairn';

const folder = mkdtempSync(join(tmpdir(), 'cairn-cli-'));
const path = (name: string) => join(folder, name);
const write = (name: string, content: Buffer | string) => {
  writeFileSync(path(name), content);
  return path(name);
};

const zip = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files));

interface Run {
  readonly code: number;
  readonly results: string;
  readonly troubles: string;
  /** The lines of the answer as JSON. */
  readonly lines: readonly Record<string, unknown>[];
}

async function run(...args: string[]): Promise<Run> {
  const results: string[] = [];
  const troubles: string[] = [];
  const code = await cairn(args, {
    result: (line) => results.push(line),
    trouble: (line) => troubles.push(line)
  });
  const lines = args.includes('--json')
    ? results.map((line) => JSON.parse(line) as Record<string, unknown>)
    : [];
  return { code, results: results.join('\n'), troubles: troubles.join('\n'), lines };
}

beforeAll(async () => {
  for (const [name, bytes] of [...(await goodFiles()), ...badFiles()]) write(name, bytes);
  write('large.json', Buffer.alloc(20_000_001, ' '));
  write('empty.zip', zip({}));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('cairn', () => {
  it('says how it is called', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    expect(help.results).toContain('cairn credential FILE');
    expect(help.results).toContain('cairn catalogue check');
  });

  it.each([
    [],
    ['sing'],
    ['credential'],
    ['credential', '--json'],
    ['credential', 'a.json', '--loud'],
    ['credential', 'a.json', '--at', '2026-02-30'],
    ['credential', 'a.json', '--support', '/nowhere/at/all'],
    ['credential', 'a.json', '--trust', '/nowhere/at/all.json']
  ])('refuses the call %s %s %s %s', async (...args) => {
    const { code, results, troubles } = await run(...args.filter((arg) => arg !== undefined));
    expect(code).toBe(2);
    expect(results).toBe('');
    expect(troubles).toContain('cairn credential FILE');
  });
});

describe('cairn credential --json', () => {
  it('prints an object a line: record and three results, each with its reason', async () => {
    const file = path('badge-did-key.json');
    const { code, lines } = await run('credential', '--json', file, path('badge-hosted.json'));
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      file,
      format: 'open-badges-3',
      record: { format: 'open-badges-3', title: { und: 'Security First Steps' } },
      integrity: 'intact',
      integrityReason: { code: 'signature-holds', detail: 'eddsa-rdfc-2022' },
      issuer: 'bound',
      issuerReason: { code: 'did-key-is-issuer' },
      status: 'none-published',
      statusReason: { code: 'no-list-named' }
    });
    for (const key of ['integrityReason', 'issuerReason', 'statusReason']) {
      expect(lines[0]![key]).toHaveProperty('sentence', expect.stringMatching(/^[A-Z].+\.$/));
    }
    expect(lines[0]).not.toHaveProperty('parts');
    expect(lines[1]).toMatchObject({ integrity: 'no-proof', issuer: 'self-stated' });
  });

  it('leaves pictures out', async () => {
    const { lines } = await run('credential', '--json', path('badge-baked.png'));
    expect(JSON.stringify(lines)).not.toContain('base64');
  });

  it.each([
    ['empty.json', 'empty'],
    ['holiday.png', 'no-badge-in-image'],
    ['not-there.json', 'unreadable'],
    ['large.json', 'too-large'],
    ['empty.zip', 'nothing-inside'],
    ['.', 'unreadable']
  ])('says why %s cannot be read', async (name, code) => {
    const found = await run('credential', path(name), '--json');
    expect(found.code).toBe(1);
    expect(found.lines).toEqual([
      { file: path(name), error: { code, message: expect.stringMatching(/^[A-Z].+\.$/) as string } }
    ]);
  });

  it('goes on after a file that cannot be read', async () => {
    const found = await run('credential', path('empty.json'), path('badge-did-key.json'), '--json');
    expect(found.code).toBe(1);
    expect(found.lines.map(({ format }) => format)).toEqual([undefined, 'open-badges-3']);
  });

  it('prints the one credential of a wallet export as itself', async () => {
    const { lines } = await run('credential', '--json', path('wallet-export.json'));
    expect(lines[0]).toMatchObject({ format: 'open-badges-3', integrity: 'intact' });
  });

  it('lists several of a presentation, and what of it was left out', async () => {
    const good = JSON.parse(readFileSync(path('badge-did-key.json'), 'utf8')) as object;
    const file = write('several.json', JSON.stringify([good, openBadge3(), { nothing: true }]));
    const { code, lines } = await run('credential', '--json', file);
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({
      file,
      format: 'presentation',
      parts: [{ integrity: 'intact' }, { integrity: 'no-proof' }],
      rejected: [{ code: 'not-a-credential' }]
    });
    expect(lines[0]).toMatchObject({
      integrity: 'no-proof',
      issuer: 'self-stated',
      status: 'none-published'
    });
  });

  it('says of a signed presentation what its own signature says', async () => {
    const presentation: JsonObject = {
      '@context': OB3_CONTEXT,
      type: ['VerifiablePresentation'],
      verifiableCredential: [openBadge3(), openBadge3({ id: 'urn:uuid:2' })]
    };
    const sealed = await sealDataIntegrity(presentation, ed25519Key('learner'));
    const report = async (document: JsonObject) => {
      const file = write('presented.json', JSON.stringify(document));
      return (await run('credential', '--json', file)).lines[0];
    };
    expect(await report(sealed)).toMatchObject({
      format: 'presentation',
      integrity: 'intact',
      parts: [{ integrity: 'no-proof' }, { integrity: 'no-proof' }]
    });
    expect(await report({ ...sealed, id: 'urn:uuid:3' })).toMatchObject({ integrity: 'altered' });
  });

  it('lists the parts of a learner record with their own results', async () => {
    const [record] = await learnerRecords();
    const { lines } = await run('credential', '--json', write('record.json', record!.good));
    expect(lines[0]).toMatchObject({
      format: 'comprehensive-learner-record',
      integrity: 'intact',
      parts: [
        { format: 'open-badges-3', integrity: 'intact', issuer: 'bound' },
        { format: 'open-badges-3', integrity: 'intact', issuer: 'bound' }
      ]
    });
    expect(lines[0]!['record']).not.toHaveProperty('parts');
  });

  it('lists the files of an archive by their names', async () => {
    const { code, lines } = await run('credential', '--json', write('all.zip', await archive()));
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      format: 'archive',
      parts: [
        { entry: expect.stringContaining('first.json') as string, integrity: 'intact' },
        { entry: expect.stringContaining('second.json') as string, integrity: 'intact' }
      ]
    });
  });

  it('prints the one file of an archive as itself', async () => {
    const inside = { 'one.json': readFileSync(path('badge-did-key.json')) };
    const { lines } = await run('credential', '--json', write('one.zip', zip(inside)));
    expect(lines[0]).toMatchObject({ entry: 'one.json', integrity: 'intact' });
  });

  it('judges dates at the given moment', async () => {
    const badge = openBadge3({ validUntil: '2026-04-01T00:00:00Z' });
    const file = write('until.json', JSON.stringify(badge));
    const at = async (date: string) =>
      (await run('credential', file, '--json', '--at', date)).lines[0]!['status'];
    expect(await at('2026-03-31')).toBe('none-published');
    expect(await at('2026-04-02')).toBe('expired');
    expect(await at('2026-02-01T10:00:00+01:00')).toBe('not-yet-valid');
  });

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

describe('cairn credential in plain words', () => {
  it('says what it is and the three results, each with its why', async () => {
    const { code, results } = await run('credential', path('badge-did-key.json'));
    expect(code).toBe(0);
    expect(results).toContain('Security First Steps');
    expect(results).toContain('Kestrel Skills Ltd');
    expect(results).toContain('Unchanged?');
    expect(results).toContain('content intact. The signature (eddsa-rdfc-2022) fits');
    expect(results).toContain('By whom?');
    expect(results).toContain('Still in force?');
  });

  it('says why a file cannot be read', async () => {
    const { code, results } = await run('credential', path('empty.json'));
    expect(code).toBe(1);
    expect(results).toContain('The file is empty.');
  });

  it('does not let a file steer the terminal', async () => {
    const name = 'A\u001b[2J\u009b1m\u202eB\r\nC';
    const achievement = { type: ['Achievement'], name, criteria: { narrative: 'None.' } };
    const badge = openBadge3({ name, credentialSubject: { achievement } });
    const { results } = await run('credential', write('steering.json', JSON.stringify(badge)));
    expect(results).toContain('A [2J 1m B C');
    expect(results.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('cairn catalogue', () => {
  it.each([[], ['sing'], ['build', 'folder'], ['check'], ['diff', 'one']])(
    'refuses the call %s %s',
    async (...args) => {
      const { code, results, troubles } = await run(
        'catalogue',
        ...args.filter((arg) => arg !== undefined)
      );
      expect(code).toBe(2);
      expect(results).toBe('');
      expect(troubles).toContain('cairn catalogue');
    }
  );

  it('says how it is called, and everything about each verb', async () => {
    const help = await run('catalogue', '--help');
    expect(help.code).toBe(0);
    const verbs = [...help.results.matchAll(/^cairn catalogue ([a-z]+)/gm)].map(([, verb]) => verb);
    expect(verbs).toEqual([
      ...['read', 'check', 'build', 'diff', 'keygen', 'sign', 'write', 'serve']
    ]);
    for (const verb of verbs) {
      const { code, results } = await run('catalogue', verb ?? '', '--help');
      expect(code).toBe(0);
      expect(results).toContain(`cairn catalogue ${verb}`);
      expect(results.split('\n').length).toBeGreaterThan(3);
    }
  });
});
