import { dayOf } from '../kernel/day';
import { foldText, pickText, type LocalText } from '../kernel/text';
import type { CredentialRecord, Organisation, Recipient } from './record';

/**
 * Keys by which the same credential is known in another file: two records are the same where they
 * share one. A key is the credential's own id, or achievement, issuer, recipient and day of
 * issuing together; where one of these four is not stated there is no such key.
 */
export function sameKeys(record: CredentialRecord): readonly string[] {
  const day = record.issuedOn ?? record.validFrom;
  const achievements = names(record.achievement?.id, record.title);
  const issuers = issuerNames(record.awardingBody);
  const recipients = recipientNames(record.recipient);
  const whole =
    day === undefined
      ? []
      : achievements.flatMap((achievement) =>
          issuers.flatMap((issuer) =>
            recipients.map((recipient) =>
              JSON.stringify([achievement, issuer, recipient, dayOf(day)])
            )
          )
        );
  return record.id === undefined ? whole : [JSON.stringify([record.id]), ...whole];
}

function issuerNames(issuer: Organisation | undefined): string[] {
  return names(issuer?.id, issuer?.name);
}

function recipientNames(recipient: Recipient | undefined): string[] {
  const { id, name, email, hashed } = recipient ?? {};
  const mail = email === undefined ? [] : [`mail ${foldText(email)}`];
  // The salt belongs to it: without it the same person's hash is another in every credential.
  const hash = hashed ? [`hash ${hashed.value.toLowerCase()} ${hashed.salt ?? ''}`] : [];
  return [...names(id, name), ...mail, ...hash];
}

/** What something is called: by its id, and by its name without regard to case and accents. */
function names(id: string | undefined, name: LocalText | undefined): string[] {
  const folded = name && foldText(pickText(name, []).text);
  return [...(id === undefined ? [] : [`id ${id}`]), ...(folded ? [`name ${folded}`] : [])];
}
