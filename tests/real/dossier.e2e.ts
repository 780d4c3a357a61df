import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidewaysOn } from '../browser/accessible';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { attachedTo, factsOf, textIn, withoutSpaces } from '../e2e/pdf-tools';

const FOLDER = resolve(import.meta.dirname, '../../../shared/credentials');
/** One of each kind: long and short, with parts and without, in several languages. */
const FILES = [
  'ob2/assertion-with-endorsements.json',
  'ob3/complete.json',
  'baked/ob3-simple-jwt.png',
  'learncard/clr-great-plains-full.json',
  'edc/elm-MC-Annex1-signed.jsonld',
  'edc/mynextid-dc-signed.jsonld',
  'edc/elm2-DiplomaSupplement.xml',
  'ebsi/euhe-microcredential-example.json',
  'sd-jwt/eaa-diploma-issuance.txt',
  'blockcerts/v3-mocknet-vc-v2-name-description-multilingual.json'
];
const there = existsSync(FOLDER);
if (!there) console.log('The dossier of real files is left out: they are not on this machine.');

describe.runIf(there)('a dossier of real files', () => {
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(async () => {
    await site.start();
    await learner.start();
    await learner.firstVisit();
    await learner.addFiles(FILES.map((file) => join(FOLDER, file)));
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  it('says on the page and in the PDF what they say, with them attached', async () => {
    const { credentials } = (await learner.keptData()) as { credentials: { id: string }[] };
    const query = new URLSearchParams(credentials.map(({ id }) => ['c', id]));
    await learner.open(`/share/dossier/?${query.toString()}`);
    await learner.page.getByLabel('Español').check();
    await learner.page.getByRole('columnheader').first().waitFor();
    expect(await sidewaysOn(learner.page)).toBe(0);
    const save = learner.page.getByRole('button', { name: 'Save as PDF' });
    const { bytes } = await learner.saved(() => save.click());
    expect(factsOf(bytes).get('Tagged')).toBe('yes');
    const attached = attachedTo(bytes);
    for (const file of FILES) {
      const original = readFileSync(join(FOLDER, file));
      expect(attached.get(basename(file))?.equals(original), file).toBe(true);
    }
    // One of them has a title in Arabic, too, which the font in the PDF lacks.
    await learner.page.getByText('The font in the PDF lacks these characters').waitFor();
    // Words that go on over pages have the foot of one between them.
    const text = textIn(bytes);
    const cells = await learner.page.locator('.dossier .words').allTextContents();
    const short = cells.filter((words) => words.length < 300 && !/\p{Script=Arabic}/u.test(words));
    expect(short.length).toBeGreaterThan(1_000);
    expect(short.filter((words) => !text.includes(withoutSpaces(words)))).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
});
