import { Branching } from './branching';
import type { Incumbent, Offered } from './incumbent';
import type { Meter } from './meter';
import { OpenNodes, TOP, type SearchNode } from './node';
import type { Root } from './root';

/**
 * Branch and bound over what is left of a model: dives towards solutions, and after each dive
 * takes the open node with the least bound.
 */
export class Search {
  readonly #open = new OpenNodes();
  readonly #branching: Branching;
  /** The least bound among what was let go though it is not proven worse, only by rounding. */
  #loose = Infinity;

  constructor(
    private readonly root: Root,
    private readonly incumbent: Incumbent,
    private readonly meter: Meter
  ) {
    this.#branching = new Branching(root.reduced.model.count);
  }

  /** Looks at everything, or at as much as there is time for; nothing costs less than it gives. */
  run(): number {
    const { meter, incumbent } = this;
    const { bound, relaxation } = this.root;
    const open = this.#open;
    open.push({ ...TOP, bound });
    while (open.size > 0 && !meter.over && !incumbent.isBeaten(open.bound)) {
      let node = open.pop();
      if (!node || !relaxation.enter(node)) continue;
      while (node) {
        if (meter.over) {
          open.push(node);
          break;
        }
        node = this.#visit(node);
      }
    }
    return Math.min(this.#loose, incumbent.cutoff, open.bound);
  }

  /** Solves a node; gives the branch to go on with, the other one is left open. */
  #visit(node: SearchNode): SearchNode | undefined {
    const { meter, incumbent } = this;
    const { relaxation } = this.root;
    let bound = node.bound;
    meter.nodes++;
    relaxation.shake(true);
    for (let round = 0; ; round++) {
      if (!relaxation.propagate()) return undefined;
      let outcome = relaxation.solve(incumbent.ceiling);
      bound = Math.max(bound, relaxation.bound);
      if (incumbent.isBeaten(bound)) return undefined;
      if (outcome === 'ceiling') outcome = relaxation.solve(Infinity);
      bound = Math.max(bound, relaxation.bound);
      if (incumbent.isBeaten(bound)) return undefined;
      if (outcome === 'infeasible' && relaxation.isImpossible()) return undefined;
      if (meter.over) {
        this.#open.push({ ...node, bound });
        return undefined;
      }
      if (round === 0) this.#learn(node, bound);
      if (relaxation.tighten(incumbent, node.depth === 0) > 0 && round < 5) continue;
      if (relaxation.tableau.shaken && incumbent.isNear(bound)) {
        relaxation.shake(false);
        continue;
      }
      if (node.depth % 8 === 0 && round === 0 && !incumbent.isLazy) this.root.round();
      const fractional = this.#branching.choose(relaxation, incumbent);
      if (fractional === 'narrowed') continue;
      if (fractional >= 0) return this.#branch(node, fractional, bound);
      if (outcome === 'optimal') {
        const offered = this.#offer(node);
        if (offered === 'more-rows') {
          this.root.follow();
          continue;
        }
        if (incumbent.isBeaten(bound)) return undefined;
        if (relaxation.tableau.shaken) {
          relaxation.shake(false);
          continue;
        }
      }
      // Whole only within rounding: on to what is whole beyond doubt.
      const free = this.#leastWhole();
      if (free >= 0) return this.#branch(node, free, bound);
      if (this.#isMixed()) this.#loose = Math.min(this.#loose, bound);
      return undefined;
    }
  }

  #learn(node: SearchNode, bound: number): void {
    if (node.variable < 0 || node.bound === -Infinity) return;
    const gain = Math.max(0, bound - node.bound);
    this.#branching.learn(node.variable, node.up, gain / node.distance);
  }

  #offer(node: SearchNode): Offered {
    const { incumbent } = this;
    const { relaxation, reduced } = this.root;
    const { model } = reduced;
    const offered = incumbent.offer(reduced.expand(relaxation.tableau.value));
    if (offered !== 'broken' || !this.#isMixed()) return offered;
    // Whole values rounded, the others may have to follow.
    for (let j = 0; j < model.count; j++) {
      if (!model.whole[j]) continue;
      const value = Math.round(relaxation.tableau.value[j] ?? 0);
      relaxation.change(j, value, value);
    }
    const outcome = relaxation.solve(Infinity);
    const again =
      outcome === 'optimal' ? incumbent.offer(reduced.expand(relaxation.tableau.value)) : 'broken';
    relaxation.enter(node);
    return again;
  }

  /** The whole variable with more than one value left whose value is the least whole. */
  #leastWhole(): number {
    const { model } = this.root.reduced;
    const { lower, upper, value } = this.root.relaxation.tableau;
    let chosen = -1;
    let furthest = -1;
    for (let j = 0; j < model.count; j++) {
      const x = value[j] ?? 0;
      const off = Math.abs(x - Math.round(x));
      if (!model.whole[j] || lower[j] === upper[j] || off <= furthest) continue;
      furthest = off;
      chosen = j;
    }
    return chosen;
  }

  #isMixed(): boolean {
    return this.root.reduced.model.whole.includes(0);
  }

  #branch(above: SearchNode, variable: number, bound: number): SearchNode {
    const { tableau } = this.root.relaxation;
    const x = tableau.value[variable] ?? 0;
    const low = tableau.lower[variable] ?? 0;
    const high = tableau.upper[variable] ?? 0;
    const floor = Math.max(low, Math.min(high - 1, Math.floor(x)));
    const part = Math.min(1, Math.max(0, x - floor));
    const depth = above.depth + 1;
    const down = {
      above,
      variable,
      lower: low,
      upper: floor,
      bound,
      depth,
      up: false,
      distance: Math.max(part, 1e-6)
    };
    const up = {
      ...down,
      lower: floor + 1,
      upper: high,
      up: true,
      distance: Math.max(1 - part, 1e-6)
    };
    const [first, second] = part > 0.3 ? [up, down] : [down, up];
    this.#open.push(second);
    this.root.relaxation.change(variable, first.lower, first.upper);
    return first;
  }
}
