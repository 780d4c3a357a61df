import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { walk } from '../e2e/walk';

const FOLDER = resolve(import.meta.dirname, '../../../shared/credentials');
const FILES = [
  'ob3/simple-did-key-method.json',
  'baked/ob3-simple-jwt.png',
  'ob2/basic-assertion.json',
  'edc/elm-MC-Annex1-signed.jsonld',
  'wallet-export/lcw-exported-vp.json'
];
const there = existsSync(FOLDER);
if (!there) console.log('The walk with real files is left out: they are not on this machine.');

describe.runIf(there)('the walk, with real files', () => {
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(() => site.start());
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  walk(learner, {
    paths: () => FILES.map((file) => join(FOLDER, file)),
    titles: [
      'test 1',
      'Teamwork',
      'Badge without a title in its file (example.org)',
      'Digital micro-credential creation',
      'Digital Credential Explorer'
    ],
    european: {
      title: 'Digital micro-credential creation',
      facts: ['Ana Andromeda', 'Ireland', '2 ECTS', '60 hours', 'EQF 6', 'Pass']
    },
    bound: false,
    award: 'Professional Certificate in Secure Software'
  });
});
