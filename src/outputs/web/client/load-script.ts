/** Loads a script of the site once: from a disk, too, where a page may fetch nothing. */

const loading = new Map<string, Promise<void>>();

export function loadScript(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const started = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(address)));
    document.head.append(script);
  });
  loading.set(address, started);
  // It may be there the next time.
  started.catch(() => loading.delete(address));
  return started;
}
