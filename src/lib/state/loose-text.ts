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

/** A file name for a text: the stem with an ending that fits what it begins with. */
export function nameForText(text: string, stem: string): string {
  const first = text.trim().charAt(0);
  if (first === '{' || first === '[') return `${stem}.json`;
  if (first === '<') return `${stem}.xml`;
  return /^[\w-]+\.[\w-]*\.[\w-]*/.test(text.trim()) ? `${stem}.jwt` : `${stem}.txt`;
}
