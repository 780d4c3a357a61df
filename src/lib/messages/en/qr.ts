export const qr = {
  heading: 'QR code',
  hint: 'On paper, on your screen, or from phone to phone without a network',
  alt: 'QR code of the link',
  link: 'Whoever scans this code opens the link. What you share is in the code itself, and is checked on the device that scans it.',
  dense:
    'There is a lot in this code. Let it fill the screen, and hold the other phone still and close to it.',
  tooLong:
    'This is too much for one code. Hand it over in several codes, below, or send a link or a file.',
  fill: 'Fill the screen',
  close: 'Close',
  savePng: 'Save as PNG',
  saveSvg: 'Save as SVG',
  fileName: 'qr-code',
  frames: {
    heading: 'To another phone, without a network',
    text: 'This screen shows several codes, one after the other. On the other phone, open Cairn, go to “Add credentials”, then “Scan a QR code”, and hold the camera in front of this screen until it has them all.',
    flicker:
      'The picture changes quickly. Anyone who is troubled by flicker can choose “slow”, or go on by hand.',
    begin: 'Show the codes',
    tooLarge: 'This is too much for codes: it would take many minutes. Send a link or a file.',
    play: 'Start',
    pause: 'Pause',
    before: 'Previous code',
    next: 'Next code',
    end: 'Done',
    speed: 'Speed',
    speeds: { 1: 'slow', 3: 'medium', 5: 'quick', 8: 'very quick' },
    alt: (at: string) => `QR code ${at}`,
    shown: (at: string, count: string) => `Code ${at} of ${count}`,
    more: (at: string, count: string) =>
      `Code ${at}. All ${count} were shown once; any further one fills a gap.`,
    progress: 'Codes shown'
  }
};
