/** One branch: the bounds of one variable, on top of those of the node above. */
export interface SearchNode {
  readonly above: SearchNode | undefined;
  readonly variable: number;
  readonly lower: number;
  readonly upper: number;
  /** Nothing below costs less. */
  readonly bound: number;
  readonly depth: number;
  readonly up: boolean;
  /** How far the bound was moved past the value. */
  readonly distance: number;
}

/** The node above all others. */
export const TOP: SearchNode = {
  above: undefined,
  variable: -1,
  lower: 0,
  upper: 0,
  bound: -Infinity,
  depth: 0,
  up: false,
  distance: 1
};

/** Open nodes, the one with the least bound first; of equal ones the deepest. */
export class OpenNodes {
  readonly #heap: SearchNode[] = [];

  get size(): number {
    return this.#heap.length;
  }

  get bound(): number {
    return this.#heap[0]?.bound ?? Infinity;
  }

  push(node: SearchNode): void {
    const heap = this.#heap;
    let at = heap.push(node) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up];
      if (!parent || !isBefore(node, parent)) break;
      heap[at] = parent;
      at = up;
    }
    heap[at] = node;
  }

  pop(): SearchNode | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let next = heap[child];
      if (!next) break;
      const right = heap[child + 1];
      if (right && isBefore(right, next)) {
        child++;
        next = right;
      }
      if (!isBefore(next, last)) break;
      heap[at] = next;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function isBefore(a: SearchNode, b: SearchNode): boolean {
  return a.bound < b.bound || (a.bound === b.bound && a.depth > b.depth);
}
