/** Turns directive nodes into HTML by way of the list of directives; unknown ones are reported, colons in text stay text. */
import type { Element, ElementContent } from 'hast';
import type { Nodes, Paragraph } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { nearest } from '../nearest.js';
import { type MarkupContext, reportAt } from './context.js';
import { directiveInput } from './directives/directive.js';
import { DIRECTIVES } from './directives/list.js';

export function directiveHandlers(context: MarkupContext, source: string): Handlers {
  const handle = (state: State, node: Directives): Element | ElementContent[] => {
    const directive = DIRECTIVES.get(node.name);
    const fits = directive && (directive.form === 'either' || `${directive.form}Directive` === node.type);
    if (node.type === 'textDirective') return asWritten(state, node, source);
    if (!directive || !fits) {
      const suggestion = directive ? '' : nearest(node.name, [...DIRECTIVES.keys()]);
      if (directive)
        reportAt(context, node, 'markup/directive', { name: node.name, problem: expectedForm(directive.form) });
      else reportAt(context, node, 'markup/unknown-directive', { name: node.name, suggestion });
      return state.all(node) as ElementContent[];
    }
    const { label, body } = split(node);
    const input = directiveInput(
      node,
      label
        ? (state.all(label) as ElementContent[])
        : node.type === 'leafDirective'
          ? (state.all(node) as ElementContent[])
          : [],
      label ? textOf(label) : node.type === 'leafDirective' ? textOf(node) : '',
      node.type === 'containerDirective' ? (state.all({ ...node, children: body } as never) as ElementContent[]) : [],
      context,
    );
    const allowed = directive.attributes ?? [];
    for (const key of Object.keys(input.attributes)) {
      if (!allowed.includes(key))
        input.problem(
          `the attribute "${key}" is not known here${allowed.length ? `; known are ${allowed.join(', ')}` : ''}`,
        );
    }
    const made = directive.render(input);
    for (const element of Array.isArray(made) ? made : [made])
      if (element.type === 'element') state.patch(node, element);
    return made;
  };
  return { containerDirective: handle, leafDirective: handle, textDirective: handle };
}

const expectedForm = (form: string): string =>
  form === 'container'
    ? 'this is a block: open it with ::: and close it with :::'
    : 'this is one line: write it with two colons';

/** The label of a container is its first paragraph, marked by remark-directive. */
function split(node: Directives): { label: Paragraph | undefined; body: Nodes[] } {
  const [first, ...rest] = node.children as Nodes[];
  if (first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data) return { label: first, body: rest };
  return { label: undefined, body: node.children as Nodes[] };
}

/** "Kom om 9 uur:dan begint het" holds no directive: what was written is what is printed. */
function asWritten(state: State, node: Directives, source: string): ElementContent[] {
  const start = node.position?.start.offset;
  if (start === undefined) return state.all(node) as ElementContent[];
  if (node.children.length === 0) return [{ type: 'text', value: source.slice(start, node.position?.end.offset) }];
  const inner = state.all(node) as ElementContent[];
  return [{ type: 'text', value: `:${node.name}[` }, ...inner, { type: 'text', value: ']' }];
}
