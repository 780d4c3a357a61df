import { ok, type Result } from '$lib/core/kernel/result';

/* A text that came without a file: pasted, scanned or shared. */

/** The address that a text is, where it is nothing else than one; undefined for other texts. */
export function addressIn(text: string): string | undefined {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** The one address in a text of a few words, as apps share it (`Look at this: https://…`). */
export function addressWithin(text: string): string | undefined {
  if (text.length > 2_000 || /^\s*[[{<]/.test(text)) return undefined;
  const [first, ...others] = text.match(/https?:\/\/\S+/gi) ?? [];
  return first !== undefined && others.length === 0 ? addressIn(first) : undefined;
}

/**
 * What a link carries behind its `#`, where somebody sent something by it: it begins with a version
 * number and a sign. Also where words stand around the link, or where it came without its beginning.
 * Undefined for every other text.
 */
export function sentIn(text: string): string | undefined {
  if (/^\s*[[{<"]/.test(text)) return undefined;
  return SENT.exec(text)?.[1];
}

const SENT = /(?:^\s*#?|https?:\/\/[^\s#]+(?:#|%23))(\d{1,6}[.-][\w$:/.%-]{20}[\s\S]*)$/i;

export interface Link {
  /** The whole address as it will be asked for. */
  readonly href: string;
  /** Whom it will be asked of. */
  readonly host: string;
}

/**
 * An address that may be fetched: `https`, without a user name in it. What was typed without a
 * scheme (`badges.example/12`) is taken as `https`.
 */
export function parseLink(text: string): Result<Link, 'no-address' | 'not-https'> {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = /\s/.test(trimmed) || trimmed === '' || !URL.canParse(whole) ? null : new URL(whole);
  if (!url) return { ok: false, issue: 'no-address' };
  if (url.protocol !== 'https:') return { ok: false, issue: 'not-https' };
  const plain = url.username === '' && url.password === '' && url.hostname.includes('.');
  return plain ? ok({ href: url.href, host: url.host }) : { ok: false, issue: 'no-address' };
}

const STARTS: readonly (readonly [ending: string, start: string])[] = [
  ['png', '\u0089PNG'],
  ['zip', 'PK\u0003\u0004']
];

/** A file name for bytes: the stem with an ending that fits what they begin with. */
export function nameForBytes(bytes: Uint8Array, stem: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  const [ending] = STARTS.find(([, each]) => start.startsWith(each)) ?? [];
  if (ending !== undefined) return `${stem}.${ending}`;
  return /^\s*(<\?xml[^>]*>\s*)?<svg/.test(start) ? `${stem}.svg` : nameForText(start, stem);
}

/** A file name for a text: the stem with an ending that fits what it begins with. */
export function nameForText(text: string, stem: string): string {
  const first = text.trim().charAt(0);
  if (first === '{' || first === '[') return `${stem}.json`;
  if (first === '<') return `${stem}.xml`;
  return /^[\w-]+\.[\w-]*\.[\w-]*/.test(text.trim()) ? `${stem}.jwt` : `${stem}.txt`;
}
