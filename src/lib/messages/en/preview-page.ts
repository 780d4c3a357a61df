/** Words of the preview pages that the command line makes; the app itself does not load them. */
export const previewPage = {
  look: (app: string) => `See it in ${app}`,
  sent: 'Did somebody send you this page to show you a credential? Copy its whole address and paste it here:',
  check: 'Check a credential',
  level: (level: string) => `${level} level`,
  taught: (languages: string) => `in ${languages}`
};

export type PreviewPageMessages = typeof previewPage;
