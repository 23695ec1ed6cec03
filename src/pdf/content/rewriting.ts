/** Puts other words in the place of some operations of a content stream; all other bytes stay as they are. */

export interface Rewriting {
  readonly isChanged: boolean;
  /** From one byte to another; where both are the same, it comes in before that byte. */
  replace(place: { readonly start: number; readonly end: number }, text: string): void;
  bytes(): Uint8Array;
}

export function startRewriting(bytes: Uint8Array): Rewriting {
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  return {
    get isChanged() {
      return changes.length > 0;
    },
    replace: ({ start, end }, text) => void changes.push({ start, end, text }),
    bytes() {
      // In the order in which they came where several stand at one place.
      changes.sort((a, b) => a.start - b.start || a.end - b.end);
      const parts: Uint8Array[] = [];
      let kept = 0;
      for (const { start, end, text } of changes) {
        parts.push(bytes.subarray(kept, start), Buffer.from(text, 'latin1'));
        kept = end;
      }
      parts.push(bytes.subarray(kept));
      return Buffer.concat(parts);
    },
  };
}
