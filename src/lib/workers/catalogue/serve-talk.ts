import type { TalkQuestion, TalkReply } from './talk';

/** The worker's own global, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { data: TalkQuestion }) => void) | null;
  postMessage(message: TalkReply): void;
}

/** What answers the questions of each kind. */
export type Answers<T> = {
  readonly [Kind in keyof T]: T[Kind] extends { question: infer Q; answer: infer A }
    ? (question: Q) => A | Promise<A>
    : never;
};

/** Worker side: several questions may be open at once, each is answered as soon as it can be. */
export function serveTalk<T>(answers: Answers<T>): void {
  const scope = globalThis as unknown as WorkerScope;
  const reply = async ({ id, kind, question }: TalkQuestion) => {
    try {
      const work = answers[kind as keyof T] as (question: unknown) => unknown;
      scope.postMessage({ id, answer: await work(question) });
    } catch (error) {
      scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  };
  scope.onmessage = ({ data }) => void reply(data);
}
