import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bucket } from '../../../lib/core/catalogue/published/split';
import { linesOf } from './lines';

const MOST_HELD = 16_000_000;

/** A bucket whose offerings wait in a file, in the order in which they were added. */
export interface BucketFile extends Bucket {
  readonly file: string;
  offerings: number;
  held: string[];
}

/** Shares lines out to one file a bucket; what waits in memory to be written is bounded. */
export class BucketFiles {
  readonly #buckets = new Map<string, BucketFile>();
  #characters = 0;

  constructor(private readonly folder: string) {}

  add({ field, country }: Bucket, line: string): void {
    const name = `${field}-${country}`;
    let bucket = this.#buckets.get(name);
    if (!bucket) {
      // Names of countries are not trusted to be names of files.
      const file = join(this.folder, `bucket-${this.#buckets.size}`);
      bucket = { field, country, file, offerings: 0, held: [] };
      this.#buckets.set(name, bucket);
    }
    bucket.held.push(line);
    bucket.offerings++;
    this.#characters += line.length;
    if (this.#characters >= MOST_HELD) this.#flush();
  }

  #flush(): void {
    for (const bucket of this.#buckets.values()) {
      if (bucket.held.length > 0) appendFileSync(bucket.file, `${bucket.held.join('\n')}\n`);
      bucket.held = [];
    }
    this.#characters = 0;
  }

  /** Every bucket; nothing may be added any more. */
  finish(): readonly BucketFile[] {
    this.#flush();
    return [...this.#buckets.values()];
  }
}

export function linesIn(bucket: BucketFile): Generator<string> {
  return linesOf(bucket.file);
}
