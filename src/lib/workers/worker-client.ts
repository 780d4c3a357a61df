import type { Ask, Reply } from './protocol';

/** A worker broke down, or could not be started. */
export class WorkerError extends Error {}

export interface AskOptions<Progress> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Page side of a worker. The worker starts with the first question and is kept for the next;
 * questions wait for each other; aborting one ends the worker.
 */
export class WorkerClient<Question, Progress, Answer> {
  #worker: Worker | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => Worker) {}

  /** Starts the worker before there is a question, so that the first need not wait for it. */
  warm(): void {
    this.#worker ??= this.start();
  }

  /** Rejects with `signal.reason` when aborted, with `WorkerError` when the worker fails. */
  ask(question: Question, options: AskOptions<Progress> = {}): Promise<Answer> {
    const answer = this.#queue.then(() => this.#askNow(question, options));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  #askNow(question: Question, { signal, onProgress }: AskOptions<Progress>): Promise<Answer> {
    if (signal?.aborted) return Promise.reject(abortReason(signal));
    const worker = (this.#worker ??= this.start());
    return new Promise<Answer>((resolve, reject) => {
      const end = (settle: () => void) => {
        signal?.removeEventListener('abort', abort);
        worker.onmessage = worker.onerror = null;
        settle();
      };
      const giveUp = (reason: Error) => {
        worker.terminate();
        this.#worker = undefined;
        end(() => reject(reason));
      };
      const abort = () => giveUp(signal ? abortReason(signal) : new WorkerError('aborted'));
      signal?.addEventListener('abort', abort, { once: true });
      worker.onerror = (event) => giveUp(new WorkerError(event.message || 'worker failed'));
      worker.onmessage = ({ data }: MessageEvent<Reply<Progress, Answer>>) => {
        if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'answer') end(() => resolve(data.answer));
        else end(() => reject(new WorkerError(data.message)));
      };
      worker.postMessage({ question } satisfies Ask<Question>);
    });
  }
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError');
}
