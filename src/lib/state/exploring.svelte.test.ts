import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Found, ListedOffering } from '$lib/core/catalogue/search/listed';
import { EVERYTHING, type Query } from '$lib/core/catalogue/search/query';
import { exploring } from './exploring.svelte';

interface Asked {
  readonly query: Query;
  readonly window: { readonly from: number; readonly count: number };
}

const world = vi.hoisted(() => ({
  opened: 1,
  search: (_: unknown): Promise<unknown> => Promise.resolve(undefined),
  history: [] as string[]
}));

vi.mock('./catalogue.svelte', () => ({
  catalogue: {
    get opened() {
      return world.opened;
    },
    search: (question: unknown) => world.search(question)
  }
}));
vi.mock('$app/navigation', () => ({
  pushState: (address: string) => world.history.push(`push ${address}`),
  replaceState: (address: string) => world.history.push(`replace ${address}`)
}));

const FACETS = Object.fromEntries(
  Object.entries(EVERYTHING)
    .filter(([, value]) => Array.isArray(value))
    .map(([key]) => [key, {}])
) as unknown as Found['facets'];

let asked: Asked[] = [];
let totalOf: (query: Query) => number = () => 0;

/** A catalogue whose rows are called after the words and their number. */
function answer({ query, window: { from, count } }: Asked): Found {
  const total = totalOf(query);
  const rows = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => ({
    id: `${query.words} ${from + at}` as OfferingId
  })) as ListedOffering[];
  return { total, from, rows, facets: FACETS };
}

beforeEach(() => {
  // A new edition each time: what was asked before is not asked again otherwise.
  world.opened++;
  world.history.length = 0;
  asked = [];
  totalOf = () => 1_000;
  world.search = (question) => {
    asked.push(question as Asked);
    return Promise.resolve(answer(question as Asked));
  };
  exploring.take('');
});

const lookFor = async (search: string) => {
  exploring.take(search);
  exploring.look(exploring.question);
  await vi.waitFor(() => expect(exploring.listing?.question).toEqual(exploring.question));
};

describe('looking', () => {
  it('asks nothing before the catalogues are open', () => {
    exploring.look({ ...exploring.question, edition: 0 });
    expect(asked).toEqual([]);
  });

  it('gives the first rows, and others as they are needed, each once', async () => {
    await lookFor('?q=bees');
    expect(exploring.listing?.total).toBe(1_000);
    expect(exploring.row(3)?.id).toBe('bees 3');
    expect(exploring.row(500)).toBeUndefined();
    asked = [];
    exploring.need(490, 510);
    exploring.need(495, 525);
    await vi.waitFor(() => expect(exploring.row(500)?.id).toBe('bees 500'));
    expect(asked.map(({ window }) => window.from)).toEqual([480, 540]);
    expect(exploring.row(3)?.id).toBe('bees 3');
  });

  it('does not ask again for what is shown', async () => {
    await lookFor('?q=bees');
    asked = [];
    exploring.take('?q=bees');
    exploring.look(exploring.question);
    expect(asked).toEqual([]);
  });

  it('keeps what is shown until there is an answer, and the newest question wins', async () => {
    await lookFor('?q=bees');
    const answers: (() => void)[] = [];
    world.search = (question) =>
      new Promise((done) => answers.push(() => done(answer(question as Asked))));
    for (const words of ['h', 'ho', 'hon', 'honey']) {
      exploring.take(`?q=${words}`);
      exploring.look(exploring.question);
    }
    expect(exploring.row(0)?.id).toBe('bees 0');
    await vi.waitFor(() => {
      answers.shift()?.();
      expect(exploring.row(0)?.id).toBe('honey 0');
    });
  });

  it('says so where it failed, and recovers', async () => {
    await lookFor('?q=a');
    world.search = () => Promise.reject(new Error('gone'));
    exploring.take('?q=b');
    exploring.look(exploring.question);
    await vi.waitFor(() => expect(exploring.failed).toBe(true));
    world.search = (question) => Promise.resolve(answer(question as Asked));
    exploring.look(exploring.question);
    await vi.waitFor(() => expect(exploring.failed).toBe(false));
  });

  it('says what would help most where nothing fits', async () => {
    totalOf = ({ words, maxWeeks, modes }) =>
      words === '' ? 7 : modes.length === 0 ? 2 : maxWeeks === undefined ? 5 : 0;
    await lookFor('?q=bees&mode=online&max-weeks=4');
    await vi.waitFor(() => expect(exploring.helps).toHaveLength(3));
    expect(exploring.helps.map(({ part, total }) => [part.key, total])).toEqual([
      ['words', 7],
      ['maxWeeks', 5],
      ['modes', 2]
    ]);
  });
});

describe('the address', () => {
  it('is empty where everything is looked for', () => {
    expect(exploring.address).toBe('');
  });

  it('is a step back for what is done on purpose', () => {
    exploring.change({ ...exploring.query, modes: ['online'] });
    expect(world.history).toHaveLength(1);
    expect(world.history[0]).toMatch(/^push .*\?mode=online$/);
  });

  it('is changed in place by typing, once', () => {
    vi.useFakeTimers();
    for (const words of ['b', 'be', 'bee']) exploring.type(words);
    expect(exploring.query.words).toBe('bee');
    expect(world.history).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(world.history).toHaveLength(1);
    expect(world.history[0]).toMatch(/^replace .*=bee$/);
    vi.useRealTimers();
  });

  it('has the words that were typed in the step before a filter', () => {
    exploring.type('bees');
    exploring.change({ ...exploring.query, official: true });
    expect(world.history.map((each) => each.split(' ')[0])).toEqual(['replace', 'push']);
  });

  it('is left alone where the learner goes back while typing', () => {
    vi.useFakeTimers();
    exploring.type('bees');
    exploring.settle(false);
    vi.advanceTimersByTime(1_000);
    expect(world.history).toEqual([]);
    vi.useRealTimers();
  });

  it('keeps the currency of a limit, and says none without a limit', () => {
    exploring.take('?max-price=200&currency=SEK');
    expect([exploring.query.currency, exploring.query.maxPriceMinor]).toEqual(['SEK', 20_000]);
    expect(exploring.address).toContain('SEK');
    exploring.take('?currency=SEK');
    expect(exploring.query.currency).toBe('EUR');
    expect(exploring.address).toBe('');
  });

  it.each([
    '?q=%',
    '?mode=__proto__&level=99&max-weeks=NaN&sort=x',
    '?field[]=06',
    `?${'a&'.repeat(9_999)}`
  ])('does no harm: %.40s', async (search) => {
    await lookFor(search);
    expect(exploring.query.modes).toEqual([]);
    expect(exploring.query.maxWeeks).toBeUndefined();
  });
});
