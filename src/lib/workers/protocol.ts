/* What page and worker say to each other. One question at a time; to abort is to end the worker. */

export interface Ask<Question> {
  readonly question: Question;
}

export type Reply<Progress, Answer> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };
