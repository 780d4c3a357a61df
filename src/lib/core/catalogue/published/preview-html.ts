import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64, encodeUtf8 } from '../../kernel/bytes';
import { htmlLine } from '../../kernel/html-line';
import { PREVIEW_SCRIPT, PREVIEW_STYLE } from './preview-style';

/** What a page says of an achievement in one language. */
export interface PreviewText {
  /** BCP 47; empty where the catalogue does not say. */
  readonly lang: string;
  readonly title?: string;
  readonly summary?: string;
  readonly outcomes: readonly string[];
}

/** Words around them, in one of the languages of the interface. */
export interface PreviewWords {
  readonly lang: string;
  readonly outcomes: string;
  /** Of the link that shows the achievement in the app. */
  readonly look: string;
  /** For those whose browser runs no scripts, before a link to the check page. */
  readonly sent: string;
  readonly check: string;
}

/** Everything that a page holds: facts of a catalogue and addresses, nothing else. */
export interface PreviewPage {
  readonly title: string;
  readonly provider: string;
  /** In the language of `words`: hours, credits, level. */
  readonly facts: readonly string[];
  /** That the achievement is invented, where it is. */
  readonly demonstration?: string;
  /** The first language first. */
  readonly texts: readonly PreviewText[];
  readonly words: PreviewWords;
  /** All absolute. */
  readonly addresses: {
    readonly page: string;
    readonly picture: string;
    /** The achievement in the app. */
    readonly look: string;
    /** The app's check page, which the fragment is handed over to. */
    readonly check: string;
  };
}

function hashOf(text: string): string {
  return `sha256-${encodeBase64(sha256(encodeUtf8(text)))}`;
}

const SCRIPT_HASH = hashOf(PREVIEW_SCRIPT);
const STYLE_HASH = hashOf(PREVIEW_STYLE);

/** In bytes; parts of the texts are left out of what would be larger. */
export const LARGEST_PREVIEW = 6_000;
/** As networks like it (Open Graph). */
export const PREVIEW_PICTURE = { width: 1200, height: 630 } as const;

const LONGEST = { head: 160, title: 300, provider: 120, fact: 80, description: 240 } as const;
const LONGEST_SUMMARY = 900;
const LONGEST_OUTCOME = 240;
const MOST_FACTS = 6;

/** A preview page as HTML. Whatever the words, it is well formed and within `LARGEST_PREVIEW`. */
export function formatPreviewPage(page: PreviewPage): string {
  let html = written(page);
  for (const texts of shorter(page.texts)) {
    if (encodeUtf8(html).length <= LARGEST_PREVIEW) break;
    html = written({ ...page, texts });
  }
  return html;
}

/** Less and less: first languages go, then what is learnt, line by line, then the summary. */
function* shorter(texts: readonly PreviewText[]): Generator<readonly PreviewText[]> {
  for (let left = texts.length - 1; left > 0; left--) yield texts.slice(0, left);
  const [first] = texts;
  if (!first) return;
  const { lang, outcomes } = first;
  for (let left = outcomes.length - 1; left >= 0; left--) {
    yield [{ ...first, outcomes: outcomes.slice(0, left) }];
  }
  yield [{ lang, outcomes: [] }];
}

function written(page: PreviewPage): string {
  const { words, texts, addresses, demonstration } = page;
  const [main, ...others] = texts;
  const lang = main?.lang ?? '';
  const provider = htmlLine(page.provider, LONGEST.provider);
  const foreign = words.lang === lang ? '' : ` lang="${words.lang}"`;
  const facts = page.facts.slice(0, MOST_FACTS).map((fact) => htmlLine(fact, LONGEST.fact));
  const listed = facts.map((fact) => `<li>${fact}</li>`).join('');
  return `${[
    '<!doctype html>',
    `<html lang="${htmlLine(lang)}">`,
    '<head>',
    ...headOf(page, lang),
    '</head>',
    '<body>',
    '<main dir="auto">',
    '<svg viewBox="0 0 64 56" aria-hidden="true"><rect y="42" width="64" height="14" rx="7"/><rect x="9" y="27" width="46" height="13" rx="6"/><rect x="18" y="13" width="30" height="12" rx="6"/><rect x="24" width="17" height="11" rx="5"/></svg>',
    `<p>${provider}</p>`,
    `<h1>${htmlLine(page.title, LONGEST.title)}</h1>`,
    ...(demonstration === undefined
      ? []
      : [`<p${foreign} class="note">${htmlLine(demonstration)}</p>`]),
    ...(facts.length === 0 ? [] : [`<ul${foreign} class="facts">${listed}</ul>`]),
    ...(main ? blockOf(main, words, foreign) : []),
    `<p${foreign}><a href="${htmlLine(addresses.look)}">${htmlLine(words.look)}</a></p>`,
    `<noscript><p${foreign}>${htmlLine(words.sent)} <a href="${htmlLine(addresses.check)}">${htmlLine(words.check)}</a></p></noscript>`,
    ...others.flatMap((text) => sectionOf(text)),
    '</main>',
    '</body>',
    '</html>'
  ].join('\n')}\n`;
}

function headOf(page: PreviewPage, lang: string): string[] {
  const { addresses, texts, facts, provider, demonstration } = page;
  const title = htmlLine(page.title, LONGEST.head);
  const from = htmlLine(provider, LONGEST.provider);
  const [told = facts.join(', ')] = texts.flatMap(({ summary, outcomes }) => summary ?? outcomes);
  const said = [demonstration, told].filter((part) => part !== undefined && part !== '');
  const description = htmlLine(said.join('. '), LONGEST.description);
  const address = htmlLine(addresses.page);
  const locales = [lang, ...texts.slice(1).map((text) => text.lang)].flatMap(
    (tag) => openGraphLocale(tag) ?? []
  );
  const graph = (name: string, content: string) =>
    `<meta property="og:${name}" content="${content}">`;
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="cairn-check" content="${htmlLine(addresses.check)}">`,
    `<script>${PREVIEW_SCRIPT}</script>`,
    `<title>${title} · ${from}</title>`,
    `<meta name="description" content="${description}">`,
    `<link rel="canonical" href="${address}">`,
    '<link rel="icon" href="data:,">',
    graph('title', title),
    graph('description', description),
    graph('type', 'website'),
    graph('url', address),
    graph('image', htmlLine(addresses.picture)),
    graph('image:alt', `${title}. ${from}`),
    graph('image:width', String(PREVIEW_PICTURE.width)),
    graph('image:height', String(PREVIEW_PICTURE.height)),
    ...locales.map((locale, at) => graph(at === 0 ? 'locale' : 'locale:alternate', locale)),
    '<meta name="twitter:card" content="summary_large_image">',
    `<style>${PREVIEW_STYLE}</style>`
  ];
}

function blockOf(text: PreviewText, words: PreviewWords | undefined, foreign: string): string[] {
  const { summary, outcomes } = text;
  const lines = outcomes.map((outcome) => `<li>${htmlLine(outcome, LONGEST_OUTCOME)}</li>`);
  return [
    ...(summary === undefined ? [] : [`<p>${htmlLine(summary, LONGEST_SUMMARY)}</p>`]),
    ...(words && lines.length > 0 ? [`<h2${foreign}>${htmlLine(words.outcomes)}</h2>`] : []),
    ...(lines.length > 0 ? ['<ul>', ...lines, '</ul>'] : [])
  ];
}

/** The same in another language. */
function sectionOf(text: PreviewText): string[] {
  const block = blockOf(text, undefined, '');
  if (text.title === undefined && block.length === 0) return [];
  return [
    `<section lang="${htmlLine(text.lang)}" dir="auto">`,
    ...(text.title === undefined ? [] : [`<h2>${htmlLine(text.title, LONGEST.title)}</h2>`]),
    ...block,
    '</section>'
  ];
}

/** `sv_SE`: a language with the country in which most speak it; undefined for what is no language. */
function openGraphLocale(tag: string): string | undefined {
  if (tag === '') return undefined;
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? undefined : `${language}_${region}`;
  } catch {
    return undefined;
  }
}
