/**
 * Keeps the number of a page on the line of the word before it. Beside a box a browser breaks a line although a space that may
 * not break stands there (CSS Text 3, 5.1).
 */

/** All that no ordinary space divides. */
const TAIL = /[^ \t\r\n\f]*\u00a0$/;

export function bindNumbers(content: DocumentFragment): void {
  for (const box of content.querySelectorAll('.page-reference > [data-page-of]')) {
    const words = box.previousSibling;
    const tail = words instanceof Text ? TAIL.exec(words.data) : null;
    if (!(words instanceof Text) || !tail) continue;
    const whole = document.createElement('span');
    whole.style.whiteSpace = 'nowrap';
    box.before(whole);
    whole.append(words.splitText(tail.index), box);
  }
}
