/** Bytes written one after the other; growing past `most` throws a `RangeError`. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #size = 0;
  readonly #most: number;

  constructor(most = Infinity) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#size++] = value;
  }

  bytes(values: Uint8Array): void {
    this.#makeRoom(values.length);
    this.#bytes.set(values, this.#size);
    this.#size += values.length;
  }

  /** A whole number from 0 up in base 128, the lowest digits first (LEB128). */
  count(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) | 0x80);
    this.byte(rest);
  }

  /** A number of 32 bits, big-endian. */
  word(value: number): void {
    for (const shift of [24, 16, 8, 0]) this.byte((value >>> shift) & 0xff);
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#size);
  }

  #makeRoom(more: number): void {
    const size = this.#size + more;
    if (size > this.#most) throw new RangeError('too many bytes');
    if (size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(size, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Bytes read one after the other; reading past their end throws a `RangeError`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('no more bytes');
    return value;
  }

  bytes(size: number): Uint8Array {
    if (size > this.left) throw new RangeError('no more bytes');
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }

  /** What `ByteWriter.count` wrote, up to 2^49. */
  count(): number {
    let value = 0;
    for (let place = 1; place < 2 ** 49; place *= 0x80) {
      const digit = this.byte();
      value += (digit & 0x7f) * place;
      if (digit < 0x80) return value;
    }
    throw new RangeError('an endless number');
  }

  word(): number {
    let value = 0;
    for (let digit = 0; digit < 4; digit++) value = (value << 8) | this.byte();
    return value >>> 0;
  }
}
