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
  const entries = namedApart(files).map(({ name, bytes }) => [name, bytes] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 0 }));
}

/** The files with names that can lie beside each other, in their order. */
export function namedApart<File extends NamedBytes>(files: readonly File[]): File[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = freeName(plainName(file.name), taken);
    taken.add(name);
    return { ...file, name };
  });
}

function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? '';
  // A number alone, or a name of the language's own, would not come out in its place.
  return /^(\.*|\d+|__proto__)$/.test(last) ? `file ${last}`.trim() : last;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${stem} (${count})${ending}`;
  return free;
}
