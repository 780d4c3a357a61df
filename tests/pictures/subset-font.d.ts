/* A package without types of its own, as far as it is used here. */

declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff';
    readonly noHinting: boolean;
    /** OpenType features that stay; all others go. */
    readonly keepFeatures: readonly string[];
  }
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Options
  ): Promise<Uint8Array>;
}
