import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface Served {
  /** The folder of a published catalogue. */
  readonly catalogue: string;
  /** The folder of a built app that has the catalogue as its own. */
  readonly app?: string;
}

/** At the root for other apps, and where an app of the same place looks for its own. */
const CATALOGUE = /^\/(?:catalogue\/)?(catalogue\.json|pieces\/[0-9a-f]{64}\.bin)$/;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2'
};

/** Answers GET and HEAD for the files of a catalogue, and of an app; for nothing else. */
export function answer(
  served: Served,
  { url, method }: IncomingMessage,
  response: ServerResponse
): void {
  const [path = ''] = (url ?? '').split('?');
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, undefined, method);
  const own = CATALOGUE.exec(path)?.[1];
  if (own !== undefined) return send(response, 200, join(served.catalogue, own), method);
  if (served.app === undefined) return send(response, 404, undefined, method);
  const file = fileOfApp(served.app, path);
  if (file !== undefined) send(response, 200, file, method);
  else send(response, 404, join(served.app, '404.html'), method);
}

/** A file inside of the folder, or the page of a folder in it; undefined for everything else. */
function fileOfApp(app: string, path: string): string | undefined {
  let wanted: string;
  try {
    wanted = normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
  if (wanted.includes('\0') || wanted.split(sep).includes('..')) return undefined;
  const file = join(app, wanted);
  return [file, join(file, 'index.html')].find((each) => sizeOf(each) !== undefined);
}

/** In bytes; undefined for what is no file, or cannot be one (a name that is too long). */
function sizeOf(file: string): number | undefined {
  try {
    const stat = statSync(file);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

function send(
  response: ServerResponse,
  status: number,
  file: string | undefined,
  method: string | undefined
): void {
  const size = file === undefined ? undefined : sizeOf(file);
  if (file === undefined || size === undefined) {
    response.writeHead(status === 200 ? 404 : status, headersFor('')).end();
    return;
  }
  response.writeHead(status, { ...headersFor(file), 'Content-Length': size });
  if (method === 'HEAD') response.end();
  else {
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  }
}

/** What a web server has to send for apps of other sites, and how long each file may be kept. */
function headersFor(file: string): Record<string, string> {
  const isPiece = file.endsWith('.bin');
  return {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': isPiece ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff'
  };
}
