/** Expected trouble as a value: what is wrong, where, and the facts a sentence about it needs. */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  /** Where in the input, as a dotted path (`credentialSubject.achievement.name`). */
  readonly path?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type Result<Value, Trouble = Issue> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issue: Trouble };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  where: Omit<Issue<Code>, 'code'> = {}
): { readonly ok: false; readonly issue: Issue<Code> } {
  return { ok: false, issue: { code, ...where } };
}
