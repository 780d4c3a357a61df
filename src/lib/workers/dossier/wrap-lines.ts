/** What is longer is no word, and is broken anywhere. */
const LONGEST_WORD = 200;

/** How wide words are when they are drawn. */
export type Measure = (text: string) => number;

/**
 * A text as lines that are no wider than `width`: broken at spaces, after hyphens and strokes, and
 * where there is no such place, anywhere. A line that is given stays a line; at least one comes out.
 */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line.trim(), width, measure));
}

function wrapLine(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    if (line !== '') lines.push(line.trimEnd());
    [line, used] = ['', 0];
  };
  const add = (piece: string) => {
    line += piece;
    used += measure(piece);
  };
  for (const piece of text.split(/(?<=[\s/-])(?=[^\s])/)) {
    // Words are measured one by one: they come again, and a measure can remember them.
    const fits = (room: number) => piece.length <= LONGEST_WORD && measure(piece.trimEnd()) <= room;
    if (!fits(width - used)) end();
    if (fits(width - used)) add(piece);
    else {
      for (const character of piece) {
        if (line !== '' && used + measure(character) > width) end();
        add(character);
      }
    }
  }
  end();
  return lines.length > 0 ? lines : [''];
}
