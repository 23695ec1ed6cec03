/** Divides selectors where no bracket is open. */

export function divide(selector: string, border: RegExp): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of selector) {
    if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth -= 1;
    if (depth === 0 && border.test(letter)) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
