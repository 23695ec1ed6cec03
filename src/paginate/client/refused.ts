/** Runs in the page: remembers what the content policy refused, since such a request never reaches Node. */

const refused = new Set<string>();
document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.add(blockedURI));

/** URLs since the last call; of other schemes than http the policy tells only the name, such as `file`. */
export async function takeRefused(): Promise<readonly string[]> {
  // The events of what was just laid out may still be waiting in line.
  await new Promise((resolve) => setTimeout(resolve));
  const urls = [...refused];
  refused.clear();
  return urls;
}
