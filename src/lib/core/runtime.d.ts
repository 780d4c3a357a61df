/**
 * The only things that `core` takes from a runtime beside the language itself.
 * Browsers, workers and Node all have them.
 */
interface TextDecoder {
  decode(input?: Uint8Array): string;
}
declare const TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { new (): TextEncoder };
interface URL {
  readonly protocol: string;
  readonly hostname: string;
  readonly href: string;
}
declare const URL: { new (url: string, base?: string): URL };
declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};
