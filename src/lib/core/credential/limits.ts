/** Files above this are refused before they are parsed, in bytes. */
export const LARGEST_FILE = 20_000_000;
