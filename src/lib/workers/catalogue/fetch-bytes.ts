import { fail, ok, type Issue, type Result } from '../../core/kernel/result';

/**
 * Why nothing came from an address. `unreachable`: the site does not answer, answers with an
 * error, or does not let other pages read it (CORS); a browser does not tell these apart.
 */
export type FetchCode = 'offline' | 'not-found' | 'unreachable' | 'too-large' | 'cut-off';

export interface Fetched {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it came from in the end, redirects followed. */
  readonly address: string;
}

export interface FetchOptions {
  /** More bytes than this are not taken. */
  readonly most: number;
  /** Whether the answer may come from the browser's cache without asking. */
  readonly mayBeOld: boolean;
  readonly onBytes?: (more: number) => void;
}

const LONGEST_SILENCE_MS = 30_000;

/** Fetches a public file. Nothing of the learner goes along: no cookies, no referrer. */
export async function fetchBytes(
  address: string,
  { most, mayBeOld, onBytes }: FetchOptions
): Promise<Result<Fetched, Issue<FetchCode>>> {
  const patience = new Patience();
  let response: Response;
  try {
    response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: mayBeOld ? 'default' : 'no-cache',
      signal: patience.signal
    });
  } catch {
    patience.end();
    return fail(navigator.onLine ? 'unreachable' : 'offline');
  }
  try {
    const { status } = response;
    if (status === 404 || status === 410) return fail('not-found');
    if (!response.ok) return fail('unreachable', { facts: { status } });
    const bytes = await readBounded(response, most, (more) => {
      patience.renew();
      onBytes?.(more);
    });
    return bytes ? ok({ bytes, address: response.url || address }) : fail('too-large');
  } catch {
    return fail(navigator.onLine ? 'cut-off' : 'offline');
  } finally {
    patience.end();
  }
}

/** Gives up when nothing has come for a while. */
class Patience {
  readonly #abort = new AbortController();
  readonly signal = this.#abort.signal;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.renew();
  }

  renew(): void {
    this.end();
    this.#timer = setTimeout(() => this.#abort.abort(), LONGEST_SILENCE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

async function readBounded(
  { body }: Response,
  most: number,
  onBytes: (more: number) => void
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      void reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
    onBytes(part.value.length);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
