import { ectsOf } from '$lib/core/kernel/credits';
import { CARD_SIZE, formatCard } from '$lib/core/sharing/card';
import { linkedInFields, publicAddress, type LinkedInFields } from '$lib/core/sharing/linkedin';
import { titleOf, type CredentialRow } from './credentials.svelte';
import { formatDay, formatHours, formatNumber, formatRange, textOf } from './format';
import { drawPng } from './handing-over';
import { t, wantedLanguages } from './language.svelte';

/** What LinkedIn's form gets; undefined where the credential states no title. */
export function linkedInOf({ record }: CredentialRow): LinkedInFields | undefined {
  return linkedInFields(record, wantedLanguages());
}

/** The address at which others can see the credential, where it has a public one. */
export function addressOf({ record }: CredentialRow): string | undefined {
  return publicAddress(record.id) ?? publicAddress(record.achievement?.criteriaUrl);
}

/** Words to begin a post with. */
export function postDraft(row: CredentialRow): string {
  const organisation = row.record.awardingBody?.name;
  const words = t().share.post;
  return organisation
    ? words.draft(titleOf(row), textOf(organisation))
    : words.draftBare(titleOf(row));
}

/** The picture that is shared: what was earned, from whom, when and how much. */
export async function sharePicture(row: CredentialRow): Promise<File> {
  const { record } = row;
  const { units } = t().common;
  const ects = ectsOf(record.credits);
  const amounts = [
    ...(ects === undefined ? [] : [units.ects(formatNumber(ects))]),
    ...(record.workloadHours ? [formatHours(record.workloadHours)] : []),
    ...(record.eqf ? [units.eqf(formatRange(record.eqf))] : [])
  ];
  const svg = formatCard({
    heading: t().share.card.earned,
    title: titleOf(row),
    lines: [
      ...(record.awardingBody?.name ? [textOf(record.awardingBody.name)] : []),
      ...(record.issuedOn ? [formatDay(record.issuedOn)] : []),
      ...(amounts.length > 0 ? [amounts.join(' · ')] : [])
    ],
    footer: t().common.appName
  });
  return drawPng(svg, CARD_SIZE, 'credential.png');
}
