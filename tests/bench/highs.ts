import loadHighs from 'highs';
import type { Program } from '../../src/lib/core/solver/program';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** What gives the least cost by HiGHS, proven; undefined where there is no solution. */
export async function loadPeer(
  options?: Parameters<typeof loadHighs>[0]
): Promise<(program: Program) => number | undefined> {
  const highs = await loadHighs(options);
  return (program) => leastBy(highs, program);
}

function leastBy(highs: Highs, program: Program): number | undefined {
  const { modelStatus, variableType } = highs.constants;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of program.rows) {
    const sums = new Map<number, number>();
    for (const [variable, coefficient] of terms) {
      sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
    }
    indices.push(...sums.keys());
    values.push(...sums.values());
    starts.push(indices.length);
  }
  const numCols = program.costs.length;
  const numRows = program.rows.length;
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: program.costs,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rows.map(({ least }) => least),
    rowUpper: program.rows.map(({ most }) => most),
    matrix: { format: 'csr', numCols, numRows, starts, indices, values },
    integrality: program.whole.map((whole) =>
      whole ? variableType.integer : variableType.continuous
    )
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.run();
    if (model.getModelStatus() !== modelStatus.optimal) return undefined;
    return model.getObjectiveValue();
  } finally {
    model.dispose();
  }
}
