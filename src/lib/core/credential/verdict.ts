import { timeOf, type Moment } from '../kernel/day';
import { statusNow, type Check, type IssuerReason, type Status } from './check';
import type { CredentialRecord } from './record';

/*
 * What a check proves and what it does not, for somebody who never saw the credential before. More
 * is never said than was checked; words are made of it where it is shown.
 */

export const HEADLINES = [
  'own-statement',
  'altered',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'known-in-force',
  'known',
  'bound-in-force',
  'bound',
  'signed',
  'no-proof',
  'not-checkable'
] as const;
export type Headline = (typeof HEADLINES)[number];

/** How a verdict looks; never the only thing that tells it. */
export type VerdictTone = 'good' | 'plain' | 'warn' | 'bad';

export type Proven =
  | { readonly code: 'unchanged' | 'issuer-key' }
  | { readonly code: 'issuer-site'; readonly address: string }
  | { readonly code: 'issuer-listed'; readonly list: string }
  | { readonly code: 'in-force' | 'revoked' | 'suspended'; readonly asOf?: Moment }
  | { readonly code: 'expired' | 'not-yet-valid'; readonly at: Moment };

export type Open =
  | {
      readonly code:
        | 'everything'
        | 'altered'
        | 'no-proof'
        | 'not-checkable'
        | 'issuer'
        | 'issuer-certificate'
        | 'issuer-ledger'
        | 'issuer-not-looked-up'
        | 'issuer-name'
        | 'list-not-looked-up'
        | 'list-says-nothing'
        | 'no-list'
        | 'holder';
    }
  | { readonly code: 'issuer-site'; readonly address: string }
  | { readonly code: 'parts'; readonly count: number };

export interface Verdict {
  readonly headline: Headline;
  /** The day that the headline speaks of: its end, or its beginning. */
  readonly at?: Moment;
  readonly tone: VerdictTone;
  readonly proven: readonly Proven[];
  /** What is not proven, or even disproven. */
  readonly open: readonly Open[];
}

/** What can be said of a credential at a moment, by its check and its own dates. */
export function verdictOf(record: CredentialRecord, check: Check, now: Moment): Verdict {
  if (record.format === 'by-hand') {
    return { headline: 'own-statement', tone: 'plain', proven: [], open: [{ code: 'everything' }] };
  }
  const status = statusNow(record, check, now);
  const headline = headlineOf(check, status);
  const parts = partsInTrouble(record, check, now);
  const troubled: Open[] = parts > 0 ? [{ code: 'parts', count: parts }] : [];
  const intact = check.integrity.result === 'intact';
  const at = headline === 'expired' || headline === 'not-yet-valid' ? status.detail : undefined;
  return {
    headline,
    ...(at !== undefined && { at: at as Moment }),
    tone: toneOf(headline, check, parts > 0),
    proven: intact ? [{ code: 'unchanged' }, ...issuerProven(check), ...statusProven(status)] : [],
    open: intact
      ? [...issuerOpen(check), ...statusOpen(status), ...troubled, { code: 'holder' }]
      : [{ code: contentOpen(check) }, ...troubled, { code: 'holder' }]
  };
}

function headlineOf({ integrity, issuer }: Check, { result }: Status): Headline {
  if (integrity.result === 'altered') return 'altered';
  switch (result) {
    case 'revoked':
    case 'suspended':
    case 'expired':
    case 'not-yet-valid':
      return result;
  }
  if (integrity.result !== 'intact') return integrity.result;
  if (issuer.result !== 'known' && issuer.result !== 'bound') return 'signed';
  return result === 'in-force' ? `${issuer.result}-in-force` : issuer.result;
}

const TONES: Readonly<Record<Headline, VerdictTone>> = {
  'own-statement': 'plain',
  altered: 'bad',
  revoked: 'bad',
  suspended: 'bad',
  expired: 'bad',
  'not-yet-valid': 'warn',
  'known-in-force': 'good',
  known: 'plain',
  'bound-in-force': 'plain',
  bound: 'plain',
  signed: 'warn',
  'no-proof': 'warn',
  'not-checkable': 'warn'
};

/** Good only where all three results are; whoever owns a site is somebody, a key may be anybody's. */
function toneOf(headline: Headline, { issuer }: Check, troubled: boolean): VerdictTone {
  const tone =
    headline === 'bound-in-force' && issuer.reason === 'issuer-document-lists-key'
      ? 'good'
      : TONES[headline];
  return troubled && tone !== 'bad' ? 'warn' : tone;
}

function issuerProven({ issuer: { result, reason, detail = '' } }: Check): Proven[] {
  if (result === 'known') return [{ code: 'issuer-listed', list: detail }];
  if (result !== 'bound') return [];
  return reason === 'issuer-document-lists-key'
    ? [{ code: 'issuer-site', address: detail }]
    : [{ code: 'issuer-key' }];
}

/** Where more could be known of who signed it; all other keys anybody could have made. */
const OPEN_ISSUERS: Partial<
  Record<IssuerReason, 'issuer-certificate' | 'issuer-ledger' | 'issuer-not-looked-up'>
> = {
  'certificate-unrooted': 'issuer-certificate',
  'anchor-not-looked-up': 'issuer-ledger',
  'owner-not-kept': 'issuer-not-looked-up',
  'key-in-address': 'issuer-not-looked-up'
};

function issuerOpen({ issuer: { result, reason, detail = '' } }: Check): Open[] {
  if (result === 'known') return [];
  if (result !== 'bound') return [{ code: OPEN_ISSUERS[reason] ?? 'issuer' }];
  return reason === 'issuer-document-lists-key'
    ? [{ code: 'issuer-site', address: detail }]
    : [{ code: 'issuer-name' }];
}

function statusProven({ result, detail, asOf }: Status): Proven[] {
  switch (result) {
    case 'in-force':
    case 'revoked':
    case 'suspended':
      return [{ code: result, ...(asOf !== undefined && { asOf }) }];
    case 'expired':
    case 'not-yet-valid':
      return detail === undefined ? [] : [{ code: result, at: detail as Moment }];
    case 'not-checked':
    case 'none-published':
      return [];
  }
}

function statusOpen({ result, reason }: Status): Open[] {
  if (result === 'none-published') return [{ code: 'no-list' }];
  if (result !== 'not-checked') return [];
  return [{ code: reason === 'list-not-kept' ? 'list-not-looked-up' : 'list-says-nothing' }];
}

function contentOpen({ integrity: { result } }: Check): 'altered' | 'no-proof' | 'not-checkable' {
  return result === 'intact' ? 'not-checkable' : result;
}

/** How many parts, and parts of these, are altered, withdrawn, or out of their dates by now. */
function partsInTrouble(record: CredentialRecord, check: Check, now: Moment): number {
  return record.parts.reduce((count, part, at) => {
    const own = check.parts[at];
    if (!own) return count;
    return count + (inTrouble(part, own, now) ? 1 : 0) + partsInTrouble(part, own, now);
  }, 0);
}

function inTrouble(record: CredentialRecord, check: Check, now: Moment): boolean {
  const { result } = statusNow(record, check, now);
  const over = record.validUntil !== undefined && timeOf(record.validUntil) < timeOf(now);
  return (
    over || check.integrity.result === 'altered' || result === 'revoked' || result === 'suspended'
  );
}
