interface Visit {
  readonly id: string;
  readonly next: Iterator<string>;
}

/** The names from which `needs` leads back to themselves (strong components, Tarjan 1972). */
export function inCircles(needs: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  // Not by recursion: chains can be long.
  const visits: Visit[] = [];
  const enter = (id: string) => {
    numbers.set(id, numbers.size);
    lowest.set(id, numbers.size - 1);
    open.push(id);
    isOpen.add(id);
    visits.push({ id, next: (needs.get(id) ?? [])[Symbol.iterator]() });
  };
  const sink = (id: string, to: number | undefined) =>
    lowest.set(id, Math.min(lowest.get(id) ?? Infinity, to ?? Infinity));
  const leave = (id: string) => {
    const above = visits.at(-1);
    if (above) sink(above.id, lowest.get(id));
    if (lowest.get(id) !== numbers.get(id)) return;
    const component = open.splice(open.lastIndexOf(id));
    for (const one of component) isOpen.delete(one);
    if (component.length > 1 || needs.get(id)?.includes(id)) {
      for (const one of component) found.add(one);
    }
  };
  for (const start of needs.keys()) {
    if (numbers.has(start)) continue;
    enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const step = visit.next.next();
      if (step.done) {
        visits.pop();
        leave(visit.id);
      } else if (!numbers.has(step.value)) enter(step.value);
      else if (isOpen.has(step.value)) sink(visit.id, numbers.get(step.value));
    }
  }
  return found;
}
