import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Every source file below a folder, as paths from the root with `/`. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path);
    return /\.(ts|svelte)$/.test(name) ? [path] : [];
  });
}

/** What a file imports: other files as paths from the root, everything else by its name. */
export function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const script = file.endsWith('.svelte') ? scriptsOf(text) : text;
  const found = ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
  // Workers are started by their address.
  const workers = [...script.matchAll(/new URL\('(\.[^']+)', import\.meta\.url\)/g)].map(
    ([, path]) => path ?? ''
  );
  return [...found, ...workers].map((name) => resolveImport(file, name));
}

function scriptsOf(text: string): string {
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, body]) => body)
    .join('\n');
}

function resolveImport(from: string, name: string): string {
  const path = name.startsWith('$lib/')
    ? join('src/lib', name.slice('$lib/'.length))
    : name.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(from), name))
      : undefined;
  if (path === undefined) return name;
  const candidates = [path, `${path}.ts`, `${path}.svelte.ts`, `${path}/index.ts`];
  const file = candidates.find((each) => {
    const full = join(ROOT, each);
    return existsSync(full) && statSync(full).isFile();
  });
  return file ?? path;
}

/** The package of an import: `@scope/name` or `name`, without what comes after. */
export function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
