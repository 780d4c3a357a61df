import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { courseFiles } from '../fixtures/course-credentials';
import { planningStory } from './planning-story';

describe('planning a diploma, with credentials of our own', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'cairn-plan-'));
  const folder = join(scratch, 'build');
  const site = new Site();
  const learner = new Learner(site);

  beforeAll(async () => {
    cpSync(resolve(import.meta.dirname, '../../build'), folder, { recursive: true });
    await site.start(folder);
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  planningStory({
    ...{ learner, folder },
    bring: async () => learner.addFiles(learner.files(await courseFiles())),
    counts: 'as its publisher states'
  });
});
