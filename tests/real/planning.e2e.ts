import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from 'vitest';
import type { Learner } from '../browser/learner';
import { planningStory } from '../e2e/planning-story';

const FOLDER = resolve(import.meta.dirname, '../../../shared/credentials');
/** Files, the titles of their credentials, and the courses that the learner says they stand for. */
const CLAIMS = [
  ['ob3/simple-did-key-method.json', 'test 1', 'Soil and Water on the Farm (taught in English)'],
  [
    'learncard/obv3-micro-credential.json',
    'Data Science Fundamentals',
    'Statistics with Real Data'
  ],
  ['wallet-export/lcw-exported-vp.json', 'Digital Credential Explorer', 'Programming for Analysis'],
  [
    'ebsi/euhe-microcredential-example.json',
    'Digital Skills Module',
    'Reading and Understanding Data'
  ]
] as const;
const there = existsSync(FOLDER);
if (!there) console.log('The plan with real files is left out: they are not on this machine.');

describe.runIf(there)('planning a diploma, with real credentials', () => {
  async function claim(learner: Learner, credential: string, course: string): Promise<void> {
    const { page } = learner;
    await learner.open('/credentials/');
    await page.getByRole('link', { name: credential }).first().click();
    await page.getByRole('heading', { level: 1, name: credential }).waitFor();
    await page.locator('summary', { hasText: 'Say which course it stands for' }).click();
    await page.getByLabel('Course', { exact: true }).fill(course);
    const found = page.locator('.found button', { hasText: course }).first();
    await found.click();
    await page.locator('.found button[aria-pressed=true]', { hasText: course }).waitFor();
  }

  planningStory({
    bring: async (learner) => {
      await learner.addFiles(CLAIMS.map(([file]) => join(FOLDER, file)));
      for (const [, credential, course] of CLAIMS) await claim(learner, credential, course);
    },
    counts: 'as you say'
  });
});
