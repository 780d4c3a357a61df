import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Learner } from '../browser/learner';
import { DESKTOP, PHONE } from '../browser/launch';
import { Site } from '../browser/serve';
import { goodFiles } from '../fixtures/credentials';

/* Takes the pictures of the app that its manifest shows before it is installed. */

const FOLDER = resolve(import.meta.dirname, '../../static/screenshots');
mkdirSync(FOLDER, { recursive: true });

const site = new Site();
await site.start();
const learner = new Learner(site);
const take = async (name: string, path: string) => {
  await learner.open(path);
  await learner.page.locator('article, figure').first().waitFor();
  writeFileSync(join(FOLDER, name), await learner.page.screenshot());
  console.log(name);
};

await learner.start({ viewport: PHONE, deviceScaleFactor: 2, colorScheme: 'light' });
await learner.addFiles(learner.files(await goodFiles()));
await take('stack-narrow.png', '/');
await take('explore-narrow.png', '/explore/');
await learner.start({ viewport: DESKTOP, colorScheme: 'light' });
await take('stack-wide.png', '/');

await learner.leave();
await site.stop();
