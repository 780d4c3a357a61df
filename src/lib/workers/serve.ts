import type { Ask, Reply } from './protocol';

/** The worker's own global, as far as it is used here. */
interface WorkerScope<Message> {
  onmessage: ((event: { data: Message }) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** Worker side: answers every question with what `work` makes of it. */
export function serve<Question, Progress, Answer>(
  work: (
    question: Question,
    report: (progress: Progress, transfer?: Transferable[]) => void
  ) => Answer | Promise<Answer>
): void {
  const scope = globalThis as unknown as WorkerScope<Ask<Question>>;
  const reply = (message: Reply<Progress, Answer>, transfer: Transferable[] = []) =>
    scope.postMessage(message, transfer);
  const answer = async ({ question }: Ask<Question>) => {
    try {
      const value = await work(question, (progress, transfer) =>
        reply({ kind: 'progress', progress }, transfer)
      );
      reply({ kind: 'answer', answer: value });
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  scope.onmessage = (event) => void answer(event.data);
}
