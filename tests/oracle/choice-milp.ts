import type { ChoiceInstance, Module } from '../fixtures/choice-instances';

/** A condition of a mixed program: so much of each variable, and at least or at most so much. */
interface Row {
  readonly terms: readonly (readonly [number, string])[];
  readonly sign: '>=' | '<=';
  readonly value: number;
}

/**
 * The least price of an instance as a mixed program in CPLEX's LP format, written from what the
 * instance says and nothing else. `x`: a course is taken; `y`: it counts in a module; `z`: credits
 * of it that count under the cap.
 */
export function choiceProgram(instance: ChoiceInstance): string {
  const { candidates, modules, once, total, advanced, capped, held } = instance;
  const rows: Row[] = [];
  const x = new Map(candidates.map(({ id }) => [id, `x_${id}`]));
  const binaries: string[] = [...x.values()];
  const bounds: string[] = [];
  const taken = (id: string) => x.get(id) ?? '';

  modules.forEach((module, at) => {
    const counted = module.of.map((id) => (once ? `y_${id}_${at}` : taken(id)));
    if (once) binaries.push(...counted);
    rows.push(moduleRow(module, counted, ectsOf(instance)));
  });
  for (const { id, ects, provider, before } of candidates) {
    const ys = modules.flatMap(({ of }, at) => (once && of.includes(id) ? [`y_${id}_${at}`] : []));
    if (ys.length > 0) {
      rows.push({ terms: [...ys.map(one), [-1, taken(id)]], sign: '<=', value: 0 });
    }
    if (before.length > 0 && !held.includes(id)) {
      rows.push({ terms: [...before.map(taken).map(one), [-1, taken(id)]], sign: '>=', value: 0 });
    }
    if (provider === capped.provider) {
      rows.push({
        terms: [
          [1, `z_${id}`],
          [-ects, taken(id)]
        ],
        sign: '<=',
        value: 0
      });
    }
    if (held.includes(id)) bounds.push(`${taken(id)} = 1`);
  }
  const credits = (those: typeof candidates) =>
    those.map(({ id, ects }) => [ects, taken(id)] as const);
  const under = candidates.filter(({ provider }) => provider === capped.provider);
  const free = candidates.filter(({ provider }) => provider !== capped.provider);
  const z = under.map(({ id }) => one(`z_${id}`));
  rows.push({ terms: credits(candidates), sign: '>=', value: total });
  rows.push({
    terms: credits(candidates.filter(({ level }) => level === 3)),
    sign: '>=',
    value: advanced
  });
  if (z.length > 0) rows.push({ terms: z, sign: '<=', value: capped.most });
  rows.push({ terms: [...credits(free), ...z], sign: '>=', value: capped.least });

  const cost = candidates.map(
    ({ id, minor }) => [held.includes(id) ? 0 : minor, taken(id)] as const
  );
  return [
    'Minimize',
    ` price: ${termsText(cost)}`,
    'Subject To',
    ...rows.filter(({ terms }) => terms.length > 0).map(rowText),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binaries',
    ...binaries.map((name) => ` ${name}`),
    'End'
  ].join('\n');
}

function one(name: string): readonly [number, string] {
  return [1, name];
}

function ectsOf({ candidates }: ChoiceInstance): ReadonlyMap<string, number> {
  return new Map(candidates.map(({ id, ects }) => [id, ects]));
}

function moduleRow(
  module: Module,
  counted: readonly string[],
  ects: ReadonlyMap<string, number>
): Row {
  if (module.kind === 'some') return { terms: counted.map(one), sign: '>=', value: module.count };
  const terms = module.of.map((id, at) => [ects.get(id) ?? 0, counted[at] ?? ''] as const);
  return { terms, sign: '>=', value: module.least };
}

function rowText({ terms, sign, value }: Row, at: number): string {
  return ` r${at}: ${termsText(terms)} ${sign} ${value}`;
}

/** Lines of the format may not be long. */
function termsText(terms: readonly (readonly [number, string])[]): string {
  return terms
    .map(([factor, name], at) => {
      const sign = factor < 0 ? '-' : '+';
      return `${at % 8 === 7 ? '\n  ' : ''}${sign} ${Math.abs(factor)} ${name}`;
    })
    .join(' ');
}
