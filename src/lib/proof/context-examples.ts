import type { JsonObject } from '../core/kernel/json';

/**
 * `https://www.w3.org/ns/credentials/examples/v2`, by which the examples of the standards turn
 * whatever they say into statements.
 */
export const EXAMPLES_V2: JsonObject = {
  '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' }
};
