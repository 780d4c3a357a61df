/** Stands in for Brotli where fonts are read: the fonts of the site are not packed with it. */
export default function decompress(): never {
  throw new Error('fonts in WOFF 2 are not read');
}
