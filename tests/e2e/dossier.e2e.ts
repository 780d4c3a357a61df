import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOn, violationsOn } from '../browser/accessible';
import { DESKTOP, PHONE } from '../browser/launch';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { goodFiles, openBadge3 } from '../fixtures/credentials';
import { makePng } from '../fixtures/png';
import { attachedTo, factsOf, fontsIn, tagsIn, textIn, withoutSpaces } from './pdf-tools';

/** What the page of a held credential keeps. */
interface Kept {
  readonly credentials: readonly {
    readonly id: string;
    readonly fileId?: string;
    readonly record: { readonly title?: Readonly<Record<string, string>>; readonly format: string };
  }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly shares: readonly { readonly place: string }[];
}

function badgeIn(key: string, title: string, description: string): Buffer {
  const achievement = {
    id: `urn:uuid:of-${key}`,
    type: ['Achievement'],
    name: title,
    description,
    criteria: { narrative: description }
  };
  const credentialSubject = { type: ['AchievementSubject'], achievement };
  const id = `urn:uuid:${key}`;
  return Buffer.from(JSON.stringify(openBadge3({ id, name: title, credentialSubject })));
}

const GREEK = 'Ἀρχές προγραμματισμού & γλώσσας';
const LITHUANIAN = 'Ąžuolų ūkio įgūdžių pažymėjimas';
const SCAN = makePng();

describe('the ways to offices, to Europass and to other wallets', () => {
  const site = new Site();
  const learner = new Learner(site);
  let originals = new Map<string, Buffer>();
  let ids: string[] = [];
  let pdf: Buffer = Buffer.alloc(0);

  const button = (name: string | RegExp) => learner.page.getByRole('button', { name }).first();
  const link = (name: string | RegExp) => learner.page.getByRole('link', { name }).first();
  const kept = async () => (await learner.keptData()) as Kept;
  const query = (some: readonly string[]) =>
    `?${new URLSearchParams(some.map((id) => ['c', id])).toString()}`;
  const idOf = async (title: string) => {
    const { credentials } = await kept();
    const found = credentials.find(({ record }) =>
      Object.values(record.title ?? {}).includes(title)
    );
    return found?.id ?? '';
  };

  beforeAll(async () => {
    await site.start();
    await learner.start();
    await learner.firstVisit();
    originals = new Map([
      ...(await goodFiles()),
      [
        'greek.json',
        badgeIn('greek', GREEK, 'Ένα μάθημα για αρχάριους: εντολές, δομές και ῥυθμός.')
      ],
      [
        'lithuanian.json',
        badgeIn('lithuanian', LITHUANIAN, 'Čia mokomasi, kaip prižiūrėti ąžuolyną žiemą.')
      ]
    ]);
    await learner.addFiles(learner.files(originals));
    await learner.open('/credentials/new/');
    await learner.page.getByLabel('Title').fill('Welding at home');
    await learner.page.getByLabel('Awarding body', { exact: true }).fill('My neighbour');
    await learner.page.getByLabel('Hours of work').fill('40');
    const [scan = ''] = learner.files(new Map([['scan.png', SCAN]]));
    await learner.page.setInputFiles('input[type=file]', scan);
    await button('Add to your credentials').click();
    await learner.page.getByRole('heading', { level: 1, name: 'Welding at home' }).waitFor();
    originals.set('scan.png', SCAN);
    ids = (await kept()).credentials.map(({ id }) => id);
    // Everything from here on has to work without a connection.
    await site.stop();
    await learner.start();
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  async function ways(title: string): Promise<void> {
    await learner.open(`/share/send/${query([await idOf(title)])}`);
    await learner.page.locator('summary').filter({ hasText: 'Europass, dossier, files' }).click();
    await learner.page.getByRole('region', { name: 'Europass' }).waitFor();
  }

  async function dossier(): Promise<void> {
    await learner.open(`/share/dossier/${query(ids)}`);
    await button('Save as PDF').waitFor();
  }

  it('shows a dossier in one language, and in two side by side', async () => {
    await dossier();
    const heads = learner.page.getByRole('columnheader');
    expect(await heads.count()).toBe(0);
    await learner.page.getByLabel('Español').check();
    await expect.poll(() => heads.count()).toBeGreaterThan(0);
    const shown = await learner.page.locator('.dossier').innerText();
    for (const words of ['Workload in hours', 'Trabajo en horas', GREEK, LITHUANIAN]) {
      expect(shown).toContain(words);
    }
    expect(shown).toContain('The learner’s own statement. Nobody has signed it');
    expect(await learner.page.locator(`[lang=el]`).count()).toBe(0);
    for (const [colorScheme, viewport] of [
      ['light', PHONE],
      ['dark', DESKTOP],
      ['dark', PHONE]
    ] as const) {
      await learner.page.emulateMedia({ colorScheme });
      await learner.page.setViewportSize(viewport);
      expect(await violationsOn(learner.page)).toEqual([]);
      expect(await sidewaysOn(learner.page)).toBe(0);
    }
    await learner.page.emulateMedia({ colorScheme: 'light' });
  });

  it('makes a PDF of it that says the same', async () => {
    const saved = await learner.saved(() => button('Save as PDF').click());
    expect(saved.name).toMatch(/^dossier-\d{4}-\d\d-\d\d\.pdf$/);
    pdf = saved.bytes;
    const text = textIn(pdf);
    const cells = await learner.page.locator('.dossier .words').allTextContents();
    expect(cells.length).toBeGreaterThan(300);
    const missing = cells.filter((words) => !text.includes(withoutSpaces(words)));
    expect(missing).toEqual([]);
    await learner.page.getByText('The PDF is ready').waitFor();
  });

  it('makes it tagged, titled, with its fonts in it', () => {
    const facts = factsOf(pdf);
    expect(facts.get('Title')).toMatch(/^Dossier of credentials · Alba Example$/);
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Page size')).toContain('A4');
    expect(pdf.toString('latin1')).toContain('/Lang (en)');
    expect(pdf.toString('latin1')).toContain('/DisplayDocTitle true');
    const tags = tagsIn(pdf);
    const count = (tag: string) => tags.filter((each) => each === tag).length;
    expect(count('Document')).toBe(1);
    expect(count('H1')).toBe(1);
    expect(count('TOCI')).toBe(ids.length);
    expect(count('Figure')).toBeGreaterThanOrEqual(ids.length);
    for (const tag of ['H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'P', 'Link']) {
      expect(count(tag), tag).toBeGreaterThan(ids.length - 1);
    }
    const fonts = fontsIn(pdf);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toEqual({ embedded: true, unicode: true });
  });

  it('attaches the originals byte for byte, and its data for machines', async () => {
    const attached = attachedTo(pdf);
    for (const [name, bytes] of originals) {
      expect(attached.get(name)?.equals(bytes), name).toBe(true);
    }
    const names = [...originals.keys(), 'dossier.json', 'own-statement.json'];
    expect([...attached.keys()].sort()).toEqual(names.sort());
    const data = JSON.parse(attached.get('dossier.json')?.toString() ?? '') as {
      credentials: { record: { title?: object }; ownStatement: boolean }[];
    };
    expect(data.credentials.filter(({ ownStatement }) => ownStatement)).toHaveLength(1);
    expect(data.credentials).toHaveLength(ids.length);
    const { shares } = await kept();
    expect(shares.map(({ place }) => place)).toEqual(['dossier']);
  });

  it('prints it without the app around it', async () => {
    await dossier();
    const printed = await learner.page.pdf({ preferCSSPageSize: true });
    expect(factsOf(printed).get('Page size')).toContain('A4');
    const text = textIn(printed);
    const cells = await learner.page.locator('.dossier .words').allTextContents();
    expect(cells.filter((words) => !text.includes(withoutSpaces(words)))).toEqual([]);
    expect(text).not.toContain('SaveasPDF');
    expect(text).not.toContain('Settings');
  });

  it('says so where nothing was chosen, or it is not there any more', async () => {
    await learner.open('/share/dossier/');
    await learner.page.getByText('Nothing was chosen').waitFor();
    await learner.open(`/share/dossier/${query([ids[0] ?? '', 'gone'])}`);
    await learner.page
      .getByText('1 of the chosen credentials is no longer on this device.')
      .waitFor();
  });

  it('exports everything, and nothing is changed on the way', async () => {
    await learner.open('/settings/');
    await learner.page.getByText('to take them to another app').waitFor();
    const { name, bytes } = await learner.saved(() => button('Export everything').click());
    expect(name).toMatch(/^cairn-.*\.zip$/);
    const files = unzipSync(bytes);
    for (const [file, original] of originals) {
      expect(original.equals(files[file] ?? new Uint8Array()), file).toBe(true);
    }
    const index = JSON.parse(strFromU8(files['index.json'] ?? new Uint8Array())) as {
      credentials: { file: string; sha256: string; ownStatement: boolean; attachment?: object }[];
    };
    expect(index.credentials).toHaveLength(ids.length);
    for (const { file, sha256 } of index.credentials) {
      const hash = createHash('sha256').update(files[file] ?? '');
      expect(hash.digest('hex'), file).toBe(sha256);
    }
    const own = index.credentials.filter(({ ownStatement }) => ownStatement);
    expect(own).toMatchObject([{ file: 'own-statement.json', attachment: { file: 'scan.png' } }]);
    const html = strFromU8(files['index.html'] ?? new Uint8Array());
    expect(html).toContain('Ἀρχές προγραμματισμού &amp; γλώσσας');
    expect(html).not.toMatch(/<script|https?:/);
    const { credentials } = await kept();
    await learner.addFiles(learner.files(new Map([['all.zip', bytes]])));
    expect((await kept()).credentials.length).toBeGreaterThanOrEqual(credentials.length);
  });

  it('hands a sealed European credential to Europass byte for byte', async () => {
    await ways('Planning digital teaching');
    const section = learner.page.getByRole('region', { name: 'Europass' });
    const save = section.getByRole('button', { name: 'Save the original file' });
    const { name, bytes } = await learner.saved(() => save.click());
    expect(name).toBe('diploma-sealed.jsonld');
    expect(bytes.equals(originals.get(name) ?? Buffer.alloc(0))).toBe(true);
    expect(await link('Open Europass').getAttribute('href')).toBe('https://europass.europa.eu/');
    await section.getByText('For your Europass CV').click();
    await section.getByText('Title of qualification awarded').waitFor();
    await section.getByText('Number of credits').waitFor();
    const text = await learner.saved(() =>
      section.getByRole('button', { name: 'Save as text' }).click()
    );
    expect(text.bytes.toString()).toContain(
      'Title of qualification awarded: Planning digital teaching'
    );
    expect(text.bytes.toString()).toContain('Level in EQF: 6');
    expect(await violationsOn(learner.page)).toEqual([]);
    expect(await sidewaysOn(learner.page)).toBe(0);
  });

  it('says what Europass does not take', async () => {
    await ways('Teamwork');
    await learner.page.getByText('Europass takes no credentials of this format').waitFor();
    expect(await learner.page.getByRole('link', { name: 'Open Europass' }).count()).toBe(0);
  });

  it('takes the signed badge out of its picture', async () => {
    await learner.page.getByText('As an Open Badge 3.0 (JSON)').click();
    const { name, bytes } = await learner.saved(() => button('Save the badge').click());
    expect(name).toBe('open-badge.jwt');
    const picture = originals.get('badge-baked.png') ?? Buffer.alloc(0);
    expect(picture.includes(bytes)).toBe(true);
    const whole = await learner.saved(() =>
      learner.page
        .getByRole('region', { name: 'The files themselves' })
        .getByRole('button', { name: 'Save the original file' })
        .click()
    );
    expect(whole.bytes.equals(picture)).toBe(true);
  });

  it('gives others as an unsigned copy that says so, and reads it again', async () => {
    await ways('Planning digital teaching');
    await learner.page.getByText('As an Open Badge 3.0 (JSON)').click();
    await learner.page.getByText('Nobody can check it.').waitFor();
    const { bytes } = await learner.saved(() => button('Save the unsigned copy').click());
    const hash = createHash('sha256').update(originals.get('diploma-sealed.jsonld') ?? '');
    expect(bytes.toString()).toContain(hash.digest('hex'));
    expect(bytes.toString()).not.toContain('"proof"');
    await learner.addFiles(learner.files(new Map([['copy.json', bytes]])));
    await learner.page
      .locator('.outcomes')
      .getByText('Planning digital teaching')
      .first()
      .waitFor();
  });

  it('does all that without a word to anybody', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
});
