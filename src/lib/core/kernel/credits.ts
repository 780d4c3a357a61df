/** So many credits of a credit system. Systems are only converted with a stated factor. */
export interface Credit {
  /** `ects`, or the name the publisher gives its own system. */
  readonly scheme: string;
  /** Halves occur (1.5 ECTS). */
  readonly value: number;
  /** The level of that system at which they count (SCQF 7). */
  readonly level?: string;
}

/** The ECTS credits among the given ones; undefined where none are stated. */
export function ectsOf(credits: readonly Credit[] | undefined): number | undefined {
  return credits?.find((credit) => credit.scheme === 'ects')?.value;
}
