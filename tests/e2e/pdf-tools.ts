import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* What other programs see in a PDF: Poppler's tools, none of which is ours. */

const HELP = `Poppler's tools read the PDF in these tests, and are not there. One of these helps:
  Debian, Ubuntu   sudo apt-get install poppler-utils
  macOS            brew install poppler`;

/** What a tool says of a PDF. Throws where the tool is missing, or finds fault with the file. */
function ask(tool: string, pdf: Buffer, options: readonly string[], after: string[] = []): string {
  return inFolder(pdf, (file) => run(tool, [...options, file, ...after]));
}

function inFolder<Value>(pdf: Buffer, work: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pdf-'));
  try {
    const file = join(folder, 'dossier.pdf');
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(tool: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error) throw new Error(HELP, { cause: error });
  if (status !== 0 || stderr.trim() !== '') throw new Error(`${tool}: ${stderr || String(status)}`);
  return stdout;
}

/** All its words in the order of their writing, without the spaces and breaks between them. */
export function textIn(pdf: Buffer): string {
  return withoutSpaces(ask('pdftotext', pdf, ['-raw', '-enc', 'UTF-8'], ['-']));
}

export function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** Its title, whether it is tagged, how many pages, and so on, as `pdfinfo` names them. */
export function factsOf(pdf: Buffer): ReadonlyMap<string, string> {
  const lines = ask('pdfinfo', pdf, []).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, key, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return key !== undefined && value !== undefined ? [[key, value]] : [];
    })
  );
}

/** The tags of its structure: `H1`, `Table`, `TH` and so on, each as often as it is there. */
export function tagsIn(pdf: Buffer): string[] {
  const tree = ask('pdfinfo', pdf, ['-struct']);
  return tree.split('\n').flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1] ?? []);
}

/** Its fonts: whether each is embedded, and says which letters its pictures are. */
export function fontsIn(pdf: Buffer): { embedded: boolean; unicode: boolean }[] {
  const lines = ask('pdffonts', pdf, []).trim().split('\n').slice(2);
  return lines.map((line) => {
    const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
    return { embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });
}

/** The files attached to it, by name. */
export function attachedTo(pdf: Buffer): Map<string, Buffer> {
  return inFolder(pdf, (file, folder) => {
    const into = mkdtempSync(join(folder, 'attached-'));
    run('pdfdetach', ['-saveall', '-o', into, file]);
    return new Map(readdirSync(into).map((name) => [name, readFileSync(join(into, name))]));
  });
}
