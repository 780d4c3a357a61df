import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../lib/core/kernel/json';
import { badFiles, goodFiles, OB3_CONTEXT, openBadge3 } from '../../../tests/fixtures/credentials';
import { archive, learnerRecords } from '../../../tests/fixtures/formats/collections';
import { runCairn as run, temporaryFolder } from '../../../tests/fixtures/command-line';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';

const { path, write } = temporaryFolder();
const zip = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files));

beforeAll(async () => {
  for (const [name, bytes] of [...(await goodFiles()), ...badFiles()]) write(name, bytes);
  write('large.json', Buffer.alloc(20_000_001, ' '));
  write('empty.zip', zip({}));
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
