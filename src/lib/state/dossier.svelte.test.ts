import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '$lib/core/kernel/range';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { check, held } from '../../../tests/fixtures/held';
import { saveCredential, type CredentialRow } from './credentials.svelte';
import { prepareDossier } from './dossier';
import { storage } from './storage';

const NOTHING = new Set<string>();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function badgeNamed(name: string, padding = '') {
  const achievement = {
    ...{ id: `urn:uuid:of-${name}`, type: ['Achievement'], name, description: padding },
    criteria: { narrative: 'Take part.' }
  };
  const credentialSubject = { type: ['AchievementSubject'], achievement };
  return openBadge3({ id: `urn:uuid:${name}`, name, credentialSubject });
}

const row = (id: string, fileId: string, part = 0): CredentialRow =>
  held({ title: { en: id }, id: `urn:uuid:${id}` }, { id, fileId, part, check: check() });

const alone = row('Alone', 'f');
const first = row('First', 'two');
const second = row('Second', 'two', 1);
const large = row('Large', 'large');
const own = held(
  { format: 'by-hand', title: { und: 'Welding' }, workloadHours: exactly(40) },
  { id: 'own', fileId: 'scan' }
);
// What does not become smaller by packing.
const noise = Array.from({ length: 60_000 }, (_, at) =>
  String.fromCharCode(33 + ((at * 7919 + ((at * at) % 1009)) % 90))
).join('');

beforeEach(async () => {
  const door = await storage();
  const add = (id: string, name: string, bytes: Uint8Array<ArrayBuffer>, rows: CredentialRow[]) =>
    door.addFile({ file: { id, name, type: '', bytes }, credentials: rows, pictures: [] });
  await add('f', 'alone.json', bytesOf(badgeNamed('Alone')), [alone]);
  await add('two', 'two.json', bytesOf([badgeNamed('First'), badgeNamed('Second')]), [
    first,
    second
  ]);
  await add('large', 'large.json', bytesOf(badgeNamed('Large', noise)), [large]);
  const scan = { id: 'scan', name: 'scan.png', type: 'image/png', bytes: Uint8Array.of(9, 9) };
  await door.replaceCredential(own, scan);
  await saveCredential(own);
});
afterEach(async () => {
  await (await storage()).deleteEverything();
});

const prepare = (...rows: CredentialRow[]) =>
  prepareDossier(rows.map((each) => ({ row: each, leftOut: NOTHING })));
const names = (attachments: readonly { name: string }[]) => attachments.map(({ name }) => name);

describe('what goes along with a dossier', () => {
  it('is the original as it is, and its data', async () => {
    const { attachments, dossier } = await prepare(alone);
    expect(names(attachments)).toEqual(['alone.json', 'dossier.json']);
    expect(text(attachments[0]!.bytes)).toBe(JSON.stringify(badgeNamed('Alone')));
    expect(attachments.map(({ relationship }) => relationship)).toEqual(['Source', 'Data']);
    expect(dossier.credentials[0]?.source.file?.name).toBe('alone.json');
  });

  it('is one file once where all that is in it is shown', async () => {
    const { attachments } = await prepare(first, second);
    expect(names(attachments)).toEqual(['two.json', 'dossier.json']);
  });

  it('is the credential by itself where its file holds others that are not shown', async () => {
    const { attachments } = await prepare(second);
    expect(attachments.map(({ bytes }) => text(bytes)).join()).not.toContain('First');
    expect(text(attachments[0]!.bytes)).toContain('Second');
    expect(attachments[0]?.description).toBe('The credential by itself, out of its file');
  });

  it('is what the learner typed in, with what is attached to it', async () => {
    const { attachments, dossier } = await prepare(own);
    expect(names(attachments)).toEqual(['own-statement.json', 'scan.png', 'dossier.json']);
    expect(dossier.ownStatements).toBe(1);
  });

  it('lacks what is left out, in every file of it', async () => {
    const { attachments, dossier } = await prepareDossier([
      { row: own, leftOut: new Set(['hours']) }
    ]);
    expect(dossier.hours).toEqual({ value: { min: 0, max: 0 }, unstated: 1 });
    const [statement, , data] = attachments.map(({ bytes }) => text(bytes));
    expect([statement, data].join()).not.toContain('40');
  });

  it('leaves nothing that was to be left out, where the file cannot be read', async () => {
    const broken = { ...alone, fileId: 'scan' };
    const prepared = await prepareDossier([{ row: broken, leftOut: new Set(['x']) }]);
    expect(prepared.unreadable).toBe(1);
    expect(prepared.dossier.credentials).toEqual([]);
    expect(names(prepared.attachments)).toEqual(['dossier.json']);
  });
});

describe('the codes of a dossier', () => {
  it('lead to the check page, each and all together', async () => {
    const { codes } = await prepare(alone, first);
    const urls = [codes.all, codes.each.get(1), codes.each.get(2)].map((code) => code?.url);
    for (const url of urls) expect(url).toMatch(/\/check\/#/);
    expect(new Set(urls).size).toBe(3);
    expect(codes.all?.path).toMatch(/^M\d+ \d+h/);
  });

  it('hold the hash of what is too large for one', async () => {
    const { codes } = await prepare(large, alone);
    expect([codes.all, codes.each.get(1)?.url]).toEqual([undefined, undefined]);
    expect(codes.each.get(1)?.size).toBeLessThan(codes.each.get(2)?.size ?? 0);
  });

  it('are not twice where there is one credential', async () => {
    expect((await prepare(alone)).codes.all).toBeUndefined();
  });
});
