import { afterAll, beforeAll, describe } from 'vitest';
import { Learner } from '../browser/learner';
import { Site } from '../browser/serve';
import { goodFiles } from '../fixtures/credentials';
import { walk } from './walk';

describe('the walk, with credentials of our own', () => {
  const site = new Site();
  const learner = new Learner(site);
  let paths: string[] = [];

  beforeAll(async () => {
    await site.start();
    paths = learner.files(await goodFiles());
  });
  afterAll(async () => {
    await learner.leave();
    await site.stop();
  });

  walk(learner, {
    paths: () => paths,
    titles: [
      'Security First Steps',
      'Teamwork',
      'Badge without a title in its file (harrowmere.example)',
      'Planning digital teaching',
      'From a wallet'
    ],
    european: {
      title: 'Planning digital teaching',
      facts: ['Alba Example', 'Spain', '5 ECTS', '125 hours', 'EQF 6', 'online', 'Passed']
    },
    bound: true,
    award: 'Professional Certificate in Secure Software',
    covered: 'Security First Steps'
  });
});
