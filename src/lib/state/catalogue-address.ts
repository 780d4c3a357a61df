import { asset } from '$app/paths';
import { MANIFEST_NAME } from '$lib/core/catalogue/published/manifest';
import { ok, type Result } from '$lib/core/kernel/result';
import { parseLink } from './loose-text';

/** Where the catalogue that comes with the app is. */
export function defaultAddress(): string {
  return new URL(asset('/catalogue/catalogue.json'), location.href).href;
}

/**
 * The address of a catalogue's manifest from what a learner writes: that of the manifest itself, or
 * of the folder it is in. Only `https`, or a folder of the site the app comes from.
 */
export function parseCatalogueAddress(
  text: string,
  site: string
): Result<string, 'no-address' | 'not-https'> {
  const own = text.trim();
  const ofSite = URL.canParse(own) && new URL(own).origin === new URL(site).origin;
  const link = ofSite ? ok({ href: own }) : parseLink(own);
  if (!link.ok) return link;
  const url = new URL(link.value.href);
  url.hash = '';
  if (!url.pathname.endsWith('.json')) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${MANIFEST_NAME}`;
  }
  return ok(url.href);
}
