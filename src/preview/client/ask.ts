/** Asks the server: what there is to ask stands in ../protocol.ts. */

export class NotThere extends Error {}

export async function ask<Result>(address: string): Promise<Result> {
  const response = await fetch(address);
  if (!response.ok) throw new NotThere(address);
  // Both sides are compiled from the same types.
  return (await response.json()) as Result;
}

export async function askText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new NotThere(address);
  return response.text();
}

export async function tell<Result>(address: string, what: unknown): Promise<Result> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(what) });
  if (!response.ok) throw new NotThere(address);
  return (await response.json()) as Result;
}
