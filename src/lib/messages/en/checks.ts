import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** What is said about the three results of a check. A reason gets its detail, and the date of the copy it rests on. */
export const checks = {
  heading: 'What was checked',
  integrity: 'Unchanged?',
  issuer: 'By whom?',
  status: 'Still in force?',
  checkedAt: (date: string) => `checked ${date}`,
  checking: 'Checking…',
  again: 'Check again',
  allAgain: 'Check all again',
  progress: (done: string, total: string) => `Checking again: ${done} of ${total}`,
  stop: 'Stop',
  done: (count: number, value: string) =>
    plural(count, { one: 'Checked again', other: `${value} credentials checked again` }),
  stopped: 'Stopped. What was checked before is kept.',
  failed: 'The check did not finish. Nothing was concluded from it.',
  keyCopy: (date: string) => `The key is from a copy of ${date}.`,
  certificate: {
    heading: 'The certificate in the seal',
    help: 'This is what the certificate says about itself. That is not yet a reason to trust it: whether an authority vouches for it was not checked.',
    subject: 'Sealed by',
    issuer: 'Certificate issued by',
    notBefore: 'Valid from',
    notAfter: 'Valid until',
    sealedAt: 'Sealed at',
    sealedOutside: 'The seal says that it was made outside of these dates.'
  },
  lookUp: {
    heading: 'These addresses could tell more',
    help: 'Cairn asks nobody by itself. If you press the button, it asks these sites, without saying who you are, and keeps their answers on this device with their date.',
    button: 'Look up',
    buttonAgain: 'Look up again',
    busy: 'Looking up…',
    kept: (date: string) => `copy of ${date} kept`,
    nothingConcluded: 'Nothing was concluded from that.',
    issues: {
      offline: () => 'You are offline.',
      'not-encrypted': () => 'Not asked: the address is not encrypted (no https).',
      refused: () =>
        'Could not be reached, or does not let other pages read it; a browser does not say which.',
      status: (detail: string) => `The site answered with an error (${detail}).`,
      'too-slow': () => 'The site took too long.',
      'too-large': () => 'The answer was too large.',
      stopped: () => 'Stopped.',
      'not-readable': () => 'The answer was a page for people, not the document itself.'
    }
  },
  byHand: 'Typed in by you: there is nothing that a computer could check.',
  integrityResults: {
    intact: 'content intact',
    altered: 'content altered',
    'no-proof': 'no proof',
    'not-checkable': 'content not checked'
  },
  issuerResults: {
    bound: 'issuer’s own key',
    known: 'known issuer',
    'mathematics-only': 'issuer not proven',
    unresolved: 'issuer not checked',
    'self-stated': 'issuer self-stated'
  },
  statusResults: {
    'in-force': 'in force',
    expired: 'expired',
    'not-yet-valid': 'not yet valid',
    revoked: 'revoked',
    suspended: 'suspended',
    'not-checked': 'status not checked',
    'none-published': 'no status published'
  },
  integrityReasons: {
    'signature-holds': (detail: string) =>
      `The signature (${detail}) fits: the content is exactly what was signed.`,
    'path-holds': (detail: string) =>
      `The content leads to the fingerprint that its issuer anchored (${detail}). The anchor itself, in a public ledger, was not looked up.`,
    'signature-fails': (detail: string) =>
      `The signature (${detail}) does not fit: the content was changed after it was signed.`,
    'content-differs': (detail: string) =>
      `The content is not what was sealed (${detail}): it was changed afterwards.`,
    'no-proof-inside': () =>
      'The file has no signature, so nobody can tell whether it was changed.',
    'hosted-only': (detail: string) =>
      `This badge is only as good as what its issuer’s site says (${detail}). That cannot be proven without asking the site.`,
    'unknown-proof': (detail: string) =>
      `Not checked: this kind of signature (${detail}) cannot be checked here.`,
    'unknown-context': (detail: string) =>
      `Not checked: the file uses a vocabulary that does not come with Cairn (${detail}).`,
    'no-key': (detail: string) =>
      `Not checked: the file does not say which key it was signed with (${detail}).`,
    'key-not-kept': (detail: string) =>
      `Not checked: the key is at ${detail} and was not looked up yet.`,
    'broken-proof': (detail: string) => `The signature itself is damaged (${detail}).`,
    'unsafe-document': () =>
      'Not checked: the file contains statements that its vocabulary does not define, so what was signed cannot be told.',
    'too-large': () => 'Not checked: what was signed is too large to be worked out on this device.'
  },
  issuerReasons: {
    'did-key-is-issuer': () => 'It was signed with the key that is the issuer’s own name.',
    'issuer-document-lists-key': (detail: string, asOf: string) =>
      `The issuer’s own document (${detail}${asOf && `, copy of ${asOf}`}) lists the key it was signed with.`,
    'on-trust-list': (detail: string, asOf: string) =>
      `The issuer is on the list “${detail}”${asOf && ` of ${asOf}`}, and signed with its own key.`,
    'did-key-is-not-issuer': () =>
      'It was signed with a key that is not the issuer’s name: anybody could have made that key.',
    'issuer-document-lacks-key': (detail: string, asOf: string) =>
      `The issuer’s own document (${detail}${asOf && `, copy of ${asOf}`}) does not list the key it was signed with.`,
    'key-in-header': () =>
      'The key came along in the file itself: anybody could have made that key.',
    'key-in-address': (detail: string) =>
      `The key came along in an address (${detail}) that was not looked up: anybody could have written it there.`,
    'owner-not-kept': (detail: string) =>
      `The key names its owner (${detail}), whose own document was not looked up: anybody could have written that name.`,
    'issuer-is-not-awarding-body': (detail: string) =>
      `It was signed by ${detail}, who is not the awarding body that it names.`,
    'certificate-unrooted': (detail: string) =>
      `The certificate in the seal says “${detail}”. Whether an authority vouches for it was not checked.`,
    'anchor-not-looked-up': (detail: string) =>
      `Who anchored it is written in a public ledger (${detail}) that was not looked up.`,
    'nothing-signed': () => 'Nothing is signed: who issued it is what the file says.',
    'no-signature': () =>
      'No signature was confirmed, so nothing is known about who stands behind it.'
  },
  statusReasons: {
    'not-on-list': (_: string, asOf: string) =>
      `It is within its dates, and its issuer’s list${asOf && ` of ${asOf}`} does not name it.`,
    'on-list': (_: string, asOf: string) => `Its issuer’s list${asOf && ` of ${asOf}`} says so.`,
    'past-end': (date: string) => `It ended on ${date}.`,
    'before-start': (date: string) => `It begins on ${date}.`,
    'list-not-kept': () =>
      'Its issuer publishes whether it was withdrawn; that list was not looked up yet.',
    'list-not-readable': () =>
      'Its issuer publishes whether it was withdrawn, but the list could not be understood.',
    'list-altered': () =>
      'The list that was looked up has a signature that does not fit, so it says nothing.',
    'list-of-another': () => 'The list that was looked up is not its issuer’s, so it says nothing.',
    'unknown-method': (detail: string) =>
      `Its issuer publishes whether it was withdrawn in a way that cannot be read here (${detail}).`,
    'no-list-named': () =>
      'Nothing speaks against it as far as its dates go. Its issuer publishes no list of withdrawn credentials.'
  }
};
