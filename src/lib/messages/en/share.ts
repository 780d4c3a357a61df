export const share = {
  title: 'Share',
  heading: 'Share a credential',
  choose: 'Which credential?',
  none: 'Choose one',
  empty: {
    title: 'Nothing to share yet',
    text: 'Add a credential first. You decide what is shown, and to whom.',
    add: 'Add a credential'
  },
  leaves:
    'Nothing leaves this device until you press a button. Then exactly what is shown here goes to the network you chose.',
  warnAltered:
    'This credential was altered after it was signed. Others who check it will see that.',
  warnExpired: 'This credential has expired. Others will see that.',
  linkedin: {
    heading: 'LinkedIn profile',
    text: 'Opens LinkedIn’s form for a licence or certification with these entries. LinkedIn may ignore some of them: copy them then.',
    open: 'Add to LinkedIn profile',
    noTitle: 'The file states no title, so there is nothing to fill in.',
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
    copy: (field: string) => `Copy ${field}`,
    noUrl: 'This credential has no public address of its own, so the entry has no link to a proof.'
  },
  post: {
    heading: 'Post',
    text: 'Your words',
    url: 'Address that is shown',
    noUrl:
      'This credential has no public address. Networks that post nothing but an address are left out.',
    open: (network: string) => `Post on ${network}`,
    email: 'Write an e-mail',
    instance: 'Your Mastodon server',
    instanceHelp: 'For example mastodon.social. It is remembered on this device.',
    instanceInvalid: 'Write the address of a server, such as mastodon.social.',
    draft: (title: string, organisation: string) =>
      `I have earned “${title}” from ${organisation}${organisation.endsWith('.') ? '' : '.'}`,
    draftBare: (title: string) => `I have earned “${title}”.`
  },
  networks: {
    linkedin: 'LinkedIn',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    x: 'X',
    facebook: 'Facebook',
    threads: 'Threads',
    whatsapp: 'WhatsApp',
    email: 'e-mail'
  },
  system: {
    heading: 'Other apps',
    text: 'Hands the words above and a picture to an app of your choice.',
    textOnly: 'Hands the words above to an app of your choice.',
    open: 'Share with an app',
    failed: 'The share sheet could not be opened.',
    picture: 'Picture that is shared',
    savePicture: 'Save the picture',
    unavailable: 'This browser has no share sheet. Save the picture and use it as you like.'
  },
  card: {
    earned: 'Earned'
  }
};
