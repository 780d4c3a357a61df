import type { DossierValue } from '$lib/core/sharing/dossier-values';
import type { Words } from '$lib/core/sharing/dossier-text';
import { broadField } from '$lib/core/kernel/standard-elements';
import type { LocalText } from '$lib/core/kernel/text';
import {
  formatBytes,
  formatCountry,
  formatDay,
  formatHours,
  formatLanguage,
  formatList,
  formatMoment,
  pick,
  textOf
} from '$lib/state/format';
import { currentLanguage, t } from '$lib/state/language.svelte';
import { codedWords, recipientWords, skillWords } from '../credential/fact-words';
import { findingsOf } from '../credential/findings';
import { creditWords, eqfWords } from '../offering/credit-words';

/** A value in the language that is spoken now: as many words in every language, in one order. */
export function valueWords(value: DossierValue): Words[] {
  const { common, credentials, dossier } = t();
  switch (value.kind) {
    case 'texts':
      return value.texts.map(quoted);
    case 'every-language':
      return everyLanguage(value.text);
    case 'literal':
      return [{ text: value.text }];
    case 'recipient':
      return [{ text: recipientWords(value.recipient) ?? common.notStated }];
    case 'country':
      return [own(formatCountry(value.code))];
    case 'day':
      return [own(formatDay(value.moment))];
    case 'moment':
      return [own(formatMoment(value.moment))];
    case 'languages':
      return [own(formatList(value.tags.map(formatLanguage)))];
    case 'fields':
      return value.codes.map((code) => own(fieldWords(code)));
    case 'skills':
      return value.skills.map((skill) => quotedAs(skill.name, skillWords(skill)));
    case 'hours':
      return [own(formatHours(value.hours))];
    case 'credits':
      return [own(creditWords(value.credits))];
    case 'eqf':
      return [own(eqfWords(value.eqf, undefined))];
    case 'assessment':
      return [own(formatList(value.values.map((item) => codedWords(item, common.assessment))))];
    case 'participation':
      return [own(codedWords(value.value, common.participation))];
    case 'supervision':
      return [own(codedWords(value.value, common.supervision))];
    case 'results':
      return value.results.map(({ name, value: result }) =>
        quotedAs(result, joined(name && textOf(name), textOf(result)))
      );
    case 'evidence':
      return value.evidence.map(({ name, description, url }) =>
        quotedAs(
          name ?? description ?? {},
          [name && textOf(name), description && textOf(description), url]
            .filter((part) => part !== undefined)
            .join('\n')
        )
      );
    case 'endorsements':
      return value.endorsements.map(({ by, comment, issuedOn }) =>
        quotedAs(
          comment ?? {},
          joined(
            [by?.name ? textOf(by.name) : by?.id, issuedOn && formatDay(issuedOn)]
              .filter((part) => part !== undefined)
              .join(', '),
            comment && textOf(comment)
          )
        )
      );
    case 'format':
      return [
        own(value.format === 'by-hand' ? dossier.page.ownFormat : credentials.formats[value.format])
      ];
    case 'bytes':
      return [own(formatBytes(value.bytes))];
    case 'finding': {
      const found = findingsOf(value).find(({ key }) => key === value.of);
      return found ? [own(found.result), own(found.why)] : [];
    }
    case 'own-statement':
      return [own(dossier.page.ownSentence)];
  }
}

/** Words of ours. */
function own(text: string): Words {
  return { text, lang: currentLanguage() };
}

/** Words of the file, in the language that is nearest. */
export function quoted(text: LocalText): Words {
  return pick(text);
}

function quotedAs(text: LocalText, words: string): Words {
  return { ...pick(text), text: words };
}

function everyLanguage(text: LocalText): Words[] {
  const first = pick(text);
  const others = Object.entries(text).filter(([, words]) => words !== first.text);
  return [
    first,
    ...others.map(([lang, words]) => (lang === 'und' ? { text: words } : { text: words, lang }))
  ];
}

function joined(name: string | undefined, text: string | undefined): string {
  return [name, text].filter((part) => part !== undefined && part !== '').join(': ');
}

/** The broad field in words, with the whole code (ISCED-F 2013). */
function fieldWords(code: string): string {
  const field = broadField(code);
  return field ? `${t().common.fields[field]} (ISCED-F ${code})` : `ISCED-F ${code}`;
}
