const LONGEST = 1_000_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'"
};

/**
 * The words of a piece of HTML as plain text, without tags, scripts and styles; what stood in a
 * block of its own stands in a line of its own. Only ever to be shown as text, as it may still
 * look like HTML. Of what is longer than a million characters the beginning is read.
 */
export function textOfHtml(html: string): string {
  return html
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .split(/<(?=\/?(?:script|style)\b)/i)
    .map((part) => (/^(?:script|style)\b/i.test(part) ? '' : part.replace(/^\/\w+[^<>]*>/, '')))
    .join('')
    .replace(/<\/?(?:p|div|section|br|li|tr|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#39|[a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A text so written that HTML and XML show it as it is, as content or as the value of an attribute. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
