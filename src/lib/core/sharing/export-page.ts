import { escapeMarkup } from '../kernel/html';
import { pickText, type LocalText } from '../kernel/text';
import type { ExportEntry } from './export';

/** The words of the list, in the learner's language. */
export interface ExportPageWords {
  readonly language: string;
  readonly heading: string;
  readonly intro: string;
  readonly columns: {
    readonly title: string;
    readonly issuer: string;
    readonly issued: string;
    readonly format: string;
    readonly file: string;
    readonly sha256: string;
    readonly note: string;
  };
  readonly notStated: string;
  readonly own: string;
  readonly attachment: string;
  readonly format: (entry: ExportEntry) => string;
  readonly day: (entry: ExportEntry) => string | undefined;
}

/** The list of what is exported as a page: plain HTML without scripts, its words as text. */
export function formatExportPage(entries: readonly ExportEntry[], words: ExportPageWords): string {
  const { columns, notStated } = words;
  const text = (value: LocalText | undefined) =>
    escapeMarkup(value ? pickText(value, [words.language]).text : notStated);
  const file = (name: string) =>
    `<a href="${escapeMarkup(encodeURIComponent(name))}">${escapeMarkup(name)}</a>`;
  const rows = entries.map((entry) => {
    const { attachment } = entry;
    const note = [
      ...(entry.ownStatement ? [escapeMarkup(words.own)] : []),
      ...(attachment
        ? [
            `${escapeMarkup(words.attachment)}: ${file(attachment.file)} <code>${attachment.sha256}</code>`
          ]
        : [])
    ];
    return [
      `<th scope="row">${text(entry.title)}</th>`,
      `<td>${text(entry.issuer)}</td>`,
      `<td>${escapeMarkup(words.day(entry) ?? notStated)}</td>`,
      `<td>${escapeMarkup(words.format(entry))}</td>`,
      `<td>${file(entry.file)}</td>`,
      `<td><code>${entry.sha256}</code></td>`,
      `<td>${note.join('<br>')}</td>`
    ].join('');
  });
  const heads = Object.values(columns).map((name) => `<th scope="col">${escapeMarkup(name)}</th>`);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(words.heading)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #8888; padding: 0.4rem 0.8rem 0.4rem 0; text-align: start; vertical-align: top; }
code { overflow-wrap: anywhere; font-size: 0.8em; }
</style>
</head>
<body>
<h1>${escapeMarkup(words.heading)}</h1>
<p>${escapeMarkup(words.intro)}</p>
<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row}</tr>`).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
