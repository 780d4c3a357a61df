import { encodeHex, encodeUtf8 } from './bytes';

/** SHA-256 in hexadecimal; of a text, over its UTF-8. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? encodeUtf8(data) : data;
  return encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
