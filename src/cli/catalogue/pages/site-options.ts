import { join } from 'node:path';
import { parseFolderAddress } from '../../../lib/core/catalogue/published/preview-page';
import { WrongCall } from '../call';
import type { PagesSite } from './write-pages';

/** The options of `build` that are about preview pages. */
interface SiteOptions {
  readonly pages?: string | undefined;
  readonly app?: string | undefined;
  readonly 'pages-out'?: string | undefined;
  readonly 'pages-font'?: readonly string[] | undefined;
}

/** Where the pages go; undefined where none are asked for. Throws `WrongCall`. */
export function siteOf(
  { pages, app, 'pages-out': folder, 'pages-font': fonts = [] }: SiteOptions,
  out: string
): (PagesSite & { readonly pages: string }) | undefined {
  if (pages === undefined) {
    if (app === undefined && folder === undefined && fonts.length === 0) return undefined;
    throw new WrongCall('Under which address will the pages be? Name it with --pages.');
  }
  if (app === undefined) throw new WrongCall('Which app do the pages lead to? Name it with --app.');
  return {
    pages: addressOption(pages, '--pages'),
    app: addressOption(app, '--app'),
    out: folder ?? join(out, 'pages'),
    fonts
  };
}

function addressOption(text: string, name: string): string {
  const address = parseFolderAddress(text);
  if (address !== undefined) return address;
  throw new WrongCall(
    `${name} ${text}: write an address of at most 120 characters that begins with https:`
  );
}
