import { publicAddress } from '$lib/core/sharing/linkedin';
import { titleOf } from './credentials.svelte';
import { formatList, textOf } from './format';
import { t } from './language.svelte';
import type { Leaving, LeavingCredential } from './leaving';
import { markedTitle, titleOfLeaving } from './share-card';
import type { Shared } from './share-log';
import { isOwnStatement } from './share-warnings';

/** Words to begin a post with; what the learner says of themselves says so. */
export function postDraft(leaving: readonly Leaving[]): string {
  const words = t().share.post;
  const shown = leaving.filter((each) => each.kind !== 'unreadable');
  const [first] = shown;
  if (!first) return '';
  if (shown.length > 1) return words.draftMany(formatList(shown.map(markedTitle)));
  if (first.kind === 'path') {
    const { title, steps } = first.sent;
    const finished = steps.every(({ state }) => state === 'done');
    return finished ? words.draftPathDone(textOf(title)) : words.draftPath(textOf(title));
  }
  const title = titleOf(first);
  if (isOwnStatement(first)) return words.draftOwn(title);
  const organisation = first.record.awardingBody?.name;
  return organisation ? words.draft(title, textOf(organisation)) : words.draftBare(title);
}

/** The page of the issuer on which others can see the credential, or what it was given for. */
export function issuerPage({ record }: LeavingCredential): string | undefined {
  return publicAddress(record.id) ?? publicAddress(record.achievement?.criteriaUrl);
}

/** What the log says of it. */
export function sharedOf(leaving: readonly Leaving[]): Shared {
  const shown = leaving.filter((each) => each.kind !== 'unreadable');
  const credentials = shown.filter((each) => each.kind === 'credential');
  return {
    titles: shown.map(titleOfLeaving),
    credentials: credentials.map(({ row }) => row.id),
    ...(credentials.some(({ whole, count }) => whole && count > 1) && { whole: true as const })
  };
}
