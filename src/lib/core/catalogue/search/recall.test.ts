import { expect, it } from 'vitest';
import { makeCatalogue } from '../../../../../tests/bench/catalogue/make-catalogue';
import { recallOf } from '../../../../../tests/bench/catalogue/recall';

it('finds mistyped words no less often than MiniSearch does', () => {
  const { catalogue, words } = makeCatalogue(300);
  const { cairn, miniSearch } = recallOf(catalogue.offerings, words, 300);
  expect(miniSearch).toBeGreaterThan(0.5);
  expect(cairn).toBeGreaterThanOrEqual(miniSearch);
});
