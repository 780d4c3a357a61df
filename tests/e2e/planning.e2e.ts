import { describe } from 'vitest';
import { courseFiles } from '../fixtures/course-credentials';
import { planningStory } from './planning-story';

describe('planning a diploma, with credentials of our own', () => {
  planningStory({
    bring: async (learner) => learner.addFiles(learner.files(await courseFiles())),
    counts: 'as its publisher states'
  });
});
