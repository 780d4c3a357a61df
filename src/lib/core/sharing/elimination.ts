/** A sum of unknown blocks (exclusive or), and what it comes to. */
interface Row {
  /** A bit for each unknown, 32 to a word. */
  readonly unknowns: Uint32Array;
  readonly block: Uint8Array;
}

/** Unknown blocks, found from sums of them as these come in (Gaussian elimination over GF(2)). */
export class Elimination {
  readonly #count: number;
  /** By the first unknown of each, which no later row has. */
  readonly #rows = new Map<number, Row>();

  constructor(count: number) {
    this.#count = count;
  }

  /** How many sums said something new. */
  get rank(): number {
    return this.#rows.size;
  }

  /** False where the sum follows from those before it. */
  add(unknowns: readonly number[], block: Uint8Array): boolean {
    const row = { unknowns: new Uint32Array(Math.ceil(this.#count / 32)), block: block.slice() };
    for (const unknown of unknowns) flip(row.unknowns, unknown);
    for (let at = 0; at < this.#count; at++) {
      if (!holds(row.unknowns, at)) continue;
      const known = this.#rows.get(at);
      if (!known) {
        this.#rows.set(at, row);
        return true;
      }
      addTo(row, known);
    }
    return false;
  }

  /** Every block in its order, once all can be told. */
  solved(): Uint8Array[] | undefined {
    if (this.rank < this.#count) return undefined;
    const blocks: Uint8Array[] = [];
    for (let at = this.#count - 1; at >= 0; at--) {
      const block = this.#rows.get(at)?.block.slice() ?? new Uint8Array();
      const { unknowns } = this.#rows.get(at) ?? { unknowns: new Uint32Array() };
      for (let later = at + 1; later < this.#count; later++) {
        if (holds(unknowns, later)) xor(block, blocks[later] ?? block);
      }
      blocks[at] = block;
    }
    return blocks;
  }
}

function holds(bits: Uint32Array, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

function flip(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) ^ (1 << (at & 31));
}

function addTo(row: Row, other: Row): void {
  xor(row.unknowns, other.unknowns);
  xor(row.block, other.block);
}

function xor(sum: Uint8Array | Uint32Array, other: Uint8Array | Uint32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) ^ (other[at] ?? 0);
}
