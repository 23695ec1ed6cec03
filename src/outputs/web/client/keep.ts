/** Keeps texts on this device, where it lets us: a browser may forbid that, or be full. */

export interface Keep {
  read(name: string): string | undefined;
  /** Whether it is kept. */
  write(name: string, text: string): boolean;
  wipe(name: string): void;
}

export const keep: Keep = {
  read(name) {
    try {
      return localStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(name, text) {
    try {
      localStorage.setItem(name, text);
      return true;
    } catch {
      return false;
    }
  },
  wipe(name) {
    try {
      localStorage.removeItem(name);
    } catch {
      // Where nothing may be kept there is nothing to wipe.
    }
  },
};
