import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

const VARIABLES = ['CAIRN_BROWSER', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const HELP = `No Chromium was found for the end-to-end tests. One of these helps:
  Debian, Ubuntu   sudo apt-get install chromium
  macOS            brew install --cask chromium
  anywhere         npx playwright-core install chromium
  or name one      CAIRN_BROWSER=/path/to/chrome npm test`;

/** The path of a Chromium: named by a variable, in a usual place, or Playwright's own. Throws. */
export function findBrowser(): string {
  const named = VARIABLES.map((name) => process.env[name]).filter((path) => path !== undefined);
  const found = [...named, ...USUAL_PLACES, chromium.executablePath()].find(isExecutable);
  if (found === undefined) throw new Error(HELP);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
