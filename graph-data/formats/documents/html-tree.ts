/** A page as a tree, within a limit of nesting, and what one asks of its elements. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { unreadable } from '../draft.ts';
import { LIMITS } from '../limits.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/**
 * Parses a page as browsers do. Nothing in it runs and nothing is fetched.
 * @throws ServiceError INVALID_INPUT for one nested deeper than the limit
 */
export function parseHtml(html: string): HtmlDocument {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    // The parser looks through all open elements again and again: without a limit, depth costs its square.
    onItemPush: () => {
      depth += 1;
      if (depth <= LIMITS.htmlDepth) return;
      throw unreadable(`it is nested deeper than ${LIMITS.htmlDepth} levels`);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter, scriptingEnabled: true });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The value of an attribute; null where there is none. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** Every element below, in the order of the page. */
export function* elementsOf(parent: { childNodes: HtmlNode[] }): Generator<HtmlElement> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}

/** The text of an element as the page's source has it. */
export function rawText(parent: { childNodes: HtmlNode[] }): string {
  const pieces: string[] = [];
  const visit = (nodes: readonly HtmlNode[]) => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value);
      else if (isElement(node)) visit(node.childNodes);
    }
  };
  visit(parent.childNodes);
  return pieces.join('');
}
