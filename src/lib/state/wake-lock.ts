/** Keeps the screen from going dark, where the browser can do that; gives what lets it again. */
export function keepScreenOn(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;

  // A page that is out of sight loses its hold, and asks anew when it is back.
  async function hold(): Promise<void> {
    if (over || document.hidden || !('wakeLock' in navigator)) return;
    const held = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (over) void held?.release();
    else lock = held;
  }

  document.addEventListener('visibilitychange', hold);
  void hold();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', hold);
    void lock?.release();
  };
}
