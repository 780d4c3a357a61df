import { correction, generate } from 'lean-qr';

/** A QR code (ISO/IEC 18004) as square modules, without the quiet zone around it. */
export interface QrMatrix {
  /** Modules in a row: 21 for version 1, four more for each version. */
  readonly size: number;
  isDark(x: number, y: number): boolean;
}

/** The largest code that is made with error correction M; larger ones have to do with L. */
const LARGEST_CORRECTED = 15;
/** Of version 23 with L, which a decoder that is much in use on the web gets wrong. */
const MISREAD_SIZE = 109;
/** Light modules that the standard wants on every side (ISO/IEC 18004, 5.3.8). */
export const QUIET_ZONE = 4;

/**
 * The smallest code for a text, each part of it in the mode that takes the least room. With error
 * correction M (15%) where that stays easy to scan, else L (7%) or what fits into the same size.
 * Undefined where the text is too long for any.
 */
export function qrMatrix(text: string): QrMatrix | undefined {
  const corrected = matrixOf(text, {
    minCorrectionLevel: correction.M,
    maxVersion: LARGEST_CORRECTED
  });
  const matrix = corrected ?? matrixOf(text, { minCorrectionLevel: correction.L });
  if (matrix?.size !== MISREAD_SIZE) return matrix;
  return matrixOf(text, { minCorrectionLevel: correction.L, minVersion: 24 });
}

function matrixOf(text: string, options: Parameters<typeof generate>[1]): QrMatrix | undefined {
  try {
    const code = generate(text, { ...options, maxCorrectionLevel: correction.M });
    return { size: code.size, isDark: (x, y) => code.get(x, y) };
  } catch {
    return undefined;
  }
}

/** The code as SVG, a module a unit: black on white with its quiet zone, whatever is around it. */
export function formatQrSvg(matrix: QrMatrix): string {
  const side = matrix.size + 2 * QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${qrPath(matrix)}"/></svg>`
  );
}

/** The dark modules as the data of an SVG path, moved in by the quiet zone. */
export function qrPath({ size, isDark }: QrMatrix): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && isDark(x, y)) x++;
      if (x > start) {
        const width = x - start;
        runs.push(`M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`);
      }
    }
  }
  return runs.join('');
}
