import type { CredentialRecord } from '$lib/core/credential/record';
import type { HeldLearning } from '$lib/core/stacking/overlap';
import { counts, heldCredentials, titleOf } from './credentials.svelte';
import { coveredNow, heldSlice } from './held.svelte';

/** What a credential says its holder can do, under the name of the credential. */
export interface NamedLearning extends HeldLearning {
  readonly title: string;
}

/** What the learner can do already: as the credentials say, and the courses that they stand for. */
export function heldLearning(): readonly NamedLearning[] {
  const rows = (heldCredentials() ?? []).filter(counts);
  const { index } = heldSlice();
  const courses = [...(coveredNow() ?? [])];
  return rows.flatMap((row) => {
    const named = { credential: row.id, title: titleOf(row) };
    const own = learningsIn(row.record).map((learning) => ({ ...learning, ...named }));
    const covered = courses.flatMap(([id, { credential }]) => {
      const course =
        credential === row.id
          ? index?.catalogue.offerings.find((each) => each.id === id)
          : undefined;
      return course ? [{ outcomes: course.outcomes, skills: course.skills ?? [], ...named }] : [];
    });
    return [...own, ...covered];
  });
}

function learningsIn(record: CredentialRecord): Omit<HeldLearning, 'credential'>[] {
  const skills = record.skills.map(({ name, url }) => ({
    name,
    ...(url !== undefined && { id: url })
  }));
  return [{ outcomes: record.outcomes, skills }, ...record.parts.flatMap(learningsIn)];
}
