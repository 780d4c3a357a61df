import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cairn } from '../../src/cli/cairn';

const SOURCES = resolve(import.meta.dirname, '../../src/demo-catalogue');

/** One course of the catalogue's sources: from its id to the next course or list. */
const entryOf = (id: string) =>
  new RegExp(
    `\\n  - id: ${id.replace('cairn-demonstration/', '')}\\n[^]*?(?=\\n  - id: |\\n[a-z#]|$)`
  );

/** A course of the catalogue that comes with the app, as the next edition has it. */
export interface Change {
  readonly id: string;
  /** What it costs, in the currency in which it does; withdrawn where nothing is said. */
  readonly price?: number;
}

/** Puts the next edition of the catalogue that comes with the app into a copy of the built site. */
export async function republish(
  site: string,
  day: string,
  changes: readonly Change[]
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-edition-'));
  try {
    for (const name of readdirSync(SOURCES).filter((each) => each.endsWith('.yaml'))) {
      const source = readFileSync(join(SOURCES, name), 'utf8');
      const next = changes.reduce(changed, source).replace(/^published: .*$/m, `published: ${day}`);
      writeFileSync(join(folder, name), next);
    }
    const said: string[] = [];
    const note = (line: string) => void said.push(line);
    const output = { result: note, trouble: note, progress: note };
    const args = ['catalogue', 'build', folder, '--out', join(site, 'catalogue')];
    if ((await cairn(args, output)) !== 0) throw new Error(said.join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function changed(source: string, { id, price }: Change): string {
  return source.replace(entryOf(id), (entry) =>
    price === undefined
      ? ''
      : entry.replace(/, price: [^,}]*/g, '').replace(/^ {4}price: \d+/m, `    price: ${price}`)
  );
}
