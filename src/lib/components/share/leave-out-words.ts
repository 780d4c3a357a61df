import type { HandEntry } from '$lib/core/credential/by-hand';
import { broadField, type AssessmentKind } from '$lib/core/kernel/standard-elements';
import type { Withholdable, WithholdableField } from '$lib/core/sharing/withhold';
import { formatCountry, formatDay } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import type { Day } from '$lib/core/kernel/day';

/** What a field that may stay here is called. */
export function fieldLabel({ label, path }: WithholdableField, kind: Withholdable['kind']): string {
  if (kind === 'disclosures') return path;
  const { hand } = t().credentials;
  return label === 'title' ? hand.titleField : hand[label as Exclude<keyof HandEntry, 'title'>];
}

/** What it says; codes in words. */
export function fieldValue(
  { label, value }: WithholdableField,
  kind: Withholdable['kind']
): string {
  if (kind === 'disclosures') return value;
  const { common } = t();
  switch (label) {
    case 'country':
      return formatCountry(value);
    case 'issuedOn':
    case 'validUntil':
      return formatDay(value as Day);
    case 'field': {
      const broad = broadField(value);
      return broad ? common.fields[broad] : value;
    }
    case 'assessment':
      return value
        .split(', ')
        .map((code) => common.assessment[code as AssessmentKind])
        .join(', ');
    case 'participation':
      return common.participation[value as keyof typeof common.participation];
    case 'supervision':
      return common.supervision[value as keyof typeof common.supervision];
    default:
      return value;
  }
}

/** What stays here: what is left out itself, and what is part of it. */
export function goneWith(
  leftOut: ReadonlySet<string>,
  fields: readonly WithholdableField[]
): ReadonlySet<string> {
  const gone = new Set(leftOut);
  for (const { path, within } of fields) {
    if (within !== undefined && gone.has(within)) gone.add(path);
  }
  return gone;
}
