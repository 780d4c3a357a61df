import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_NAME } from '../../lib/core/catalogue/published/manifest';
import type { Output } from '../output';
import { countOption, onlyOne, readCall, WrongCall } from './call';
import { signatureWords } from './publish/signature-words';
import { checkPieces, openPublished } from './publish/open-published';
import { answer, type Served } from './publish/static-server';
import { countWords } from './words';

export const SERVE_HELP = `cairn catalogue serve DIR             hands out a published catalogue, for a look
      DIR                             the folder of the published form; it is checked first
      --app DIR                       serves the built app, too (\`npm run build\` makes build/), with
                                      this catalogue in place of its own: open what is printed
      --port N                        8787 unless told otherwise; 0 takes any that is free
      Only this device can reach it; to publish, copy the folder to a web server. Ends when you
      press Ctrl+C.`;

const PORT = 8787;

/** `catalogue serve`; does not end by itself. */
export async function runServe(args: readonly string[], output: Output): Promise<number> {
  const options = { port: { type: 'string' }, app: { type: 'string' } } as const;
  const { values, positionals } = readCall(args, options);
  const path = onlyOne(positionals, 'folder');
  if (path.endsWith('.cairn')) throw new WrongCall('Name the folder; a bundle is added as a file.');
  const port = countOption(values.port, '--port', 0) ?? PORT;
  if (port > 65_535) throw new WrongCall(`--port ${port}: there is no such port`);
  const catalogue = openPublished(path);
  checkPieces(catalogue);
  const folder = path.endsWith(MANIFEST_NAME) ? dirname(path) : path;
  const { app } = values;
  if (app !== undefined && !existsSync(join(app, 'index.html'))) {
    throw new WrongCall(`--app ${app}: there is no built app in this folder`);
  }
  const server = await listen({ catalogue: folder, ...(app !== undefined && { app }) }, port);
  output.result(
    `${countWords(catalogue.manifest.counts.offerings, 'offering')}, ` +
      `${await signatureWords(catalogue.manifest)}`
  );
  output.result(app === undefined ? `${addressOf(server)}${MANIFEST_NAME}` : addressOf(server));
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
}

/** Serves to this device only. */
export function listen(served: Served, port: number): Promise<Server> {
  const server = createServer((request, response) => answer(served, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

export function addressOf(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  return `http://localhost:${port}/`;
}
