import type { OwnFact } from '$lib/core/stacking/own-facts';
import { t } from '$lib/state/language.svelte';
import { fieldWords } from '../offering/rule-words';
import { creditWords, eqfWords } from '../offering/credit-words';

/** What is taken from a credential and what is stated elsewhere; those that read alike left out. */
export function ownWords(facts: readonly OwnFact[]): string[] {
  return facts.flatMap((fact) => {
    const [own, other] = bothWords(fact);
    return own === other ? [] : [t().paths.ownFacts[fact.by](own, other)];
  });
}

function bothWords(fact: OwnFact): readonly [string, string] {
  switch (fact.fact) {
    case 'credits':
      return [creditWords(fact.own), creditWords(fact.other)];
    case 'eqf':
      return [eqfWords(fact.own, undefined), eqfWords(fact.other, undefined)];
    case 'field':
      return [fieldWords(fact.own), fieldWords(fact.other)];
  }
}
