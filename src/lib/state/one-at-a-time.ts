const LOCK = 'cairn-catalogues';

/**
 * Runs work on the catalogues of this device while no other tab, and nothing else here, does.
 * Rejects with the signal's reason where that comes first.
 */
export async function oneAtATime<Value>(
  work: () => Promise<Value>,
  signal?: AbortSignal
): Promise<Value> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return work();
  return (await locks.request(LOCK, { ...(signal && { signal }) }, work)) as Value;
}
