import { base } from '$app/paths';
import { json } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/messages/languages';
import { messages as en } from '$lib/messages/en';
import { messages as es } from '$lib/messages/es';
import type { EntryGenerator, RequestHandler } from './$types';

const WORDS = { en, es };

export const prerender = true;

export const entries: EntryGenerator = () => LANGUAGES.map((language) => ({ language }));

const icon = (file: string, sizes: string, purpose: string) => ({
  src: `${base}/icons/${file}`,
  sizes,
  type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  purpose
});

const screenshot = (file: string, sizes: string, form: string, label: string) => ({
  src: `${base}/screenshots/${file}`,
  sizes,
  type: 'image/png',
  form_factor: form,
  label
});

/** What credentials come in. Systems go by the ending or by the media type. */
const FILES = {
  'application/json': ['.json'],
  'application/ld+json': ['.jsonld'],
  'application/jwt': ['.jwt', '.jws'],
  'application/xml': ['.xml'],
  'application/zip': ['.zip'],
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/svg+xml': ['.svg']
};

/** The web app manifest in one of the languages (W3C Web Application Manifest). */
export const GET: RequestHandler = ({ params }) => {
  const language = LANGUAGES.find((each) => each === params.language) ?? 'en';
  const { common, credentials, explore, stack } = WORDS[language];
  const shortcut = (name: string, url: string) => ({
    name,
    url: `${base}${url}`,
    icons: [icon('icon-192.png', '192x192', 'any')]
  });
  const manifest = {
    id: `${base}/`,
    name: `${common.appName}: ${common.tagline}`,
    short_name: common.appName,
    description: common.description,
    lang: language,
    dir: 'ltr',
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: '#f6f4ef',
    theme_color: '#f6f4ef',
    categories: ['education', 'productivity'],
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-192.png', '192x192', 'maskable'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome')
    ],
    screenshots: [
      screenshot('stack-narrow.png', '720x1480', 'narrow', stack.title),
      screenshot('explore-narrow.png', '720x1480', 'narrow', explore.title),
      screenshot('stack-wide.png', '1280x800', 'wide', stack.title)
    ],
    share_target: {
      action: `${base}/credentials/add/`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        text: 'text',
        url: 'url',
        files: [
          { name: 'files', accept: [...Object.entries(FILES).flat(2), 'image/jpeg', 'image/webp'] }
        ]
      }
    },
    file_handlers: [{ action: `${base}/credentials/add/`, accept: FILES }],
    shortcuts: [
      shortcut(credentials.adding.title, '/credentials/add/'),
      shortcut(explore.title, '/explore/')
    ]
  };
  return json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
};
