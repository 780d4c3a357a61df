import { formatPacked } from '$lib/core/sharing/fragment';
import { FrameCollector } from '$lib/core/sharing/frames';

/** How many of the codes that belong together were seen, and how many are needed. */
export interface Gathered {
  readonly have: number;
  readonly need: number;
}

const FRAME = /^CAIRN1\//;

/** Makes one text of the codes that are seen one after the other, in whatever order. */
export class Gathering {
  #collector = new FrameCollector();

  get gathered(): Gathered {
    return this.#collector.progress;
  }

  /**
   * The text that a code is by itself; or, once there are enough that belong together, what a link
   * with all of it would carry behind its `#`. Undefined while more are needed.
   */
  take(text: string): string | undefined {
    const added = this.#collector.add(text);
    // A letter that the camera got wrong makes a code none of ours; it comes around again.
    if (added === 'not-a-frame')
      return FRAME.test(text) || this.gathered.have > 0 ? undefined : text;
    if (added === 'another') {
      this.#collector = new FrameCollector();
      this.#collector.add(text);
    }
    const { have, need } = this.gathered;
    if (have < need) return undefined;
    const packed = this.#collector.done();
    if (!packed) this.#collector = new FrameCollector();
    return packed && formatPacked(packed);
  }
}
