/** A block of JSON-LD in a page, and where in the page it begins. */
export interface JsonLdBlock {
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

const OPENING = /<script\b([^>]*)>/gi;
const IS_JSON_LD =
  /\btype\s*=\s*(?:"\s*application\/ld\+json\b|'\s*application\/ld\+json\b|application\/ld\+json\b)/i;

/**
 * The `<script type="application/ld+json">` blocks of a page, without the comments or CDATA marks
 * that some pages put around them. What is inside a script is never decoded (HTML, 13.2.5.4).
 */
export function jsonLdBlocks(html: string): readonly JsonLdBlock[] {
  const blocks: JsonLdBlock[] = [];
  const closing = /<\/script\b/gi;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const start = OPENING.lastIndex;
    closing.lastIndex = start;
    const end = closing.exec(html)?.index ?? html.length;
    if (IS_JSON_LD.test(match[1] ?? '')) {
      const text = withoutMarks(html.slice(start, end));
      if (text.trim() !== '') blocks.push({ text, line: html.slice(0, start).split('\n').length });
    }
    OPENING.lastIndex = end;
  }
  return blocks;
}

/** Marks become spaces, so that places in the block stay what they are. */
function withoutMarks(text: string): string {
  const blank = (mark: string) => ' '.repeat(mark.length);
  return text
    .replace(/^\s*(?:\/\*\s*)?(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, (mark) =>
      mark.replace(/\S+/g, blank)
    )
    .replace(/(?:\/\*\s*)?(?:\/\/\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/, (mark) =>
      mark.replace(/\S+/g, blank)
    );
}
