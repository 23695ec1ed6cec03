/**
 * Writes each item's number on the item. The layout engine counts again from the first child on each page, and so forgets
 * `value` and `reversed` (#135, #179).
 */
export function numberLists(content: DocumentFragment): void {
  for (const list of content.querySelectorAll('ol')) {
    const items = [...list.children].filter((child) => child instanceof HTMLLIElement);
    let number = list.hasAttribute('start') ? list.start : list.reversed ? items.length : 1;
    for (const item of items) {
      if (item.hasAttribute('value')) number = item.value;
      item.value = number;
      number += list.reversed ? -1 : 1;
    }
  }
}
