import { verdictOf, type VerdictTone } from '$lib/core/credential/verdict';
import { now } from '$lib/state/clock';
import { formatDay, pick, textOf } from '$lib/state/format';
import { visitorWords } from '$lib/state/language.svelte';
import { titleLanguage, titleOf } from '$lib/state/stated';
import type { ShownItem } from '$lib/state/visiting.svelte';
import { headlineWords } from './verdict-words';

/** What something that was shown is called, and what is to be said of it at first sight. */
export interface Sight {
  readonly title: string;
  /** The language of the title, where it is known. */
  readonly lang?: string | undefined;
  /** Who awarded it, and when. */
  readonly facts: readonly string[];
  readonly verdict: string;
  readonly tone: VerdictTone;
}

export function sightOf(item: ShownItem): Sight {
  const words = visitorWords().checkPage;
  switch (item.kind) {
    case 'credential': {
      const { record, check } = item.found;
      const verdict = verdictOf(record, check, now());
      const { awardingBody, issuedOn } = record;
      return {
        title: titleOf(item.found),
        lang: titleLanguage(item.found),
        facts: [
          ...(awardingBody?.name ? [textOf(awardingBody.name)] : []),
          ...(issuedOn ? [formatDay(issuedOn)] : [])
        ],
        verdict: headlineWords(verdict),
        tone: verdict.tone
      };
    }
    case 'path': {
      const { text, lang } = pick(item.path.title);
      const facts = [words.path.heading, words.path.asOf(formatDay(item.path.asOf))];
      return {
        title: text,
        lang,
        facts,
        verdict: words.headlines['own-statement'](),
        tone: 'plain'
      };
    }
    case 'reference':
      return {
        title: item.reference.title ?? words.refer.untitled,
        facts: [new URL(item.reference.url).host],
        verdict: words.reference,
        tone: 'plain'
      };
    case 'unreadable':
      return {
        title: words.unreadable(item.name),
        facts: [],
        verdict: words.headlines['not-checkable'](),
        tone: 'warn'
      };
  }
}
