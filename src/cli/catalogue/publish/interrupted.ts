const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Clears up when the process is told to end, and lets it end; gives what takes this back. */
export function whenInterrupted(clearUp: () => void): () => void {
  const listener = (signal: NodeJS.Signals) => {
    clearUp();
    takeBack();
    process.kill(process.pid, signal);
  };
  const takeBack = () => {
    for (const signal of SIGNALS) process.removeListener(signal, listener);
  };
  for (const signal of SIGNALS) process.once(signal, listener);
  return takeBack;
}

/** Lets signals be heard between pieces of long work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
