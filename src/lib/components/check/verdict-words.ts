import { addressOf } from '$lib/core/credential/documents';
import type { CredentialRecord } from '$lib/core/credential/record';
import type { Open, Proven, Verdict } from '$lib/core/credential/verdict';
import type { Moment } from '$lib/core/kernel/day';
import { formatDay, formatNumber, textOf } from '$lib/state/format';
import { visitorWords } from '$lib/state/language.svelte';

/** The one sentence that says what can be relied on. */
export function headlineWords({ headline, at }: Verdict): string {
  const words = visitorWords().checkPage.headlines;
  return headline === 'expired' || headline === 'not-yet-valid'
    ? words[headline](dateWords(at))
    : words[headline]();
}

export function provenWords(proven: Proven): string {
  const words = visitorWords().checkPage.proven;
  switch (proven.code) {
    case 'unchanged':
    case 'issuer-key':
      return words[proven.code]();
    case 'issuer-site':
      return words['issuer-site'](hostWords(proven.address));
    case 'issuer-listed':
      return words['issuer-listed'](proven.list);
    case 'in-force':
    case 'revoked':
    case 'suspended':
      return words[proven.code](dateWords(proven.asOf));
    case 'expired':
    case 'not-yet-valid':
      return words[proven.code](dateWords(proven.at));
  }
}

export function openWords(open: Open, record: CredentialRecord): string {
  const words = visitorWords().checkPage.open;
  switch (open.code) {
    case 'issuer':
    case 'issuer-certificate':
    case 'issuer-ledger':
    case 'issuer-not-looked-up':
    case 'issuer-name':
      return words[open.code](issuerWords(record));
    case 'issuer-site':
      return words['issuer-site'](issuerWords(record), hostWords(open.address));
    case 'holder':
      return words.holder(record.recipient?.name ? textOf(record.recipient.name) : '');
    case 'parts':
      return words.parts(open.count, formatNumber(open.count));
    default:
      return words[open.code]();
  }
}

function issuerWords({ awardingBody }: CredentialRecord): string {
  const name = awardingBody?.name;
  return name ? textOf(name) : (awardingBody?.id ?? visitorWords().checkPage.someIssuer);
}

/** The site that an id belongs to; an id of another kind as it is. */
function hostWords(id: string): string {
  const address = addressOf(id) ?? '';
  return URL.canParse(address) ? new URL(address).host : id;
}

function dateWords(moment: Moment | undefined): string {
  return moment === undefined ? '' : formatDay(moment);
}
