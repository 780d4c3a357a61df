import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readCredential } from '../../src/lib/core/credential/read';
import { formatFragment, parseFragment } from '../../src/lib/core/sharing/fragment';
import { frames } from '../../src/lib/core/sharing/frames';
import { liftCredential } from '../../src/lib/core/sharing/lift';
import { packParcel } from '../../src/lib/core/sharing/packing';
import type { Parcel } from '../../src/lib/core/sharing/parcel';
import { qrMatrix } from '../../src/lib/core/sharing/qr';
import { allFixtures } from '../fixtures/formats/all';

/*
 * Measures the links that prove themselves: how long they are beside the credential itself and
 * beside the same in Base64, whether they fit places and codes, and the time to make and open them.
 */

const PAGE = 'https://cairn.example/check/#';
const ROUNDS = 9;
const REAL = resolve(import.meta.dirname, '../../../shared/credentials');

interface Measured {
  readonly raw: number;
  readonly base64: number;
  readonly url: number;
  readonly qr: number;
  /** Undefined where it is too long for any code. */
  readonly code: number | undefined;
  readonly frames: number | undefined;
  readonly packMs: number;
  readonly unpackMs: number;
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const timeOf = (work: () => unknown) =>
  median(
    Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      work();
      return performance.now() - from;
    })
  );

/** What leaves for one credential, as a link of its own. */
function measure(bytes: Uint8Array<ArrayBuffer>): Measured {
  const parcel: Parcel = { items: [{ kind: 'credential', bytes }], copies: [] };
  const fragment = formatFragment(parcel);
  const scanned = PAGE + formatFragment(parcel, 'qr');
  const matrix = qrMatrix(scanned);
  return {
    raw: bytes.length,
    base64: Math.ceil((bytes.length * 4) / 3),
    url: (PAGE + fragment).length,
    qr: scanned.length,
    code: matrix && (matrix.size - 17) / 4,
    frames: frames(packParcel(parcel))?.count,
    packMs: timeOf(() => formatFragment(parcel)),
    unpackMs: timeOf(() => parseFragment(fragment))
  };
}

function lifted(file: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const bytes = new Uint8Array(file);
  const read = readCredential(bytes);
  const parts = read.ok ? read.value.credentials.map((_, part) => part) : [];
  return parts.flatMap((part) => {
    const found = liftCredential(bytes, part);
    return found.ok ? [found.value.bytes] : [];
  });
}

/** Of several ratios the one that a product of them all would have. */
const mean = (ratios: readonly number[]) =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

const percent = (part: number) => `${(100 * part).toFixed(0)}%`.padStart(5);
const cell = (value: unknown, width = 7) => String(value ?? '-').padStart(width);

function summary(name: string, all: readonly Measured[]): void {
  const fit = (longest: number, of: (each: Measured) => number) =>
    all.filter((each) => of(each) <= longest).length;
  console.log(`\n${name}: ${all.length} credentials`);
  console.log(
    `  link beside the credential: ${percent(mean(all.map((each) => each.url / each.raw)))}`
  );
  console.log(
    `  link beside its Base64:     ${percent(mean(all.map((each) => each.url / each.base64)))}`
  );
  console.log(
    `  in Base64 within 2,000 characters: ${fit(2000, (each) => PAGE.length + each.base64)}`
  );
  console.log(`  links within 2,000 characters:     ${fit(2000, ({ url }) => url)}`);
  console.log(`  links within 4,296 characters:     ${fit(4296, ({ url }) => url)}`);
  console.log(`  in one QR code: ${fit(40, ({ code = 99 }) => code)}`);
  console.log(
    `  in one that is easy to scan (version 20 at most): ${fit(20, ({ code = 99 }) => code)}`
  );
  console.log(`  as a row of codes: ${all.filter((each) => each.frames !== undefined).length}`);
  const worst = (of: (each: Measured) => number) => Math.max(...all.map(of)).toFixed(1);
  console.log(
    `  milliseconds to pack: ${median(all.map(({ packMs }) => packMs)).toFixed(2)}, ` +
      `at most ${worst(({ packMs }) => packMs)}; to unpack: ` +
      `${median(all.map(({ unpackMs }) => unpackMs)).toFixed(2)}, ` +
      `at most ${worst(({ unpackMs }) => unpackMs)}`
  );
}

const fixtures = (await allFixtures()).flatMap(({ name, good }) =>
  lifted(good).map((bytes) => [name, measure(bytes)] as const)
);

console.log(`Links of credentials; the page is ${PAGE} (${PAGE.length} characters)\n`);
console.log(
  `${cell('raw')} ${cell('base64')} ${cell('link')} ${cell('for QR')} ${cell('to raw', 6)} ` +
    `${cell('to b64', 6)} ${cell('QR', 3)}  credential`
);
for (const [name, { raw, base64, url, qr, code }] of fixtures) {
  console.log(
    `${cell(raw)} ${cell(base64)} ${cell(url)} ${cell(qr)} ${percent(url / raw)}  ` +
      `${percent(url / base64)}  ${cell(code, 3)}  ${name}`
  );
}
summary(
  'Our own files',
  fixtures.map(([, measured]) => measured)
);

if (existsSync(REAL)) {
  const index = JSON.parse(readFileSync(join(REAL, 'INDEX.json'), 'utf8')) as readonly {
    readonly file: string;
    readonly role: string;
  }[];
  const files = index.filter(({ role }) => role === 'credential');
  const real = files.flatMap(({ file }) => lifted(readFileSync(join(REAL, file))).map(measure));
  summary(`Real files (${readdirSync(REAL).length} folders)`, real);
}
