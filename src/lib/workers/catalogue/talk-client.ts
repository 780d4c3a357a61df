import { WorkerError } from '../worker-client';
import type { TalkQuestion, TalkReply } from './talk';

type Kinds<T> = keyof T & string;
type Question<T, Kind extends keyof T> = T[Kind] extends { question: infer Q } ? Q : never;
type Answer<T, Kind extends keyof T> = T[Kind] extends { answer: infer A } ? A : never;

interface Waiting {
  readonly done: (answer: never) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Page side of a worker that keeps what it has opened and answers several questions at once. It
 * starts with the first question. After a breakdown it is started anew with the next, and told
 * first what it was last told of kind `first`.
 */
export class TalkClient<T> {
  #worker: Worker | undefined;
  #next = 1;
  #told: unknown;
  readonly #waiting = new Map<number, Waiting>();

  constructor(
    private readonly start: () => Worker,
    private readonly first: Kinds<T>
  ) {}

  /** Starts the worker before there is a question, so that none waits for its script. */
  wake(): void {
    this.#worker ??= this.#begin();
  }

  /** Rejects with `WorkerError` when the worker fails. */
  ask<Kind extends Kinds<T>>(kind: Kind, question: Question<T, Kind>): Promise<Answer<T, Kind>> {
    if (kind === this.first) this.#told = question;
    else if (!this.#worker && this.#told !== undefined) {
      this.ask(this.first, this.#told as never).catch(() => undefined);
    }
    const worker = (this.#worker ??= this.#begin());
    const id = this.#next++;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      worker.postMessage({ id, kind, question } satisfies TalkQuestion);
    });
  }

  #begin(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<TalkReply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failed' in data) waiting?.fail(new WorkerError(data.failed));
      else waiting?.done(data.answer as never);
    };
    worker.onerror = (event) => {
      worker.terminate();
      this.#worker = undefined;
      const all = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { fail } of all) fail(new WorkerError(event.message || 'worker failed'));
    };
    return worker;
  }
}
