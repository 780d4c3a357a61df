/* What page and worker say to each other where several questions may be open at once. */

export interface TalkQuestion {
  readonly id: number;
  readonly kind: string;
  readonly question: unknown;
}

export type TalkReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };
