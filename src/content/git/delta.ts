/** Makes an object of git from another one and what was written down of their difference (gitformat-pack, "Deltified representation"). */

/** Undefined for a delta that does not fit its base. */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Uint8Array | undefined {
  let at = 0;
  const next = (): number => delta[at++] ?? 0;
  const size = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = next();
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
  };
  /** Of `count` bytes, those of which the bit is set, the lowest first. */
  const some = (bits: number, count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1) if (bits & (1 << index)) value += next() * 256 ** index;
    return value;
  };
  if (size() !== base.length) return undefined;
  const length = size();
  const parts: Uint8Array[] = [];
  let made = 0;
  while (at < delta.length && made <= length) {
    const operation = next();
    const part = operation < 0x80 ? delta.subarray(at, at + operation) : copied(operation);
    if (operation < 0x80) at += operation;
    if (part.length === 0) return undefined;
    parts.push(part);
    made += part.length;
  }
  return made === length ? Buffer.concat(parts) : undefined;

  function copied(operation: number): Uint8Array {
    const from = some(operation & 0x0f, 4);
    // No size at all stands for the largest that there is.
    const count = some((operation >> 4) & 0x07, 3) || 0x10000;
    return base.subarray(from, from + count);
  }
}
