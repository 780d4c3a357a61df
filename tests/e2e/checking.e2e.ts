import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { OB3_CONTEXT, openBadge3 } from '../fixtures/credentials';
import { learnerRecords } from '../fixtures/formats/collections';
import { ed25519Key } from '../fixtures/keys';
import { sealDataIntegrity } from '../fixtures/seal';
import { bitstringList } from '../fixtures/status-lists';

const LIST = 'https://kestrel.example/status/2026';
const EMAIL = 'alba@learner.example';
const issuer = ed25519Key('issuer');

/** A badge of somebody's e-mail address, for a month more, with a place in a list. */
function listedBadge(): Promise<Record<string, unknown>> {
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const identityHash = createHash('sha256').update(`${EMAIL}salt`).digest('hex');
  return sealDataIntegrity(
    openBadge3({
      '@context': OB3_CONTEXT,
      name: 'Forklift licence',
      validUntil: inAMonth,
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: true,
            identityHash: `sha256$${identityHash}`,
            identityType: 'emailAddress',
            salt: 'salt'
          }
        ],
        achievement: {
          id: 'urn:uuid:of-forklift',
          type: ['Achievement'],
          name: 'Forklift licence',
          criteria: { narrative: 'Drive.' }
        }
      },
      credentialStatus: {
        id: `${LIST}#7`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: LIST
      }
    }),
    issuer
  );
}

describe('checking again', () => {
  const site = new Site();
  const learner = new Learner(site);
  const text = (content: string | RegExp) => learner.page.getByText(content).first();
  const button = (name: string | RegExp) => learner.page.getByRole('button', { name }).first();
  const item = async () => {
    await learner.open('/credentials/');
    await learner.page.locator('article a').filter({ hasText: 'Forklift licence' }).click();
    await learner.page.getByRole('heading', { level: 1, name: 'Forklift licence' }).waitFor();
  };

  beforeAll(async () => {
    await site.start();
    await learner.start();
    await learner.firstVisit();
    const files = new Map([['forklift.json', Buffer.from(JSON.stringify(await listedBadge()))]]);
    const [record] = await learnerRecords();
    if (record) files.set('record.json', Buffer.from(record.good));
    await learner.addFiles(learner.files(files));
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  it('names the addresses that could tell more, and asks none by itself', async () => {
    await item();
    await text('status not checked').waitFor();
    await text('It expires soon').waitFor();
    await learner.page.getByText(LIST, { exact: true }).first().waitFor();
    expect(learner.foreign).toEqual([]);
    // Reading and checking happen in workers, and nothing of them is loaded for looking.
    await learner.page.reload();
    await text('status not checked').waitFor();
    const workers = learner.page.workers().map((worker) => worker.url());
    expect(workers.filter((url) => !url.includes('catalogue'))).toEqual([]);
  });

  it('concludes nothing from a site that does not answer', async () => {
    await learner.page.context().route('https://kestrel.example/**', (route) => route.abort());
    await button('Look up').click();
    await text('Nothing was concluded from that.').waitFor();
    await text('status not checked').waitFor();
  });

  it('keeps the list when asked, and says what it says', async () => {
    const list = await sealDataIntegrity(
      bitstringList(LIST, issuer.did, 'revocation', [7]),
      issuer
    );
    await learner.page
      .context()
      .route('https://kestrel.example/**', (route) =>
        route.fulfill({ json: list, headers: { 'Access-Control-Allow-Origin': '*' } })
      );
    await button('Look up').click();
    await text('revoked').waitFor();
    await text(/^Its issuer’s list of .* says so\.$/).waitFor();
    expect([...new Set(learner.foreign)]).toEqual([LIST]);
    await learner.open('/settings/');
    await text('1 copy').waitFor();
  });

  it('knows the learner by a scrambled address', async () => {
    await item();
    await text('Cairn can tell you whether it was issued to you.').waitFor();
    await learner.open('/settings/');
    await learner.page.getByLabel('Your e-mail addresses').fill(EMAIL);
    await learner.page.getByLabel('Your names').focus();
    // It is kept a moment after the field is left.
    await expect.poll(async () => JSON.stringify(await learner.keptData())).toContain(EMAIL);
    await item();
    await text('Issued to you').waitFor();
  });

  it('knows an issuer from a list that the learner adds', async () => {
    const list = {
      format: 'cairn-trust-list',
      version: 1,
      name: 'Register of Harrowmere',
      source: 'https://harrowmere.example/register',
      published: '2026-11-01',
      issuers: [{ name: 'Kestrel Skills Ltd', ids: [issuer.did], certificates: [] }]
    };
    const [path = ''] = learner.files(
      new Map([['register.json', Buffer.from(JSON.stringify(list))]])
    );
    await learner.open('/settings/');
    await learner.page.getByLabel('Add a list from a file').setInputFiles(path);
    await text('The list Register of Harrowmere was added').waitFor();
    await item();
    await text('issuer’s own key').waitFor();
    await button('Check again').click();
    await text('known issuer').waitFor();
    await text(/on the list “Register of Harrowmere” of .*2026/).waitFor();
  });

  it('shows a record of several with the results of each', async () => {
    await learner.open('/credentials/');
    await learner.page.locator('article').filter({ hasText: 'parts' }).locator('a').click();
    const parts = learner.page.getByRole('heading', { name: 'What it is made of' }).locator('..');
    await parts.locator('summary').first().click();
    await parts.getByText('Unchanged?').first().waitFor();
  });

  it('shows the original as plain text', async () => {
    await item();
    await learner.page.locator('summary', { hasText: 'As it stands in the file' }).click();
    await text('"BitstringStatusListEntry"').waitFor();
  });

  it('filters, keeps the filters in the address, and acts on several', async () => {
    await learner.open('/credentials/');
    await learner.page.locator('summary', { hasText: 'Filters' }).click();
    await learner.page.getByLabel('revoked').check();
    await text(/^1 credential$/).waitFor();
    await learner.page.reload();
    await learner.page.locator('article').first().waitFor();
    await expect.poll(() => learner.page.locator('article').count()).toBe(1);
    await button('Select several').click();
    await button('Select all 1').click();
    await button('Remove').click();
    await button('Undo').click();
    await learner.page.locator('article').filter({ hasText: 'Forklift licence' }).waitFor();
  });

  it('had no trouble but the answer that did not come', () => {
    const unexpected = learner.problems.filter((each) => !each.includes('net::ERR_FAILED'));
    expect(unexpected).toEqual([]);
  });
});
