import type { Dossier, DossierCredential, DossierSum } from '$lib/core/sharing/dossier';
import type { DossierRow, RowKey } from '$lib/core/sharing/dossier-values';
import type {
  Cell,
  DossierText,
  TextCredential,
  TextPart,
  TextRow,
  Words
} from '$lib/core/sharing/dossier-text';
import { formatDay, formatHours, formatNumber, textOf } from '$lib/state/format';
import { titleLanguage, titleOf } from '$lib/state/credentials.svelte';
import type { DossierCode, DossierCodes } from '$lib/state/dossier';
import { inLanguage, LANGUAGE_NAMES, t, type Speech } from '$lib/state/language.svelte';
import { creditWords } from '../offering/credit-words';
import { valueWords } from './value-words';

/** Rows whose values are points rather than paragraphs, where there are several. */
const POINTS: readonly RowKey[] = ['outcomes', 'skills', 'results', 'evidence', 'endorsements'];

/** A dossier in the words of one or two languages. */
export function writeDossier(
  dossier: Dossier,
  speeches: readonly [Speech, ...Speech[]],
  codes: DossierCodes
): DossierText {
  return new Writer(speeches).dossier(dossier, codes);
}

class Writer {
  constructor(private readonly speeches: readonly [Speech, ...Speech[]]) {}

  dossier(dossier: Dossier, codes: DossierCodes): DossierText {
    const { made, learners, credentials } = dossier;
    const [first] = this.speeches;
    const names = learners.map(textOf).join(', ');
    return {
      languages: [first.language, ...this.speeches.slice(1).map(({ language }) => language)],
      columns: this.speeches.map(({ language }) => ({
        text: LANGUAGE_NAMES[language],
        lang: language
      })),
      title: this.#say(() => t().dossier.heading),
      learner: names,
      intro: [
        this.#say(() => t().dossier.page.intro(formatDay(made))),
        this.#say(() => t().dossier.page.proof)
      ],
      summary: {
        heading: this.#say(() => t().dossier.page.summary),
        rows: [
          this.#line(() => t().dossier.page.learner, names === '' ? undefined : () => names),
          this.#line(
            () => t().dossier.page.count,
            () => countWords(dossier)
          ),
          this.#line(
            () => t().dossier.page.ects,
            () =>
              sumWords(dossier, dossier.ects, (ects) => t().common.units.ects(formatNumber(ects)))
          ),
          this.#line(
            () => t().dossier.page.hours,
            () => sumWords(dossier, dossier.hours, formatHours)
          ),
          this.#line(
            () => t().dossier.page.made,
            () => formatDay(made)
          )
        ]
      },
      contents: this.#say(() => t().dossier.page.contents),
      labels: this.#say(() => t().dossier.page.labels),
      ...(codes.all && {
        code: { ...codes.all, caption: this.#say(() => t().dossier.page.code) }
      }),
      credentials: credentials.map((each) => this.#credential(each, codes.each.get(each.number)))
    };
  }

  #credential(credential: DossierCredential, code: DossierCode | undefined): TextCredential {
    const { number, source, ownStatement, sections, parts } = credential;
    const caption = () =>
      code?.url === undefined ? t().dossier.page.codeHash : t().dossier.page.codeOne;
    return {
      number: String(number),
      title: this.#title(source),
      ...(ownStatement && { mark: this.#say(() => t().dossier.page.mark) }),
      summary: this.#say(() => summaryWords(credential)),
      tables: sections.map(({ key, rows }, at) => ({
        number: `${number}.${at + 1}`,
        heading: this.#say(() => t().dossier.page.sections[key]),
        rows: rows.map((row) => this.#row(row))
      })),
      ...(parts.length > 0 && { partsHeading: this.#say(() => t().dossier.page.parts) }),
      parts: parts.map(({ number: part, title, rows }): TextPart => ({
        number: `${number}.${sections.length + 1}.${part}`,
        title: title
          ? (inLanguage(this.speeches[0], () => valueWords({ kind: 'texts', texts: [title] }))[0] ??
            this.#untitled())
          : this.#untitled(),
        rows: rows.map((row) => this.#row(row))
      })),
      ...(code && { code: { ...code, caption: this.#say(caption) } })
    };
  }

  #title(source: DossierCredential['source']): Words {
    return inLanguage(this.speeches[0], () => {
      const lang = titleLanguage(source);
      return { text: titleOf(source), ...(lang !== undefined && { lang }) };
    });
  }

  #untitled(): Words {
    const { language } = this.speeches[0];
    return {
      text: inLanguage(this.speeches[0], () => t().dossier.page.untitledPart),
      lang: language
    };
  }

  #row({ key, value }: DossierRow): TextRow {
    const label = this.#say(() => rowLabel(key));
    if (!value) {
      const notStated = this.#say(() => t().common.notStated);
      return { label, values: [notStated], points: false, stated: false };
    }
    const inEach = this.speeches.map((speech) => inLanguage(speech, () => valueWords(value)));
    const [first = []] = inEach;
    const values = first.map((words, at) =>
      cellOf(inEach.map((each) => each[at] ?? words) as [Words, ...Words[]])
    );
    return { label, values, points: POINTS.includes(key) && values.length > 1, stated: true };
  }

  /** A row of the first page. */
  #line(label: () => string, value: (() => string) | undefined): TextRow {
    return {
      label: this.#say(label),
      values: [this.#say(value ?? (() => t().common.notStated))],
      points: false,
      stated: value !== undefined
    };
  }

  /** Words of ours in every language. */
  #say(words: () => string): Cell {
    return cellOf(
      this.speeches.map((speech) => ({
        text: inLanguage(speech, words),
        lang: speech.language
      })) as unknown as [Words, ...Words[]]
    );
  }
}

/** Once where it reads the same everywhere; a language is named only where it is sure. */
function cellOf(words: readonly [Words, ...Words[]]): Cell {
  const [first, ...others] = words;
  if (others.length === 0 || others.some(({ text }) => text !== first.text)) return words;
  const sure = others.every(({ lang }) => lang === first.lang);
  return [sure ? first : { text: first.text }];
}

/** What a row is called in the language that is spoken now. */
export function rowLabel(key: RowKey): string {
  const own = t().dossier.page.rows;
  if (key in own) return own[key as keyof typeof own];
  const { item, checks } = t().credentials;
  const shared = { ...item, ...checks };
  return shared[key as Exclude<RowKey, keyof typeof own>];
}

function countWords({ credentials, ownStatements }: Dossier): string {
  const all = formatNumber(credentials.length);
  return ownStatements === 0
    ? all
    : t().dossier.page.countOwn(ownStatements, all, formatNumber(ownStatements));
}

function sumWords<Value>(
  { credentials }: Dossier,
  { value, unstated }: DossierSum<Value>,
  words: (value: Value) => string
): string {
  if (unstated === credentials.length) return t().common.notStated;
  if (unstated === 0) return words(value);
  return `${words(value)} (${t().dossier.page.unstated(unstated, formatNumber(unstated))})`;
}

function summaryWords({ source: { record } }: DossierCredential): string {
  const { awardingBody, issuedOn, workloadHours, credits } = record;
  return [
    awardingBody?.name && textOf(awardingBody.name),
    issuedOn && formatDay(issuedOn),
    workloadHours && formatHours(workloadHours),
    credits && creditWords(credits)
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
