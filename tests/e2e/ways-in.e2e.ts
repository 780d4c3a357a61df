import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { openBadge3 } from '../fixtures/credentials';
import { QR_TEXT, qrPicture } from '../fixtures/qr';

const PDF = Buffer.from('%PDF-1.7\n% a certificate on paper\n');

/** A badge that is like no other here. */
const badge = (name: string) =>
  JSON.stringify(openBadge3({ id: `urn:uuid:${name}`, name, credentialSubject: subject(name) }));

function subject(name: string) {
  const criteria = { narrative: 'Take part.' };
  const achievement = { id: `urn:uuid:of-${name}`, type: ['Achievement'], name, criteria };
  return { type: ['AchievementSubject'], achievement };
}

describe('the ways in', () => {
  const site = new Site();
  const learner = new Learner(site);
  const text = (content: string | RegExp) => learner.page.getByText(content).first();
  const button = (name: string | RegExp) => learner.page.getByRole('button', { name }).first();
  const link = (name: string) => learner.page.getByRole('link', { name, exact: true }).first();
  const file = (name: string, content: string | Buffer) =>
    learner.files(new Map([[name, Buffer.from(content)]]));

  beforeAll(async () => {
    await site.start();
    await learner.start({ permissions: ['clipboard-read', 'clipboard-write'] });
    await learner.firstVisit();
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  const held = async () => {
    const { credentials } = (await learner.keptData()) as { credentials: unknown[] };
    return credentials.length;
  };

  /** Posts to the app as the system's share sheet does. */
  async function share(fields: Record<string, string>, files: string[] = []): Promise<void> {
    await learner.page.goto('about:blank');
    await learner.page.setContent(
      `<form method="post" enctype="multipart/form-data" action="${site.url}/credentials/add/">
        ${Object.keys(fields).map((name) => `<input name="${name}">`)}
        <input type="file" name="files" multiple><button></button>
      </form>`
    );
    for (const [name, value] of Object.entries(fields)) {
      await learner.page.fill(`input[name=${name}]`, value);
    }
    if (files.length > 0) await learner.page.setInputFiles('input[type=file]', files);
    await learner.page.click('button');
    await learner.page.waitForURL(`${site.url}/credentials/add/?shared`);
  }

  it('is named in the manifest for the share sheet and for opening files', async () => {
    const response = await learner.page.request.get(`${site.url}/manifest-en.webmanifest`);
    const manifest = (await response.json()) as Record<string, Record<string, unknown>>;
    expect(manifest['share_target']?.['action']).toBe('/credentials/add/');
    expect(manifest['file_handlers']).toMatchObject([{ action: '/credentials/add/' }]);
  });

  it('the share sheet: files are added once, also without a connection', async () => {
    await site.stop();
    await share({}, [...file('shared one.json', badge('One')), ...file('letter.txt', 'Dear')]);
    await text('shared one.json: added').waitFor();
    await text('letter.txt: this is neither').waitFor();
    expect(await held()).toBe(1);
    await learner.page.reload();
    await button('Paste').waitFor();
    const shared = () => learner.page.evaluate(() => caches.has('cairn-shared'));
    await expect.poll(shared).toBe(false);
    expect(await learner.page.locator('.outcomes').count()).toBe(0);
  });

  it('the share sheet: a text is read, an address only shown', async () => {
    await share({ text: badge('Two') });
    await text('shared.json: added').waitFor();
    await share({ text: 'My badge: https://badges.example/12', url: '' });
    await text('This will ask badges.example for:').waitFor();
    await site.start();
  });

  it('paste: by the button and by keys', async () => {
    await learner.open('/credentials/add/');
    const copy = (words: string) =>
      learner.page.evaluate((all) => navigator.clipboard.writeText(all), words);
    await copy(badge('Three'));
    await button('Paste').click();
    await link('Three').waitFor();
    await copy(badge('Four'));
    await learner.page.keyboard.press('Control+V');
    await link('Four').waitFor();
    expect(await held()).toBe(4);
  });

  it('drop: anywhere on the page, with a sign', async () => {
    const dataTransfer = await learner.page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'dropped.json'));
      return transfer;
    }, badge('Five'));
    await learner.page.dispatchEvent('h1', 'dragover', { dataTransfer });
    await text('Let go to read these files').waitFor();
    await learner.page.dispatchEvent('h1', 'drop', { dataTransfer });
    await text('dropped.json: added').waitFor();
    await expect.poll(() => text('Let go to read these files').count()).toBe(0);
  });

  it('opened with the app: files are added', async () => {
    await learner.page.addInitScript((content) => {
      const launchQueue = {
        setConsumer: (take: (launch: { files: unknown[] }) => void) => {
          const file = new File([content], 'opened.json');
          take({ files: [{ getFile: () => Promise.resolve(file) }] });
        }
      };
      if (location.search === '?opened') {
        Object.defineProperty(window, 'launchQueue', { value: launchQueue });
      }
    }, badge('Opened'));
    await learner.open('/credentials/add/?opened');
    await text('opened.json: added').waitFor();
  });

  it('an archive: a report for each file in it', async () => {
    const zip = zipSync({
      'badges/six.json': Buffer.from(badge('Six')),
      'paper.pdf': PDF,
      'notes.txt': Buffer.from('Dear')
    });
    await learner.page.setInputFiles('input[type=file]', file('all.zip', Buffer.from(zip)));
    await text('all.zip › badges/six.json: added').waitFor();
    await text('all.zip › paper.pdf: this is a PDF').waitFor();
    await text('all.zip › notes.txt: this is neither').waitFor();
  });

  it('the camera: a code that is an address is shown, not fetched', async () => {
    await learner.open('/credentials/add/');
    // The smallest picture of the code, held up as large as a camera would show it.
    const small = qrPicture(33, 33, 1);
    await learner.page.evaluate(
      async ({ pixels, width, height }) => {
        const image = new ImageData(Uint8ClampedArray.from(pixels), width, height);
        const bitmap = await createImageBitmap(image);
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: 480, height: 480 });
        const context = canvas.getContext('2d');
        if (context) context.imageSmoothingEnabled = false;
        setInterval(() => context?.drawImage(bitmap, 0, 0, 480, 480), 50);
        navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(20));
      },
      { ...small, pixels: Array.from(small.pixels) }
    );
    await button('Scan a QR code').click();
    await text('This will ask badges.example for:').waitFor();
    expect(await learner.page.getByText(QR_TEXT, { exact: true }).count()).toBe(1);
    await expect.poll(() => learner.page.locator('video').count()).toBe(0);
  });

  it('asked nobody else so far', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems.filter((each) => !each.startsWith('Failed to load'))).toEqual([]);
  });

  it('a link: fetched when the button is pressed', async () => {
    const headers = { 'access-control-allow-origin': '*' };
    await learner.page
      .context()
      .route('https://badges.example/**', (route) =>
        route.request().url().endsWith('/12')
          ? route.fulfill({ body: badge('Seven'), headers, contentType: 'application/json' })
          : route.abort()
      );
    await button('Fetch').click();
    await link('Seven').waitFor();
    expect(learner.foreign).toEqual([QR_TEXT]);
    await expect
      .poll(() => learner.page.getByLabel('Address of the credential').inputValue())
      .toBe('');
  });

  it('a link: a refusal is explained, and so is having no connection', async () => {
    await learner.page.getByLabel('Address of the credential').fill('badges.example/closed');
    await button('Fetch').click();
    await text('badges.example does not let other apps read this address').waitFor();
    await learner.page.getByRole('link', { name: 'Open in a new tab' }).waitFor();
    await learner.page.context().setOffline(true);
    await button('Fetch').click();
    await text('You are offline.').waitFor();
    await learner.page.context().setOffline(false);
  });

  it('the same credential from another file: the learner chooses', async () => {
    const before = await held();
    const again = badge('One').replace('{', '{ ');
    await learner.addFiles(file('again.json', again));
    await text('You already hold this, from another file:').waitFor();
    expect(await held()).toBe(before);
    await button('Use this file instead').click();
    await text('One now rests on the new file').waitFor();
    expect(await held()).toBe(before);
    await link('One').click();
    const { bytes } = await learner.saved(() => button('Save the original file').click());
    expect(bytes.toString()).toBe(again);
    await learner.addFiles(file('once more.json', badge('One')));
    await button('Keep both').click();
    await text('1 credential added').waitFor();
    expect(await held()).toBe(before + 1);
  });

  it('a paper certificate: typed in, with its file beside it', async () => {
    await learner.addFiles(file('paper.pdf', PDF));
    await button('Type it in and attach this file').click();
    await text('paper.pdf').waitFor();
    await learner.page.getByLabel('Title', { exact: true }).fill('Beekeeping');
    await learner.page.getByLabel('Awarding body', { exact: true }).fill('Harrowmere College');
    await button('Add to your credentials').click();
    await learner.page.getByRole('heading', { name: 'Beekeeping' }).waitFor();
    const { name, bytes } = await learner.saved(() => button('Save the original file').click());
    expect([name, bytes.equals(PDF)]).toEqual(['paper.pdf', true]);

    const id = new URL(learner.page.url()).searchParams.get('id') ?? '';
    await learner.open(`/credentials/new/?id=${id}`);
    await button('Remove the file').click();
    await button('Save changes').click();
    await learner.page.getByRole('heading', { name: 'Beekeeping' }).waitFor();
    const names = async () => {
      const { files } = (await learner.keptData()) as { files: { name: string }[] };
      return files.map((each) => each.name);
    };
    await expect.poll(names).not.toContain('paper.pdf');
  });
});
