import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { CatalogueHead, Provider } from '../../../src/lib/core/catalogue/model';
import type { ProviderId } from '../../../src/lib/core/catalogue/ids';
import { openColumns } from '../../../src/lib/core/catalogue/search/columns';
import { Engine } from '../../../src/lib/core/catalogue/search/engine';
import { EVERYTHING, type Query } from '../../../src/lib/core/catalogue/search/query';
import type { Day } from '../../../src/lib/core/kernel/day';
import { openPart } from '../../fixtures/open-parts';
import { MINISEARCH_OPTIONS, type PeerText } from './peers';

/* Runs in the page that measures. Every contender has a page of its own. */

export type Kind = 'prefix' | 'two words' | 'typo';

interface Contender {
  search(words: string, kind: Kind): number;
}

/** What a page of the bench answers. */
export interface InPage {
  /** Fetches what the contender needs. */
  fetch(name: string, parts: number): Promise<void>;
  /** Milliseconds from what was fetched to a contender that is ready to answer. */
  ready(name: string, today: Day): number;
  /** Milliseconds of every question. */
  ask(questions: readonly string[], kind: Kind): number[];
  /** Milliseconds of every change of the filters, the order, or both. */
  filter(changes: readonly Partial<Query>[], today: Day): number[];
}

const PIECES = ['overview', 'texts', 'search'] as const;
type Tables = Record<(typeof PIECES)[number], Uint8Array<ArrayBuffer>>;

interface Common {
  readonly head: CatalogueHead;
  readonly providers: readonly Provider[];
}

let fetched: {
  parts: Tables[];
  common: Common | undefined;
  text: string;
} = { parts: [], common: undefined, text: '' };
let contender: Contender | undefined;
let engine: Engine | undefined;

async function bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function openEngine(): Engine {
  const { parts, common } = fetched;
  if (!common) throw new Error('nothing was fetched');
  const providers = new Map<ProviderId, Provider>(common.providers.map((one) => [one.id, one]));
  const open = parts.map(({ overview, texts, search }) =>
    openPart(
      { overview, details: new Uint8Array(0), own: { texts, search }, translations: {} },
      common.head,
      providers
    )
  );
  return new Engine(openColumns(open));
}

const WINDOW = { from: 0, count: 50 };

const START: Readonly<Record<string, (today: Day) => Contender>> = {
  cairn(today) {
    const own = (engine = openEngine());
    const view = { today, shown: ['en'], window: WINDOW };
    return { search: (words) => own.search({ ...EVERYTHING, words }, view).total };
  },
  minisearch() {
    const index = MiniSearch.loadJSON<PeerText>(fetched.text, MINISEARCH_OPTIONS);
    const options = { prefix: true, combineWith: 'AND' } as const;
    return {
      search: (words, kind) =>
        index.search(words, kind === 'typo' ? { ...options, fuzzy: 0.2 } : options).length
    };
  },
  flexsearch() {
    const index = new Index({ tokenize: 'forward' });
    for (const { id, title, rest } of JSON.parse(fetched.text) as PeerText[]) {
      index.add(id, `${title} ${rest}`);
    }
    return { search: (words) => index.search(words, { limit: 100_000 }).length };
  }
};

const inPage: InPage = {
  async fetch(name, parts) {
    if (name !== 'cairn') {
      fetched.text = await (await fetch(`/${name}.json`)).text();
      return;
    }
    fetched.common = (await (await fetch('/common.json')).json()) as Common;
    for (let part = 0; part < parts; part++) {
      const [overview, texts, search] = await Promise.all(
        PIECES.map((piece) => bytes(`/${piece}-${part}.bin`))
      );
      if (overview && texts && search) fetched.parts.push({ overview, texts, search });
    }
  },
  ready(name, today) {
    const time = timeOf(() => {
      contender = START[name]?.(today);
      contender?.search('', 'prefix');
    });
    fetched = { parts: [], common: undefined, text: '' };
    return time;
  },
  ask: (questions, kind) => questions.map((words) => timeOf(() => contender?.search(words, kind))),
  filter: (changes, today) => {
    const view = { today, shown: ['en'], window: WINDOW };
    return changes.map((change) =>
      timeOf(() => engine?.search({ ...EVERYTHING, ...change }, view))
    );
  }
};

Object.assign(globalThis, { inPage });
