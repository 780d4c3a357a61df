import type { Output } from '../output';
import type { LeftOut } from './publish/publish';
import type { SourceTrouble } from './sourced';
import { countWords, lineWords } from './words';

const MOST_TOLD = 20;

const REASONS: Readonly<Record<LeftOut['code'], string>> = {
  'duplicate-id': 'this id is used again; only the first is kept',
  'unusable-id': 'this id is empty or holds characters that no id may hold'
};

/** Tells the first troubles as they come, and at the end how many there were. */
export class TroubleList {
  /** Records that are left out. */
  lost = 0;
  #values = 0;
  #told = 0;

  constructor(private readonly output: Output) {}

  add({ lost, place, reason }: SourceTrouble): void {
    if (lost === 'value') this.#values++;
    else this.#lose(`${place}: ${reason}`);
  }

  leftOut({ code, kind, id }: LeftOut): void {
    this.#lose(`${kind} ${id}: ${REASONS[code]}`);
  }

  nothing(): void {
    this.output.trouble('There is nothing to publish: no offerings, awards or equivalences.');
  }

  #lose(line: string): void {
    this.lost++;
    if (this.#told++ < MOST_TOLD) this.output.trouble(`left out: ${lineWords(line, 400)}`);
  }

  finish(): void {
    const { lost } = this;
    if (lost > MOST_TOLD) this.output.trouble(`and ${lost - MOST_TOLD} more`);
    if (lost > 0) this.output.trouble(`${countWords(lost, 'record')} left out`);
    if (this.#values > 0) {
      this.output.trouble(
        `${countWords(this.#values, 'value')} not understood and kept as published; ` +
          'catalogue read lists them'
      );
    }
  }
}
