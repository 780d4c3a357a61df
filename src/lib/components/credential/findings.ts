import {
  statusNow,
  type Integrity,
  type IssuerIdentity,
  type Status
} from '$lib/core/credential/check';
import type { Moment } from '$lib/core/kernel/day';
import type { Stated } from '$lib/state/stated';
import { now } from '$lib/state/clock';
import { formatDay } from '$lib/state/format';
import { visitorWords } from '$lib/state/language.svelte';

/** How a result looks; never the only thing that tells it. */
export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** One of the three results of a check, in words. */
export interface FindingWords {
  readonly key: 'integrity' | 'issuer' | 'status';
  readonly question: string;
  readonly result: string;
  readonly why: string;
  readonly tone: Tone;
}

const TONES: Readonly<Record<string, Tone>> = {
  intact: 'good',
  altered: 'bad',
  bound: 'good',
  known: 'good',
  'mathematics-only': 'warn',
  'in-force': 'good',
  expired: 'bad',
  revoked: 'bad',
  suspended: 'bad',
  'not-yet-valid': 'warn'
};

/** What was checked about a credential, in words; empty where there was nothing to check. */
export function findingsOf({ record, check }: Stated): FindingWords[] {
  if (!check) return [];
  const words = visitorWords().credentials.checks;
  const { integrity, issuer } = check;
  const status = statusNow(record, check, now());
  return [
    {
      key: 'integrity',
      question: words.integrity,
      result: words.integrityResults[integrity.result],
      why: [
        words.integrityReasons[integrity.reason](integrity.detail ?? ''),
        ...(integrity.asOf === undefined ? [] : [words.keyCopy(dateOf(integrity))])
      ].join(' '),
      tone: TONES[integrity.result] ?? 'plain'
    },
    {
      key: 'issuer',
      question: words.issuer,
      result: words.issuerResults[issuer.result],
      why: words.issuerReasons[issuer.reason](issuer.detail ?? '', dateOf(issuer)),
      tone: TONES[issuer.result] ?? 'plain'
    },
    {
      key: 'status',
      question: words.status,
      result: words.statusResults[status.result],
      why: words.statusReasons[status.reason](detailOf(status), dateOf(status)),
      // That nobody withdrew it is no good news about what somebody altered.
      tone:
        integrity.result === 'altered' && status.result === 'in-force'
          ? 'plain'
          : (TONES[status.result] ?? 'plain')
    }
  ];
}

/** Dates are shown as such; everything else stands as it is. */
function detailOf({ reason, detail }: Status): string {
  if (detail === undefined) return '';
  return reason === 'past-end' || reason === 'before-start' ? formatDay(detail as Moment) : detail;
}

function dateOf({ asOf }: Integrity | IssuerIdentity | Status): string {
  return asOf === undefined ? '' : formatDay(asOf);
}
