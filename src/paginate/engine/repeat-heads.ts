/** Puts a table's head on each page where the table goes on, as part of the flow, hidden from assistive technology. */
import { Handler } from './pagedjs.js';

export class RepeatHeads extends Handler {
  private fresh = false;

  onPageLayout(): void {
    this.fresh = true;
  }

  /** The first node on a page brings the boxes around it along; those of a table get their columns and head back. */
  renderNode(clone: Node, node: Node): void {
    if (!this.fresh) return;
    this.fresh = false;
    const start = clone.parentElement;
    if (!start || !(node instanceof Element ? node : node.parentElement)) return;
    let source = node.parentElement;
    for (let at: HTMLElement | null = start; at && source; at = at.parentElement, source = source.parentElement) {
      if (at instanceof HTMLTableElement && source instanceof HTMLTableElement) restore(at, source, node);
    }
  }
}

function restore(table: HTMLTableElement, source: HTMLTableElement, node: Node): void {
  const head = source.tHead;
  if (head && !head.contains(node) && source.dataset.headRepeats !== 'never') table.prepend(copy(head));
  for (const columns of [...source.querySelectorAll(':scope > colgroup')].reverse()) table.prepend(copy(columns));
}

function copy(part: Element): Element {
  const clone = part.cloneNode(true) as HTMLElement;
  clone.dataset.repeated = 'head';
  clone.setAttribute('aria-hidden', 'true');
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    for (const name of ['id', 'data-ref', 'data-id', 'data-line']) element.removeAttribute(name);
  }
  return clone;
}
