import { performance } from 'node:perf_hooks';
import { NO_DOCUMENTS, indexDocuments } from '../../src/lib/core/credential/documents';
import type { JsonObject } from '../../src/lib/core/kernel/json';
import { readCredential } from '../../src/lib/core/credential/read';
import { checkCredential } from '../../src/lib/proof/check';
import { allFixtures } from '../fixtures/formats/all';
import { NOW, type FormatFixture } from '../fixtures/formats/fixture';
import { ed25519Key } from '../fixtures/keys';
import { PEER_SUITES } from '../fixtures/peer-suites';
import { ellipticKey } from '../fixtures/tokens';
import { bareDataIntegrity, bareDigest, bareSeal, bareToken, type BareCall } from './bare-calls';
import { importBadges } from './import-badges';
import { checkSizes } from './check-sizes';

/*
 * Measures the checks of credentials: the time of each kind of proof, the size of what is loaded
 * for it, and whether the page stays awake while a thousand badges are added. Absolute times belong
 * to the machine; the ratios to the bare libraries in the same run are what counts.
 */

const ROUNDS = 60;

const fixtures = new Map((await allFixtures()).map((fixture) => [fixture.name, fixture]));

function fixtureOf(name: string): FormatFixture {
  const fixture = fixtures.get(name);
  if (!fixture) throw new Error(`there is no fixture ${name}`);
  return fixture;
}

const jsonOf = (name: string) => JSON.parse(fixtureOf(name).good.toString()) as JsonObject;
const textOf = (name: string) => fixtureOf(name).good.toString();

const TOKEN = 'Open Badge 3.0, token, ';
const SD_JWT = 'SD-JWT with the document of its key';
const SEAL = 'European credential, sealed, RS256';

/** Kinds of proof: a file, and the same check by the bare library where there is one. */
const KINDS: readonly (readonly [label: string, fixture: string, bare?: BareCall])[] = [
  ...PEER_SUITES.map((suite) => {
    const name = `Open Badge 3.0, ${suite}`;
    return [suite, name, bareDataIntegrity(jsonOf(name))] as const;
  }),
  ...(
    [
      ['ES256', 'ES256, the key is the issuer', ellipticKey('tokens', 'P-256')],
      ['ES384', 'ES384, the key is the issuer', ellipticKey('tokens', 'P-384')],
      ['EdDSA', 'EdDSA, the key is not the issuer', ed25519Key('issuer').privateKey]
    ] as const
  ).map(([label, name, key]) => {
    return [`token ${label}`, TOKEN + name, bareToken(textOf(TOKEN + name), key)] as const;
  }),
  [
    'SD-JWT',
    SD_JWT,
    bareToken(textOf(SD_JWT).split('~')[0] ?? '', ellipticKey('attestations', 'P-256'))
  ],
  ['JAdES', SEAL, bareSeal(jsonOf(SEAL))],
  ['XAdES', 'European credential, XML, sealed'],
  ['Merkle 2017', 'Blockcerts 2.0', bareDigest(jsonOf('Blockcerts 2.0'))],
  ['Merkle 2019', 'Blockcerts 3.0', bareDigest(jsonOf('Blockcerts 3.0'))]
];

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

async function timeOf(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Milliseconds to read, to check, and for the bare call; medians of rounds that take turns. */
async function measure(fixture: FormatFixture, bare: BareCall | undefined) {
  const documents = fixture.documents ? indexDocuments(fixture.documents) : NO_DOCUMENTS;
  const bytes = new Uint8Array(fixture.good);
  const read = () => {
    const file = readCredential(bytes, documents);
    const credential = file.ok ? file.value.credentials[0] : undefined;
    if (!credential) throw new Error(`${fixture.name} cannot be read`);
    return credential;
  };
  const credential = read();
  const check = async () => {
    const context = { now: NOW, documents, trustLists: [] };
    const { integrity } = await checkCredential(credential, context);
    if (integrity.result !== 'intact') throw new Error(`${fixture.name} is not intact`);
  };
  const times = { read: [] as number[], check: [] as number[], bare: [] as number[] };
  for (let round = -20; round < ROUNDS; round++) {
    const one = [await timeOf(read), await timeOf(check), bare ? await timeOf(bare) : NaN] as const;
    if (round < 0) continue;
    times.read.push(one[0]);
    times.check.push(one[1]);
    times.bare.push(one[2]);
  }
  return { read: median(times.read), check: median(times.check), bare: median(times.bare) };
}

const ms = (time: number) => `${time.toFixed(2)} ms`;

console.log(`Checking a credential, median of ${ROUNDS}, against the bare library in the same run`);
for (const [label, name, bare] of KINDS) {
  const time = await measure(fixtureOf(name), bare);
  const against = bare
    ? `bare ${ms(time.bare)} (${(time.check / time.bare).toFixed(2)}x)`
    : 'no bare library at hand';
  console.log(
    `  ${label.padEnd(22)} read ${ms(time.read)}, check ${ms(time.check).padStart(8)}, ${against}`
  );
}
await checkSizes();
await importBadges();
