/** What is wrong with a text that is meant to be JSON, and where. */
export interface SyntaxTrouble {
  readonly code: 'trailing-comma' | 'several-documents' | 'unexpected-end' | 'not-json';
  /** Both count from 1; a column is a UTF-16 code unit. */
  readonly line: number;
  readonly column: number;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

type Code = SyntaxTrouble['code'];

/**
 * The first place where a text leaves the grammar of JSON (RFC 8259); undefined where it does
 * not. Made for texts that `JSON.parse` refused, whose own words differ from engine to engine.
 */
export function findSyntaxTrouble(text: string): SyntaxTrouble | undefined {
  const found = scan(text);
  if (!found) return undefined;
  const before = text.slice(0, found.at);
  const line = before.split('\n').length;
  return { code: found.code, line, column: found.at - before.lastIndexOf('\n') };
}

function scan(text: string): { readonly code: Code; readonly at: number } | undefined {
  const open: ('{' | '[')[] = [];
  let at = skip(text, 0);
  /** What may come next; `first` is right after an opening bracket. */
  let state: 'value' | 'first' | 'key' | 'first-key' | 'after' = 'value';
  const trouble = (code: Code) =>
    ({ code: at >= text.length ? 'unexpected-end' : code, at }) as const;
  for (;;) {
    at = skip(text, at);
    const sign = text.charAt(at);
    if (state === 'after' && open.length === 0) {
      if (at >= text.length) return undefined;
      const rest = skip(text, sign === ',' ? at + 1 : at);
      return { code: /[{[]/.test(text.charAt(rest)) ? 'several-documents' : 'not-json', at };
    }
    const inside = open.at(-1);
    const closes = sign !== '' && sign === (inside === '{' ? '}' : inside === '[' ? ']' : '');
    if (closes && (state === 'after' || state === 'first' || state === 'first-key')) {
      open.pop();
      at++;
      state = 'after';
    } else if (
      closes &&
      (state === 'value' || state === 'key') &&
      text.charAt(lastSign(text, at)) === ','
    ) {
      at = lastSign(text, at);
      return { code: 'trailing-comma', at };
    } else if (state === 'after') {
      if (sign !== ',') return trouble('not-json');
      at++;
      state = inside === '{' ? 'key' : 'value';
    } else if (state === 'key' || state === 'first-key') {
      const end = endOfString(text, at);
      const colon = end === undefined ? undefined : skip(text, end);
      if (colon === undefined) return trouble('not-json');
      at = colon;
      if (text.charAt(at) !== ':') return trouble('not-json');
      at++;
      state = 'value';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at++;
      state = sign === '{' ? 'first-key' : 'first';
    } else {
      const end = endOfString(text, at) ?? match(NUMBER, text, at) ?? match(WORD, text, at);
      if (end === undefined) return trouble('not-json');
      at = end;
      state = 'after';
    }
  }
}

/** Where a string ends; a loop, as one may be longer than what a pattern can take in. */
function endOfString(text: string, start: number): number | undefined {
  if (text.charAt(start) !== '"') return undefined;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign < ' ') return undefined;
    if (sign === '\\') {
      const end = match(ESCAPE, text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    }
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function skip(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}

/** Where the last sign before a place stands, white space left out. */
function lastSign(text: string, at: number): number {
  let before = at - 1;
  while (before > 0 && /\s/.test(text.charAt(before))) before--;
  return before;
}
