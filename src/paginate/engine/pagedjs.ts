/** The part of Paged.js 0.4.3 that we use; it ships no types. */

export interface BreakToken {
  readonly node: Node;
  readonly offset: number | undefined;
  equals(other: BreakToken | undefined): boolean;
}

export interface Layout {
  /** The page's area. */
  readonly element: HTMLElement;
  /** Letters on a page before its end is looked for. */
  maxChars: number;
  breakAt(node: Node, offset?: number): BreakToken;
  /** Whether a page ends before a node, as the source says. */
  shouldBreak(node: Node, limiter: Node): boolean;
}

export interface Page {
  /** The box with one column per page, of which only the first is seen. */
  readonly area: HTMLElement;
  readonly element: HTMLElement;
  /** In whole pixels. */
  readonly width: number;
  readonly height: number;
  readonly pagesArea: Element;
  readonly pageTemplate: HTMLTemplateElement;
  create(template: undefined, after: Element | undefined): Element;
  addListeners(contents: Node): boolean;
}

export interface Chunker {
  /** Starts the next page with `tick`. */
  readonly q: { tick: (task: () => void) => void };
  readonly pageTemplate: HTMLTemplateElement;
  readonly hooks: { readonly finalizePage: { readonly hooks: unknown[] } };
  setup(renderTo: Element): void;
  addPage(blank?: boolean): Page;
}

/** What its parser makes of a sheet; nodes of other kinds have other parts. */
export interface SyntaxTree {
  readonly children: { forEach(visit: (node: { readonly type: string; readonly value?: string }) => void): void };
}

interface PagedJs {
  readonly Previewer: new () => {
    preview(content: DocumentFragment, styles: object[], into: Element): Promise<unknown>;
  };
  readonly Handler: new (...parts: unknown[]) => object;
  readonly registeredHandlers: { readonly prototype: object }[];
  registerHandlers(...handlers: unknown[]): void;
}

declare global {
  var PagedModule: PagedJs;
}

export const { Handler, Previewer, registeredHandlers, registerHandlers } = PagedModule;
