/**
 * A text as blocks, and a block as nested marks. Offsets here are UTF-16 units.
 *
 * A block is a paragraph, or several where a passage reaches over their border: a passage never leaves
 * its block. Of the active passage there is exactly one mark, whose text is exactly the passage; where
 * passages overlap without one holding the other, the others are cut in pieces.
 */

export type Passage = { citation: string; start: number; end: number };

/** A stretch of text with the passages that lie in it. */
export type Block = { start: number; end: number; passages: readonly Passage[] };

/** A mark and what is inside it, in the order of the text. */
export type Mark = {
  start: number;
  end: number;
  /** Citations of exactly this stretch. */
  own: readonly string[];
  /** These, and those of the marks around it. */
  all: readonly string[];
  /** Whether a passage begins with this mark, and is not carried on by it. */
  begins: boolean;
  children: readonly (string | Mark)[];
};

/** Blocks in order. Passages outside of the text or without length are left out. */
export function blocksOf(text: string, passages: readonly Passage[]): Block[] {
  const valid = passages
    .filter((p) => p.start >= 0 && p.start < p.end && p.end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  const blocks: { start: number; end: number; passages: Passage[] }[] = [];
  let next = 0;
  let reach = 0;
  for (const [index, start] of paragraphStarts(text).entries()) {
    for (let passage = valid[next]; passage && passage.start < start; passage = valid[next]) {
      blocks.at(-1)?.passages.push(passage);
      reach = Math.max(reach, passage.end);
      next += 1;
    }
    if (index === 0 || reach <= start) blocks.push({ start, end: text.length, passages: [] });
  }
  blocks.at(-1)?.passages.push(...valid.slice(next));
  return blocks.map((block, at) => ({ ...block, end: blocks[at + 1]?.start ?? text.length }));
}

/** Where paragraphs begin: after every run of line breaks. */
function paragraphStarts(text: string): number[] {
  const starts = text.length > 0 ? [0] : [];
  for (const match of text.matchAll(/(?:\r\n?|\n)+/g)) {
    const next = match.index + match[0].length;
    if (next < text.length) starts.push(next);
  }
  return starts;
}

type Range = { start: number; end: number };
type Node = Range & { citations: string[]; begins: boolean; children: Node[] };

/** The content of a block: text and marks. @param active the citation that must have one mark alone */
export function marksOf(text: string, block: Block, active: string | null): (string | Mark)[] {
  const root: Node = { ...block, citations: [], begins: false, children: [] };
  const rank = (passage: Passage) => (passage.citation === active ? 0 : 1);
  const order = block.passages.toSorted(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const { citation, start, end } of order) {
    insert(root, { start, end, citations: [citation], begins: true, children: [] });
  }
  return contentOf(text, root, []);
}

/** Puts a range among the children of a node that holds it; cut where it would cross one of them. */
function insert(parent: Node, range: Node): void {
  const same = parent.children.find((one) => holds(one, range) && holds(range, one));
  if (same !== undefined) {
    same.citations.push(...range.citations);
    same.begins ||= range.begins;
    return;
  }
  const around = parent.children.find((one) => holds(one, range));
  if (around !== undefined) {
    insert(around, range);
    return;
  }
  const crossed = parent.children.find((one) => overlap(one, range) && !holds(range, one));
  if (crossed !== undefined) {
    for (const piece of cut(range, crossed)) insert(parent, piece);
    return;
  }
  const inner = parent.children.filter((one) => holds(range, one));
  const others = parent.children.filter((one) => !inner.includes(one));
  parent.children = [...others, { ...range, children: inner }].sort((a, b) => a.start - b.start);
}

/** The range in two, at the one border of the other that lies in it. */
function cut(range: Node, other: Range): Node[] {
  const at = other.start > range.start ? other.start : other.end;
  return [
    { ...range, citations: [...range.citations], end: at },
    { ...range, citations: [...range.citations], start: at, begins: false },
  ];
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function contentOf(text: string, node: Node, around: readonly string[]): (string | Mark)[] {
  const content: (string | Mark)[] = [];
  let at = node.start;
  for (const child of node.children) {
    if (child.start > at) content.push(text.slice(at, child.start));
    const { start, end, citations: own, begins } = child;
    const all = [...around, ...own];
    content.push({ start, end, own, all, begins, children: contentOf(text, child, all) });
    at = end;
  }
  if (node.end > at) content.push(text.slice(at, node.end));
  return content;
}
