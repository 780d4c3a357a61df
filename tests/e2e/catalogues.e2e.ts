import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cairn } from '../../src/cli/cairn';
import { formatRecord, recordsOf } from '../../src/lib/core/catalogue/formats/records';
import type { Day } from '../../src/lib/core/kernel/day';
import type { Offering } from '../../src/lib/core/catalogue/model';
import { formatManifest } from '../../src/lib/core/catalogue/published/manifest-format';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { course, run } from '../fixtures/catalogue';
import { published, RECORDS, signed, type Published } from '../fixtures/published';

const START = '2030-09-01';
const NOTHING = { providers: [], offerings: [], awards: [], equivalences: [] };
const HEAD = {
  id: 'invented',
  title: { en: 'Invented catalogue' },
  publisher: { en: 'Nobody' },
  published: '2026-05-01'
};
const [algebra, biology, chemistry] = RECORDS.offerings;
const FIRST = {
  ...RECORDS,
  offerings: [
    { ...algebra, runs: [run(START, '2030-12-01')] },
    biology,
    chemistry,
    // Enough words that a connection can be cut in the middle of a piece.
    ...Array.from({ length: 300 }, (_, at) =>
      course(`invented/filler-${at}`, {
        title: { en: `Filler ${at} ${Math.sin(at)}` },
        summary: { en: Array.from({ length: 40 }, (__, word) => Math.sin(at * word)).join(' ') }
      })
    )
  ] as Offering[]
};
/** Dearer by 120, a later start, one course withdrawn, one new. */
const SECOND = {
  ...FIRST,
  offerings: [
    {
      ...algebra,
      cost: [{ minor: 22_000, currency: 'EUR', for: 'learning' }],
      runs: [run('2030-10-01', '2030-12-01')]
    },
    chemistry,
    ...FIRST.offerings.slice(3),
    course('invented/zoology', { title: { en: 'Zoology of hedges' } })
  ] as Offering[]
};

describe('catalogues', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cairn-site-')), 'build');
  const place = join(folder, 'invented');
  const site = new Site();
  const learner = new Learner(site);
  let first: Published;
  let asked: string[] = [];

  let number = 0;
  /** Another edition each time, so that none of its pieces is on the device already. */
  const second = () => {
    const more = course(`invented/more-${number++}`, { title: { en: `More ${Math.sin(number)}` } });
    return published(
      { ...SECOND, offerings: [...SECOND.offerings, more] },
      { published: '2026-06-01' as Day }
    );
  };

  /** Puts an edition where the catalogue is published; nothing for no catalogue. */
  const publish = (edition?: Published) => {
    rmSync(join(place, 'catalogue.json'), { force: true });
    for (const [path, bytes] of edition?.files ?? []) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
    }
  };
  const text = (content: string | RegExp, page: Page = learner.page) =>
    page.getByText(content).first();
  const entry = (page: Page = learner.page) =>
    page.locator('.catalogues > li').filter({ hasText: 'Invented catalogue' });
  const add = async (address = `${site.url}/invented/`) => {
    await learner.open('/settings/');
    await learner.page.getByLabel('Address', { exact: true }).fill(address);
    await learner.page.getByRole('button', { name: 'Add', exact: true }).click();
  };
  const update = async (page: Page = learner.page) => {
    await page.getByRole('button', { name: 'Update now: Invented catalogue' }).click();
  };
  const remove = async () => {
    await learner.open('/settings/');
    await learner.page.locator('.catalogues > li').first().waitFor();
    if ((await entry().count()) === 0) return;
    await learner.page.getByRole('button', { name: 'Remove Invented catalogue' }).click();
    await entry().waitFor({ state: 'detached' });
  };
  const finds = async (title: string) => {
    await learner.open('/explore/');
    await learner.page.locator('main a[href*="offering"]').first().waitFor();
    await learner.page.getByPlaceholder('Search courses').fill(title);
    await learner.page.getByRole('link', { name: title }).first().waitFor();
  };
  /** The first edition is kept, and nothing else is going on. */
  const startWith = async (edition: Published | undefined) => {
    site.meddle = () => false;
    publish(edition);
    await remove();
    await add();
    await text('Invented catalogue was added').waitFor();
  };

  beforeAll(async () => {
    cpSync(resolve(import.meta.dirname, '../../build'), folder, { recursive: true });
    first = await published(FIRST, { licence: 'CC0-1.0' });
    await site.start(folder);
    await learner.start();
    await learner.firstVisit();
  });
  beforeEach(() => {
    asked = [];
    learner.problems.length = 0;
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
    rmSync(resolve(folder, '..'), { recursive: true, force: true });
  });

  it('are added by address, said what they are, searched, and kept without a connection', async () => {
    await startWith(first);
    for (const fact of [
      '303 courses, 1 award, and 1 provider',
      '1 May 2026',
      'CC0-1.0',
      'not signed'
    ]) {
      await entry().getByText(fact).first().waitFor();
    }
    await site.stop();
    await learner.start();
    await finds('Biology of soils');
    await site.start(folder);
    expect(learner.problems).toEqual([]);
  });

  it.each([
    ['nothing', 'This is no web address.'],
    ['http://catalogues.example/', 'Only addresses that begin with https://'],
    ['SITE/nowhere/', 'There is no catalogue at this address.'],
    ['SITE/index.html?x=.json', 'There is no catalogue at this address.']
  ])('are not added from %s', async (address, sentence) => {
    await add(address.replace('SITE', site.url));
    await text(sentence).waitFor();
  });

  it('tell once what changed in what is compared', async () => {
    await startWith(first);
    for (const id of ['algebra', 'biology']) {
      await learner.open(`/explore/offering/?id=invented%2F${id}`);
      await learner.page
        .getByRole('button', { name: /^Compare/ })
        .first()
        .click();
      await learner.page.locator('button[aria-pressed=true]').first().waitFor();
    }
    const next = await second();
    publish(next);
    await learner.open('/settings/');
    await update();
    await text('Invented catalogue is up to date now').waitFor();
    await learner.open('/paths/');
    await text('2 courses that you plan or compare have changed').waitFor();
    const list = await learner.page.locator('section[aria-labelledby=changed] ul').textContent();
    for (const part of ['+€120', 'start moved from', 'Biology of soils', 'withdrawn']) {
      expect(list).toContain(part);
    }
    await learner.page.getByRole('button', { name: 'Seen' }).click();
    await text('2 courses that you plan').waitFor({ state: 'detached' });
    await finds('Zoology of hedges');
  });

  /** Tries to bring the second edition, and expects this sentence and the first edition. */
  const fails = async (sentence: string) => {
    await learner.open('/settings/');
    await entry().waitFor();
    await update();
    await entry().getByText(sentence).waitFor();
    await entry().getByText('The edition that you have stays usable.').waitFor();
    expect(await entry().getByText('1 May 2026').count()).toBe(1);
    await finds('Biology of soils');
  };

  it('stay usable when the connection is cut in the middle of an update, which then goes on', async () => {
    await startWith(first);
    const next = await second();
    publish(next);
    const large = [...next.files].toSorted((a, b) => b[1].length - a[1].length)[0];
    const cut = large?.[0] ?? '';
    site.meddle = ({ url = '' }, response) => {
      asked.push(url);
      if (!url.endsWith(cut)) return false;
      response.writeHead(200, { 'content-length': large?.[1].length });
      response.write(large?.[1].subarray(0, 2_000), () =>
        setTimeout(() => response.destroy(), 100)
      );
      return true;
    };
    await fails('The connection was cut before everything had come.');
    const before = asked.filter((url) => url.includes('/pieces/'));
    asked = [];
    site.meddle = ({ url = '' }) => void asked.push(url) as never;
    await learner.open('/settings/');
    await update();
    await text('Invented catalogue is up to date now').waitFor();
    const after = asked.filter((url) => url.includes('/pieces/'));
    expect(after).toContain(`/invented/${cut}`);
    expect(new Set(after).size).toBeLessThan(new Set([...before, ...after]).size);
    await finds('Zoology of hedges');
  });

  it('stay usable when a piece is not what its hash says', async () => {
    await startWith(first);
    const next = await second();
    publish(next);
    const fresh = [...next.files.keys()].find(
      (path) => path.startsWith('pieces/') && !first.files.has(path)
    );
    const file = join(place, fresh ?? '');
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte))
    );
    await fails('A part of it is not what the publisher announced.');
    writeFileSync(file, bytes);
  });

  it('stay usable when the signature is somebody else’s, gone, or does not hold', async () => {
    const next = await second();
    await startWith(signed(first, 'nordvik'));
    await entry().getByText('signed with a key that you do not know').waitFor();
    publish(signed(next, 'kestrel'));
    await fails('It is not signed by the same publisher as before.');
    publish(next);
    await fails('It is not signed by the same publisher as before.');
    const { signature } = signed(first, 'nordvik').manifest;
    const forged = new TextEncoder().encode(
      formatManifest({ ...next.manifest, ...(signature && { signature }) })
    );
    publish({ ...next, files: new Map(next.files).set('catalogue.json', forged) });
    await fails('Its signature does not hold');
    await learner.open('/settings/');
    await entry().getByText('Key of the publisher').click();
    await entry().getByRole('button', { name: 'I know this key' }).click();
    await entry().getByText('signed with a key that is known').waitFor();
    publish(signed(next, 'nordvik'));
    await update();
    await text('Invented catalogue is up to date now').waitFor();
  });

  it('stay usable when the device is full', async () => {
    await startWith(first);
    const next = await second();
    publish(next);
    const session = await learner.page.context().newCDPSession(learner.page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: site.url });
    const quota = (bytes?: number) =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: site.url,
        ...(bytes !== undefined && { quotaSize: bytes })
      });
    await quota(Math.ceil(usage) + 1_000);
    await fails('There is not enough room on this device.');
    await quota();
    await learner.open('/settings/');
    await update();
    await text('Invented catalogue is up to date now').waitFor();
  });

  it('stay usable without a connection', async () => {
    await startWith(first);
    await learner.page.context().setOffline(true);
    await update();
    await entry().getByText('There is no connection.').waitFor();
    await learner.page.context().setOffline(false);
    await finds('Biology of soils');
  });

  it('are brought once when two tabs ask at the same time', async () => {
    await startWith(first);
    const next = await second();
    publish(next);
    const other = await learner.page.context().newPage();
    await other.goto(`${site.url}/settings/`);
    await entry(other).waitFor();
    asked = [];
    site.meddle = ({ url = '' }) => void asked.push(url) as never;
    await Promise.all([update(), update(other)]);
    for (const page of [learner.page, other]) {
      await entry(page).getByText('1 Jun 2026').waitFor();
    }
    const pieces = asked.filter((url) => url.startsWith('/invented/pieces/'));
    expect(pieces.length).toBeGreaterThan(0);
    expect(new Set(pieces).size).toBe(pieces.length);
    await other.close();
    await finds('Zoology of hedges');
  });

  it('are brought again when a piece is damaged on the device', async () => {
    await startWith(first);
    await finds('Biology of soils');
    const hash = first.manifest.parts[0]?.overview.hash ?? '';
    const damage = async (name: string) => {
      const root = await navigator.storage.getDirectory();
      const pieces = await root.getDirectoryHandle('catalogue-pieces');
      const handle = await pieces.getFileHandle(name);
      const { size } = await handle.getFile();
      const file = await handle.createWritable();
      await file.write(new Uint8Array(size).fill(255));
      await file.close();
    };
    await learner.page.evaluate(damage, hash);
    site.meddle = ({ url = '' }) => void asked.push(url) as never;
    await finds('Biology of soils');
    expect(asked.filter((url) => url.endsWith(`${hash}.bin`))).toHaveLength(1);
  });

  it('stay removed when another tab was just bringing them up to date', async () => {
    await startWith(first);
    publish(await second());
    const other = await learner.page.context().newPage();
    await other.goto(`${site.url}/settings/`);
    await entry(other).waitFor();
    const released = new Promise<() => void>((resolve) => {
      site.meddle = ({ url = '' }, response) => {
        if (!url.startsWith('/invented/pieces/') || asked.length > 0) return false;
        asked.push(url);
        resolve(() => response.end(readFileSync(join(folder, url))));
        return true;
      };
    });
    await update(other);
    const release = await released;
    await remove();
    release();
    await other.evaluate(() => navigator.locks.request('cairn-catalogues', () => undefined));
    await learner.open('/settings/');
    await learner.page.locator('.catalogues > li').first().waitFor();
    for (const page of [learner.page, other]) {
      await expect.poll(() => entry(page).count()).toBe(0);
    }
    await other.close();
  });

  it('come back after they were removed, or everything was deleted', async () => {
    await startWith(first);
    await learner.page.getByRole('button', { name: 'Dismiss' }).first().click();
    await learner.page.getByRole('button', { name: 'Remove Invented catalogue' }).click();
    await entry().waitFor({ state: 'detached' });
    await learner.page.getByRole('button', { name: 'Undo' }).click();
    await entry().waitFor();
    await finds('Biology of soils');
    await learner.open('/settings/');
    await learner.page.getByRole('button', { name: 'Delete everything' }).click();
    await entry().waitFor({ state: 'detached' });
    await learner.page.getByRole('button', { name: 'Undo' }).click();
    await entry().waitFor();
    await finds('Biology of soils');
  });

  it('leave no page empty where there is none', async () => {
    await remove();
    await learner.page.getByRole('button', { name: 'Remove Demonstration catalogue' }).click();
    await text('There is no catalogue on this device yet.').waitFor();
    for (const [path, words] of [
      ['/explore/', 'No courses on this device yet'],
      ['/paths/', 'You keep no path yet'],
      ['/compare/', 'Nothing to compare yet']
    ] as const) {
      await learner.open(path);
      await text(new RegExp(words)).waitFor();
    }
    await learner.open('/settings/');
    await learner.page.getByRole('button', { name: /^Add the catalogue that comes/ }).click();
    await text('Demonstration catalogue').waitFor();
  });

  it('are read though one record in a hundred of their source is broken', async () => {
    await remove();
    const lines = [...recordsOf({ ...NOTHING, ...FIRST })].map(formatRecord);
    const broken = lines.map((line, at) => (at % 100 === 50 ? line.slice(0, -9) : line));
    const [source, head] = learner.files(
      new Map([
        ['source.jsonl', Buffer.from(broken.join('\n'))],
        ['head.json', Buffer.from(JSON.stringify(HEAD))]
      ])
    );
    const said: string[] = [];
    const output = { result: () => undefined, trouble: (line: string) => void said.push(line) };
    const args = ['build', source ?? '', '--head', head ?? '', '--out', place];
    expect(await cairn(['catalogue', ...args], output)).toBe(0);
    expect(said.join('\n')).toContain('line 51');
    await add();
    await entry().getByText('300 courses').waitFor();
    await finds('Biology of soils');
  });

  it('are added from a file', async () => {
    await remove();
    publish();
    const bundle = Buffer.from(zipSync(Object.fromEntries(first.files), { level: 0 }));
    const paths = learner.files(
      new Map([
        ['invented.cairn', bundle],
        ['other.cairn', Buffer.from('x')]
      ])
    );
    await learner.page.getByLabel('Add from a file').setInputFiles(paths[1] ?? '');
    await text('What came is no catalogue that Cairn can read.').waitFor();
    await learner.page.getByLabel('Add from a file').setInputFiles(paths[0] ?? '');
    await entry().getByText('a file', { exact: true }).waitFor();
    await finds('Biology of soils');
    expect(existsSync(join(place, 'catalogue.json'))).toBe(false);
  });
});
