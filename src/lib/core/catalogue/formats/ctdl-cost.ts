import type { PricePurpose } from '../model';
import type { Ctdl } from './ctdl-reading';
import { alignedNames, conceptsAt } from './ctdl-values';
import { at, published, unknownValue, type Reading } from './json-facts';
import { plainValue, valuesAt, type LdNode } from './json-ld';
import { costOf, moneyIn, type ReadCost, type StatedPrice } from './json-price';

/** Cost types of CTDL. */
const PURPOSES: Readonly<Record<string, PricePurpose>> = {
  AggregateCost: 'learning',
  Tuition: 'learning',
  ProgramSpecificFee: 'learning',
  StudentFees: 'learning',
  TechnologyFee: 'learning',
  Application: 'admission',
  Enrollment: 'admission',
  Registration: 'admission',
  AssessmentFee: 'certificate',
  Assessment: 'certificate',
  Certification: 'certificate',
  CredentialIssuance: 'certificate',
  LearningResource: 'materials',
  Textbook: 'materials',
  Toolset: 'materials'
};

/** What is paid for a room or for travel is no price of learning, and left out. */
const BESIDE = /room|resid|board|housing|meal|travel|transport|parking/i;

/** What something costs by its cost profiles, each of one kind and for one group of people. */
export function costIn(node: LdNode, around: Ctdl, reading: Reading): ReadCost {
  const profiles = around.document.nodesAt(node, 'estimatedCost');
  const prices = profiles.flatMap((profile) => priceOf(profile, around, reading));
  return costOf(prices, at(reading, 'estimatedCost'));
}

function priceOf(profile: LdNode, { lang }: Ctdl, above: Reading): readonly StatedPrice[] {
  const reading = { ...above, place: profile.place };
  const price = plainValue(valuesAt(profile, 'price')[0]);
  const currency = plainValue(valuesAt(profile, 'currency')[0]);
  if (price === undefined || price === null) return [];
  const type = conceptsAt(profile, 'directCostType')[0];
  const purpose =
    type === undefined ? 'learning' : Object.hasOwn(PURPOSES, type) ? PURPOSES[type] : undefined;
  if (purpose === undefined) {
    unknownValue(reading, type ?? '');
    if (BESIDE.test(type ?? '')) return [];
  }
  const [audience] = [
    ...alignedNames(profile, 'audienceType', lang),
    ...alignedNames(profile, 'residencyType', lang)
  ];
  return [
    {
      amount: purpose && moneyIn(price, currency, reading),
      for: purpose ?? 'learning',
      ...(audience && { audience }),
      words: [price, currency, type]
        .filter((one) => one !== undefined)
        .map((one) => published(one ?? ''))
        .join(' ')
    }
  ];
}
