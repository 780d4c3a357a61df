import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** The ways out: a link, LinkedIn, posts, a picture. */
export const shareWays = {
  link: {
    heading: 'A link that proves itself',
    hint: 'for an e-mail, a chat, an application form',
    text: 'The link itself carries what the preview shows. Whoever opens it sees what is proven and what is not, checked in their own browser: no account, nobody asked. It stays valid for ever and cannot be called back.',
    label: 'The link',
    length: (value: string) => `${value} characters`,
    copy: 'Copy the link',
    open: 'See what others see',
    sheet: 'Share the link with an app',
    failed: 'The share sheet could not be opened. Copy the link.',
    copyFailed: 'The browser did not let Cairn copy. Select the link and copy it by hand.',
    tooSmall: (places: string) =>
      `It is too long for ${places}. There, show a picture, a QR code or a file.`,
    tooLong:
      'This is too large for a link. Show fewer things, or hand over the file or a row of QR codes.',
    pointsTo: (count: number, value: string) =>
      plural(count, {
        one: `${value} credential is too large for a link: the link points to where its issuer keeps it.`,
        other: `${value} credentials are too large for a link: it points to where their issuers keep them.`
      }),
    local: 'This copy of Cairn can only be reached from this computer, and so can its links.'
  },
  linkedin: {
    heading: 'LinkedIn profile',
    hint: 'under licences and certifications',
    which: 'Which credential?',
    text: 'Opens LinkedIn’s form for a licence or certification with these entries.',
    open: 'Add to LinkedIn profile',
    noTitle: 'The file states no title, so there is nothing to fill in.',
    none: 'LinkedIn’s form takes credentials only, and there is none among what you chose.',
    fields: {
      name: 'Name',
      organizationId: 'Organisation number at LinkedIn',
      organizationName: 'Issuing organisation',
      issueYear: 'Issue year',
      issueMonth: 'Issue month',
      expirationYear: 'Expiration year',
      expirationMonth: 'Expiration month',
      certUrl: 'Credential URL',
      certId: 'Credential ID'
    },
    skills: 'Skills',
    copy: (field: string) => `Copy ${field}`,
    url: 'Address in the entry',
    urlOwn: 'The link that proves itself',
    urlIssuer: 'The issuer’s own page',
    urlNone: 'None',
    urlLong: 'The link that proves itself is too long for LinkedIn.',
    noUrl:
      'This credential has no public address of its own that is short enough, so the entry has no link to a proof.',
    ignored: 'LinkedIn shows an empty form?',
    steps: {
      profile: 'Open your own profile at LinkedIn.',
      section: 'Choose “Add profile section”, then “Licences & certifications”.',
      fields: 'Copy the entries above, one after the other, and save.'
    },
    profileLink: 'Open my LinkedIn profile'
  },
  post: {
    heading: 'Posts and messages',
    hint: 'social networks and messengers',
    text: 'Your words',
    address: 'Address in the post',
    addresses: {
      link: 'The link that proves itself',
      pageLink: 'The same, by way of the page of the course or award: networks show its picture',
      issuer: 'The issuer’s own page',
      page: 'The page of the course or award, without you',
      none: 'None'
    },
    noUrl: 'Networks that post nothing but an address are left out.',
    addressOnly: 'takes the address alone',
    open: (network: string) => `Post on ${network}`,
    message: (network: string) => `Send with ${network}`,
    email: 'Write an e-mail',
    tooLong: (network: string) => `${network}: the link is too long`,
    tooLongWith: (network: string) => `${network}: words and link are too long`,
    tooLongHelp: 'There, use another address, a picture, a file or a QR code.',
    instance: 'Your Mastodon server',
    instanceHelp: 'For example mastodon.social. It is remembered on this device.',
    instanceInvalid: 'Write the address of a server, such as mastodon.social.',
    draft: (title: string, organisation: string) =>
      `I have earned “${title}” from ${organisation}${organisation.endsWith('.') ? '' : '.'}`,
    draftBare: (title: string) => `I have earned “${title}”.`,
    draftOwn: (title: string) => `I have learned: “${title}” (my own statement).`,
    draftPath: (title: string) => `I am on my way to “${title}”.`,
    draftPathDone: (title: string) => `I have finished “${title}” (my own statement).`,
    draftMany: (titles: string) => `What I have learned: ${titles}.`
  },
  networks: {
    linkedin: 'LinkedIn',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    x: 'X',
    facebook: 'Facebook',
    threads: 'Threads',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    reddit: 'Reddit',
    email: 'e-mail'
  },
  picture: {
    heading: 'A picture',
    hint: 'for posts and slides; it proves nothing by itself',
    shape: 'Shape',
    shapes: { wide: 'wide', square: 'square' },
    theme: 'Colours',
    themes: { light: 'light', dark: 'dark' },
    alt: 'Words for those who cannot see it',
    altHelp: 'Networks ask for them as “alt text”.',
    copyAlt: 'Copy the words for the picture',
    save: 'Save the picture',
    share: 'Share the picture with an app',
    failed: 'The share sheet could not be opened. Save the picture.',
    unavailable: 'This browser does not hand pictures to apps. Save it and use it as you like.',
    describe: (heading: string, title: string, lines: string) =>
      `${heading}: ${title}${lines && `. ${lines}`}.`
  },
  papers: {
    heading: 'Europass, dossier, files',
    hint: 'for administrations, or to take everything with you'
  },
  card: {
    earned: 'Earned',
    ownStatement: 'My own statement',
    stack: 'Finished',
    path: 'On my way',
    marked: (title: string) => `${title} (own statement)`,
    shown: 'What I can show',
    more: (value: string) => `and ${value} more`,
    footer: 'Cairn',
    footerOwn: 'Cairn · own statement, signed by nobody'
  }
};
