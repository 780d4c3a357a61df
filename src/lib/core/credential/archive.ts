import { zipSync } from 'fflate';

/** A file on its way out. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Several files as one ZIP, each with its bytes as they are. Names keep no folders, and files of
 * the same name are numbered: `badge.png`, `badge (2).png`.
 */
export function zipFiles(files: readonly NamedBytes[]): Uint8Array<ArrayBuffer> {
  const entries = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) entries.set(freeName(plainName(name), entries), bytes);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 0 }));
}

function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? '';
  // A number alone, or a name of the language's own, would not come out in its place.
  return /^(\.*|\d+|__proto__)$/.test(last) ? `file ${last}`.trim() : last;
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${stem} (${count})${ending}`;
  return free;
}
