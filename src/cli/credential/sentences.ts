import type { Integrity, IssuerIdentity, Status } from '../../lib/core/credential/check';
import type { ReadIssue } from '../../lib/core/credential/issues';
import type { Moment } from '../../lib/core/kernel/day';
import { messages } from '../../lib/messages/en/index';

const { checks, readIssues } = messages.credentials;
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** The day of a moment, in UTC. */
export function dayWords(moment: Moment): string {
  return days.format(new Date(moment));
}

export function integritySentence({ reason, detail = '' }: Integrity): string {
  return checks.integrityReasons[reason](detail);
}

export function issuerSentence({ reason, detail = '', asOf }: IssuerIdentity): string {
  return checks.issuerReasons[reason](detail, asOf === undefined ? '' : dayWords(asOf));
}

export function statusSentence({ reason, detail = '', asOf }: Status): string {
  const dated = reason === 'past-end' || reason === 'before-start';
  return checks.statusReasons[reason](
    dated && detail !== '' ? dayWords(detail as Moment) : detail,
    asOf === undefined ? '' : dayWords(asOf)
  );
}

/** Why a file could not be read, as a sentence. */
export function issueSentence({ code, path = '', facts = {} }: ReadIssue): string {
  const half = () => {
    switch (code) {
      case 'too-large':
        return readIssues[code](megabytes(facts['bytes']), megabytes(facts['limit']));
      case 'only-an-address':
        return readIssues[code](String(facts['address']));
      case 'missing':
        return readIssues[code](path);
      case 'bad-date':
        return readIssues[code](String(facts['value']), path);
      default:
        return readIssues[code]();
    }
  };
  const words = half();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function megabytes(bytes: string | number | undefined): string {
  return `${Math.round(Number(bytes) / 1e6)} MB`;
}
