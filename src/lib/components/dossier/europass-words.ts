import { EUROPASS_FIELDS, europassEntry, type EuropassField } from '$lib/core/sharing/europass';
import type { CredentialRecord } from '$lib/core/credential/record';
import { broadField } from '$lib/core/kernel/standard-elements';
import { formatCountry, formatDay, formatNumber, formatRange, textOf } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/** A field of the Europass CV editor with what goes into it. */
export interface EuropassLine {
  readonly field: EuropassField;
  readonly name: string;
  readonly value: string;
}

/** The fields that the credential states, in the order and under the names of Europass. */
export function europassLines(record: CredentialRecord): EuropassLine[] {
  const entry = europassEntry(record);
  const { title, organisation, website, country, to, eqf, field, grade } = entry;
  const broad = broadField(field);
  const values: Partial<Record<EuropassField, string | undefined>> = {
    title: title && textOf(title),
    organisation: organisation && textOf(organisation),
    website,
    country: country && formatCountry(country),
    to: to && formatDay(to),
    eqf: eqf && formatRange(eqf),
    field: broad && t().common.fields[broad],
    grade: grade && textOf(grade),
    creditType: entry.creditType,
    creditNumber: entry.creditNumber === undefined ? undefined : formatNumber(entry.creditNumber),
    subjects: entry.subjects.length > 0 ? entry.subjects.map(textOf).join('\n') : undefined
  };
  return EUROPASS_FIELDS.flatMap((each) => {
    const value = values[each];
    return value === undefined || value === ''
      ? []
      : [{ field: each, name: t().dossier.europass.fields[each], value }];
  });
}

/** The same as a text to read beside the form; the learner's own statements say so. */
export function europassText(records: readonly CredentialRecord[]): string {
  const words = t().dossier.europass;
  const entries = records.map((record) =>
    [
      ...(record.format === 'by-hand' ? [`(${words.own})`] : []),
      ...europassLines(record).map(
        ({ name, value }) => `${name}: ${value.replaceAll('\n', '\n  ')}`
      )
    ].join('\n')
  );
  return `${[words.entry, ...entries].join('\n\n')}\n`;
}
