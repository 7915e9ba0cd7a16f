/**
 * A document's text cut into pieces that each know every citation they belong to. Pieces join up to
 * the text to the letter, whatever citations overlap, touch or run over the end of a paragraph.
 */

/** A cited passage in UTF-16 units of the text, half open. */
export type Passage = { citation: string; start: number; end: number };

/** `citations` is empty where nothing is cited; `first` names those whose passage begins here. */
export type Segment = {
  start: number;
  text: string;
  citations: readonly string[];
  first: readonly string[];
};

/** A paragraph with the line breaks after it, so that paragraphs join up to the text. */
export type Paragraph = { start: number; segments: readonly Segment[] };

/** The text as paragraphs of segments. Passages outside of the text or without length are left out. */
export function segmentText(text: string, passages: readonly Passage[]): Paragraph[] {
  const valid = passages.filter((p) => p.start >= 0 && p.start < p.end && p.end <= text.length);
  const breaks = paragraphStarts(text);
  const cuts = new Set([...breaks, text.length]);
  for (const passage of valid) cuts.add(passage.start).add(passage.end);
  const segments = sweep(
    text,
    [...cuts].sort((a, b) => a - b),
    valid,
  );
  return groupByStart(segments, new Set(breaks));
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

/** One pass over the cuts, keeping the passages that cover the place. */
function sweep(text: string, cuts: readonly number[], passages: readonly Passage[]): Segment[] {
  const waiting = [...passages].sort((a, b) => b.start - a.start || a.end - b.end);
  const segments: Segment[] = [];
  let open: Passage[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? start;
    open = open.filter((passage) => passage.end > start);
    const first: string[] = [];
    for (let next = waiting.at(-1); next && next.start <= start; next = waiting.at(-1)) {
      open.push(next);
      first.push(next.citation);
      waiting.pop();
    }
    segments.push({ start, text: text.slice(start, end), citations: idsOf(open), first });
  }
  return segments;
}

function idsOf(passages: readonly Passage[]): string[] {
  return passages.map((passage) => passage.citation);
}

function groupByStart(segments: readonly Segment[], breaks: ReadonlySet<number>): Paragraph[] {
  const paragraphs: { start: number; segments: Segment[] }[] = [];
  for (const segment of segments) {
    if (breaks.has(segment.start)) paragraphs.push({ start: segment.start, segments: [] });
    paragraphs.at(-1)?.segments.push(segment);
  }
  return paragraphs;
}
