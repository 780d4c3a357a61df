import { indexCatalogue } from '../core/catalogue/index-by-id';
import type { PlanAnswer } from '../core/planner/plan';
import { planPaths } from '../core/planner/plan-paths';
import type { PlanQuestion } from './plan-question';
import { serve } from './serve';

serve<PlanQuestion, never, PlanAnswer>(({ award: id, catalogue, covered, limits }) => {
  const index = indexCatalogue(catalogue);
  const award = index.award(id);
  if (!award) return { plans: [], obstacles: [{ code: 'no-way', missing: [] }] };
  return planPaths(award, new Map(covered), index, limits);
});
