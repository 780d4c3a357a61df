/** The question of the QR worker: what does the code say that stands in this picture? */
export interface QrQuestion {
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}
