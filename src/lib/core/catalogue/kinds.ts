/** Names that providers give to short offerings; they overlap and carry no order. */
export const OFFERING_KINDS = [
  'micro-credential',
  'short-learning-programme',
  'professional-course',
  'certificate-course',
  'mooc',
  'micro-module',
  'degree-module',
  'project',
  'thesis',
  'programme'
] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];

/** 1 basic, 2 intermediate, 3 advanced: the provider's own ladder, not the EQF. */
export const STACK_LEVELS = [1, 2, 3] as const;
export type StackLevel = (typeof STACK_LEVELS)[number];
