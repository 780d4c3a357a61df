/* The rooms of the house and who may import whom. `src/README.md` says the same in words. */

export interface Room {
  readonly name: string;
  readonly folder: string;
  /** Rooms it may import, beside itself. */
  readonly rooms: readonly string[];
  /** Packages it may import; a trailing `*` stands for any rest. */
  readonly packages: readonly string[];
}

export const ROOMS: readonly Room[] = [
  {
    name: 'core',
    folder: 'src/lib/core',
    rooms: [],
    packages: ['date-fns', 'fflate', 'lean-qr', 'saxes', '@noble/hashes']
  },
  {
    name: 'proof',
    folder: 'src/lib/proof',
    rooms: ['core'],
    packages: [
      'jsonld',
      'cborg',
      'did-context',
      'ed25519-signature-2020-context',
      '@blockcerts/schemas',
      '@digitalbazaar/*',
      '@digitalcredentials/*',
      '@noble/curves'
    ]
  },
  { name: 'storage', folder: 'src/lib/storage', rooms: ['core'], packages: ['dexie'] },
  {
    name: 'workers',
    folder: 'src/lib/workers',
    rooms: ['core', 'proof'],
    packages: ['jsqr', 'pdfkit']
  },
  { name: 'messages', folder: 'src/lib/messages', rooms: [], packages: [] },
  {
    name: 'state',
    folder: 'src/lib/state',
    rooms: ['core', 'storage', 'workers', 'messages'],
    packages: ['svelte', '$app/*', 'workbox-window']
  },
  {
    name: 'components',
    folder: 'src/lib/components',
    rooms: ['core', 'state'],
    packages: ['svelte', '$app/*']
  },
  {
    name: 'routes',
    folder: 'src/routes',
    rooms: ['core', 'state', 'components', 'messages'],
    packages: ['svelte', '@sveltejs/kit', '$app/*']
  },
  {
    name: 'service-worker',
    folder: 'src/service-worker',
    rooms: [],
    packages: ['$service-worker', 'workbox-*']
  },
  {
    name: 'cli',
    folder: 'src/cli',
    rooms: ['core', 'proof', 'messages'],
    packages: ['node:*', '@resvg/resvg-js', 'csv-parse', 'fflate', 'valibot', 'yaml']
  }
];

/** Inside `core` imports run one way: a floor may import the floors before it. */
export const CORE_FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['credential', 'catalogue', 'solver'],
  ['stacking', 'fit'],
  ['planner'],
  ['comparison', 'sharing']
];

/** Rooms that are entered by their door only; the kit itself enters the service worker so. */
export const DOORS: readonly string[] = ['storage', 'workers', 'service-worker'];
