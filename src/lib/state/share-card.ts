import type { CredentialRecord } from '$lib/core/credential/record';
import { ectsOf } from '$lib/core/kernel/credits';
import {
  CARD_FONT,
  CARD_SIZES,
  formatCard,
  type Card,
  type CardLook
} from '$lib/core/sharing/card';
import type { MeasureText } from '$lib/core/sharing/card-text';
import { titleOf } from './credentials.svelte';
import { formatDay, formatHours, formatNumber, formatRange, textOf } from './format';
import { drawPng } from './handing-over';
import { t } from './language.svelte';
import type { Leaving, LeavingCredential, LeavingPath } from './leaving';
import { isOwnStatement } from './share-warnings';

/** A card that shows several lists so many of them. */
const MOST_LISTED = 5;
const MOST_JOINED = 3;

/**
 * What a picture of it says. `partsOf` gives what a finished stack is made of; a collection goes by
 * its name. Undefined where there is nothing to show.
 */
export function cardOf(
  leaving: readonly Leaving[],
  partsOf: (one: LeavingCredential | LeavingPath) => readonly CredentialRecord[],
  name?: string
): Card | undefined {
  const shown = leaving.filter((each) => each.kind !== 'unreadable');
  const [first] = shown;
  if (!first) return undefined;
  if (shown.length > 1 || name !== undefined) return cardOfSeveral(shown, name);
  return first.kind === 'path'
    ? cardOfPath(first, partsOf(first))
    : cardOfCredential(first, partsOf(first));
}

function cardOfCredential({ record }: LeavingCredential, parts: readonly CredentialRecord[]): Card {
  const words = t().share.card;
  const own = isOwnStatement({ record });
  const made = t().share.choose.parts(parts.length, formatNumber(parts.length));
  return {
    heading: own ? words.ownStatement : parts.length > 0 ? words.stack : words.earned,
    title: titleOf({ record }),
    lines: [...factsOf(record), ...(parts.length > 0 ? [made] : [])],
    footer: own ? words.footerOwn : words.footer,
    records: [record, ...parts]
  };
}

function cardOfPath({ sent }: LeavingPath, parts: readonly CredentialRecord[]): Card {
  const words = t().share.card;
  const { title, provider, steps } = sent;
  const done = steps.filter(({ state }) => state === 'done').length;
  const progress = t().share.choose.pathSteps(formatNumber(done), formatNumber(steps.length));
  return {
    heading: done === steps.length ? words.stack : words.path,
    title: textOf(title),
    lines: [...(provider ? [textOf(provider)] : []), progress],
    footer: words.footerOwn,
    records: parts
  };
}

function cardOfSeveral(
  shown: readonly (LeavingCredential | LeavingPath)[],
  name: string | undefined
): Card {
  const words = t().share.card;
  const titles = shown.map(markedTitle);
  const own = shown.every(isOwnWord);
  return {
    heading: words.shown,
    title: name ?? listed(titles, MOST_JOINED).join(' · '),
    lines: name === undefined ? [] : listed(titles, MOST_LISTED),
    footer: own ? words.footerOwn : words.footer,
    records: shown.flatMap((each) => (each.kind === 'path' ? [] : [each.record]))
  };
}

function listed(titles: readonly string[], most: number): string[] {
  if (titles.length <= most) return [...titles];
  const more = t().share.card.more(formatNumber(titles.length - most));
  return [...titles.slice(0, most), more];
}

/** The title; with a mark behind it where nobody but the learner says so. */
export function markedTitle(leaving: LeavingCredential | LeavingPath): string {
  const title = titleOfLeaving(leaving);
  return isOwnWord(leaving) ? t().share.card.marked(title) : title;
}

function isOwnWord(leaving: LeavingCredential | LeavingPath): boolean {
  return leaving.kind === 'path' || isOwnStatement(leaving);
}

export function titleOfLeaving(leaving: Leaving): string {
  return leaving.kind === 'path' ? textOf(leaving.sent.title) : titleOf(recordOf(leaving));
}

function recordOf(leaving: Exclude<Leaving, LeavingPath>) {
  return leaving.kind === 'credential' ? leaving : leaving.row;
}

/** From whom, when, and how much. */
function factsOf(record: CredentialRecord): string[] {
  const { units } = t().common;
  const ects = ectsOf(record.credits);
  const amounts = [
    ...(ects === undefined ? [] : [units.ects(formatNumber(ects))]),
    ...(record.workloadHours ? [formatHours(record.workloadHours)] : []),
    ...(record.eqf ? [units.eqf(formatRange(record.eqf))] : [])
  ];
  return [
    ...(record.awardingBody?.name ? [textOf(record.awardingBody.name)] : []),
    ...(record.issuedOn ? [formatDay(record.issuedOn)] : []),
    ...(amounts.length > 0 ? [amounts.join(' · ')] : [])
  ];
}

/** The same in words, for those who cannot see the picture. */
export function cardAlt({ heading, title, lines }: Card): string {
  return t().share.picture.describe(heading, title, lines.join(', '));
}

/** Draws a card on the device, with words as wide as this browser writes them. */
export function drawCard(card: Card, look: CardLook): Promise<File> {
  const svg = formatCard(card, look, measureText());
  return drawPng(svg, CARD_SIZES[look.shape], 'cairn-card.png');
}

function measureText(): MeasureText | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${CARD_FONT}`;
    return context.measureText(text).width;
  };
}
