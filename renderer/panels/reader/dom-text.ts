/** Between places in the document's text and places in the page. The element holds the text and nothing else. */

/** A stretch of the text in UTF-16 units. */
export type Stretch = { start: number; end: number };

/** What is selected of the text, in reading order; null where the selection is not wholly within the element. */
export function selectedStretch(element: HTMLElement): Stretch | null {
  const selection = element.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const start = offsetOf(element, range.startContainer, range.startOffset);
  return { start, end: start + range.toString().length };
}

/** Where a selection began and where it has got to, in UTF-16 units. */
export type SelectionEnds = { anchor: number; focus: number };

/** The ends of the selection; null where they are not both in the element. */
export function selectionEnds(element: HTMLElement): SelectionEnds | null {
  const selection = element.ownerDocument.getSelection();
  const { anchorNode = null, focusNode = null } = selection ?? {};
  if (selection === null || anchorNode === null || focusNode === null) return null;
  if (!element.contains(anchorNode) || !element.contains(focusNode)) return null;
  return {
    anchor: offsetOf(element, anchorNode, selection.anchorOffset),
    focus: offsetOf(element, focusNode, selection.focusOffset),
  };
}

/** Selects from one place of the text to another, in either direction. */
export function selectEnds(element: HTMLElement, { anchor, focus }: SelectionEnds): void {
  const [from, to] = [
    pointAt(element, anchor, focus < anchor),
    pointAt(element, focus, focus > anchor),
  ];
  element.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function offsetOf(element: HTMLElement, node: Node, offset: number): number {
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** A range over a stretch of the text. */
export function rangeOf(element: HTMLElement, { start, end }: Stretch): Range {
  const range = element.ownerDocument.createRange();
  const [from, to] = [pointAt(element, start, false), pointAt(element, end, true)];
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Puts the caret at a place in the text. */
export function placeCaret(element: HTMLElement, at: number): void {
  const { node, offset } = pointAt(element, at, false);
  element.ownerDocument.getSelection()?.collapse(node, offset);
}

/** Selects a stretch of the text. */
export function selectStretch(element: HTMLElement, stretch: Stretch): void {
  const range = rangeOf(element, stretch);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  element.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** @param last at a border of two text nodes, the end of the first rather than the beginning of the second */
function pointAt(element: HTMLElement, at: number, last: boolean): { node: Node; offset: number } {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  let node: Node = element;
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    node = next;
    const length = next.nodeValue?.length ?? 0;
    if (last ? left <= length : left < length) return { node, offset: left };
    left -= length;
  }
  return { node, offset: node.nodeValue?.length ?? 0 };
}

/** Scrolls no further than needed to have a rectangle of the page in sight, with some room around it. */
export function revealBox(element: Element, box: DOMRect): void {
  const scroller = element.closest<HTMLElement>('[data-reader-scroll]');
  if (scroller === null) return;
  const room = scroller.getBoundingClientRect();
  const margin = Math.min(48, room.height / 6);
  if (box.top < room.top + margin) scroller.scrollBy({ top: box.top - room.top - margin });
  else if (box.bottom > room.bottom - margin) {
    scroller.scrollBy({ top: box.bottom - room.bottom + margin });
  }
}

/** Room that stays above what opens below a passage, in px: its last lines are read while one fills a form in. */
const LINES_KEPT = 64;

/** Scrolls what opens below a passage into sight, but not the end of the passage out of it. */
export function revealBelow(element: Element): void {
  const scroller = element.closest<HTMLElement>('[data-reader-scroll]');
  if (scroller === null) return;
  const room = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const wanted = box.bottom - room.bottom + 8;
  const most = box.top - room.top - LINES_KEPT;
  if (wanted > 0) scroller.scrollBy({ top: Math.min(wanted, Math.max(0, most)) });
}
