import { ectsOf, type Credit } from '$lib/core/kernel/credits';
import type { Range } from '$lib/core/kernel/range';
import type { LocalText } from '$lib/core/kernel/text';
import { formatNumber, formatRange, textOf } from '$lib/state/format';
import { visitorWords } from '$lib/state/language.svelte';

/** `undefined` credits are not stated; an empty list says that there are none. */
export function creditWords(credits: readonly Credit[] | undefined): string {
  const { notStated, units } = visitorWords().common;
  if (credits === undefined) return notStated;
  if (credits.length === 0) return units.noCredits;
  const ects = ectsOf(credits);
  if (ects !== undefined) return units.ects(formatNumber(ects));
  return credits
    .map(({ scheme, value }) =>
      scheme === 'unnamed'
        ? units.creditsUnnamed(value, formatNumber(value))
        : units.credits(value, formatNumber(value), scheme)
    )
    .join(', ');
}

export function eqfWords(eqf: Range | undefined, national: LocalText | undefined): string {
  const { notStated, units } = visitorWords().common;
  if (eqf) return units.eqf(formatRange(eqf));
  return national ? textOf(national) : notStated;
}
