import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const BUILD = resolve(import.meta.dirname, '../../build');

/** The built site on a port of this machine, handed out as any static web server does. */
export class Site {
  #server: Server | undefined;
  #port = 0;
  /** Sees every request first; true where it has answered. */
  meddle: (request: IncomingMessage, response: ServerResponse) => boolean = () => false;

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Starts to serve; on the same port when it has served before. */
  async start(folder = BUILD): Promise<void> {
    if (!existsSync(join(folder, 'index.html'))) {
      throw new Error('There is no built site. Run `npm run build` first.');
    }
    const page404 = join(folder, '404.html');
    const notFound = existsSync(page404) ? readFileSync(page404) : '';
    const handle = sirv(folder, { dev: true, etag: true });
    this.#server = createServer((request, response) => {
      if (this.meddle(request, response)) return;
      handle(request, response, () => {
        response.writeHead(404, { 'content-type': 'text/html' });
        response.end(notFound);
      });
    });
    await new Promise<void>((done) => this.#server?.listen(this.#port, done));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  }
}
