/** Cuts a template of the book down to what a page may hold: no scripts, no styles of its own, no addresses elsewhere. */
import type { ElementContent, Properties, Root } from 'hast';

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'html head title body main header footer section article aside nav div p span b strong em i small sub sup br hr ' +
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td caption figure figcaption img a abbr ' +
    'blockquote q cite time slot template'
  ).split(' '),
);
/** As hast names them. No ids: those of the book would meet them. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'className lang dir role title alt scope colSpan rowSpan name dataBelowText dataOptional dataOn dataFill dataSpoken width height'.split(
    ' ',
  ),
);
const LINK = /^(https?:|mailto:|tel:|#)/i;
const PICTURE = /^\/book\//;
const ON = /^(first|rest|every)$/;

export function safeTemplate(root: Root): Root {
  return { ...root, children: root.children.flatMap((child) => (child.type === 'element' ? safe(child) : [])) };
}

function safe(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || !ELEMENTS.has(node.tagName)) return [];
  if (node.tagName === 'template') {
    if (!ON.test(String(node.properties.dataOn)) || !node.content) return [];
    const content: Root = { type: 'root', children: (node.content.children as ElementContent[]).flatMap(safe) };
    return [{ ...node, content, children: [] }];
  }
  return [{ ...node, properties: allowed(node.properties), children: node.children.flatMap(safe) }];
}

const allowed = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => {
      if (name === 'href') return LINK.test(String(value));
      if (name === 'src') return PICTURE.test(String(value));
      return ATTRIBUTES.has(name) || /^aria[A-Z]/.test(name);
    }),
  );
