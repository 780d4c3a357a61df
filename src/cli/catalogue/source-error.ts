/** Input that cannot be used; the message names file, place and reason, one a line. */
export class SourceError extends Error {}
