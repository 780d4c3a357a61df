import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { BEGINS } from './planning-award';
import { choosingPlans } from './planning-choices';
import { followingThePath } from './planning-kept';
import { planningPages } from './planning-pages';

/*
 * A learner with four credentials plans a diploma within 6 hours a week and 1,500 EUR, changes her
 * mind twice, finishes two steps, and plans again after an update of the catalogue. The steps build
 * on each other. Her calendar is the story's, so that it does not depend on the day it is told.
 */

export interface Story {
  /** Brings the four credentials onto the device. */
  readonly bring: (learner: Learner) => Promise<void>;
  /** What is said of a credential that counts for a course. */
  readonly counts: string;
}

export function planningStory({ bring, counts }: Story): void {
  const scratch = mkdtempSync(join(tmpdir(), 'cairn-plan-'));
  // A copy of the built site, whose catalogue is replaced.
  const folder = join(scratch, 'build');
  const site = new Site();
  const learner = new Learner(site);
  const pages = planningPages(learner);
  const { text, button, field, card, wake, fit, ask } = pages;

  beforeAll(async () => {
    cpSync(resolve(import.meta.dirname, '../../build'), folder, { recursive: true });
    await site.start(folder);
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('begins with four credentials, which count', async () => {
    await wake(BEGINS);
    await learner.firstVisit();
    await bring(learner);
    await learner.open('/');
    await text('4 credentials').waitFor();
    await learner.open('/paths/');
    await text('What you hold counts: nearest first').waitFor();
    await fit();
  });

  choosingPlans(learner, pages, counts);
  followingThePath(learner, pages, folder);

  it('stops a search at once when asked to, and goes on from there', async () => {
    await learner.open('/paths/plan/?goal=furthest&hours=40');
    await button('Stop').click();
    await text(/^Stopped\./).waitFor({ timeout: 2_000 });
    await field('Hours a week').isVisible();
    await ask({ 'Hours a week': '3', Budget: '100' });
    await card().waitFor();
  });

  it('asked no other site for anything, and nothing went wrong unseen', () => {
    expect(learner.foreign).toEqual([]);
    expect(learner.problems).toEqual([]);
  });
}
