/* What the learner of the planning story is after. */

export const AWARD = 'DAS Data for Coasts and Climate';
/** The day on which her story begins. */
export const BEGINS = '2026-11-23';
export const BUDGET_MINOR = 150_000;
