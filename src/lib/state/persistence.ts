/** Asks the browser not to clear what is kept; only once there is something to lose. */
export async function askToPersist(): Promise<void> {
  if (!navigator.storage?.persist) return;
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
