import type { Catalogue } from '../core/catalogue/model';
import type { Plan, PlanQuestion, PlanSet, Rejection, WhatIf } from '../core/planner/plan';

/** What the planner worker is asked; with as much of the catalogue as the question reaches. */
export type PlannerAsk = {
  readonly question: PlanQuestion;
  readonly catalogue: Catalogue;
} & (
  | { readonly kind: 'plan' }
  | { readonly kind: 'what-if'; readonly set: PlanSet }
  | { readonly kind: 'rejections'; readonly plan: Plan }
);

export type PlannerAnswer =
  | { readonly kind: 'plan'; readonly set: PlanSet }
  | { readonly kind: 'what-if'; readonly whatIfs: readonly WhatIf[] }
  | { readonly kind: 'rejections'; readonly rejections: readonly Rejection[] };
