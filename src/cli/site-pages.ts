/*
 * After the site is built: preview pages for the catalogue that ships with it, where `CAIRN_SITE`
 * says at which address the site will be. Without it there are none.
 */

const CATALOGUE = 'build/catalogue';

const site = process.env['CAIRN_SITE'];
if (site !== undefined && site !== '') process.exitCode = await makePages(site);

async function makePages(address: string): Promise<number> {
  const { cairn } = await import('./cairn');
  const { openPublished } = await import('./catalogue/publish/open-published');
  if (openPublished(CATALOGUE).manifest.signature) {
    console.error(`${CATALOGUE} is signed: build it with --pages, --app and its key instead.`);
    return 1;
  }
  const app = address.endsWith('/') ? address : `${address}/`;
  const pages = ['--pages', `${app}courses/`, '--app', app, '--pages-out', 'build/courses'];
  return cairn(['catalogue', 'build', CATALOGUE, '--out', CATALOGUE, ...pages], {
    result: (line) => console.log(line),
    trouble: (line) => console.error(line)
  });
}

export {};
