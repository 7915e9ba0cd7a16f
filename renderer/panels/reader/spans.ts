/** What is marked in a text beside cited passages: names of entities, and names that may become some. UTF-16 units. */
import type { Mentions, Suggestion } from '../../../graph-data/model/mention-views.ts';
import { toUtf16Offsets } from '../../../graph-data/model/offsets.ts';

type Place = { start: number; end: number };

/** A name in the text; several entities where they share it. */
export type NameSpan = Place & {
  kind: 'name';
  entities: readonly { id: string; type: string; name: string }[];
};

/** A suggestion in the text. `first`: its first place, which the keyboard reaches. */
export type GhostSpan = Place & { kind: 'ghost'; suggestion: Suggestion; first: boolean };

export type Span = NameSpan | GhostSpan;

/** All spans in the order of the text, none over another: a suggestion that holds a name stands for it. */
export function spansOf(
  text: string,
  mentions: Mentions | undefined,
  suggestions: readonly Suggestion[],
): Span[] {
  const ghosts = ghostSpans(text, suggestions);
  const names = mentions === undefined ? [] : nameSpans(text, mentions);
  const taken = new Set<number>();
  for (const { start, end } of ghosts) for (let at = start; at < end; at++) taken.add(at);
  const free = names.filter(({ start, end }) => !taken.has(start) && !taken.has(end - 1));
  return [...free, ...ghosts].sort((a, b) => a.start - b.start);
}

function nameSpans(text: string, { entities, entity, start, end }: Mentions): NameSpan[] {
  const from = toUtf16Offsets(text, start);
  const to = toUtf16Offsets(text, end);
  const spans = new Map<
    number,
    Place & { kind: 'name'; entities: NameSpan['entities'][number][] }
  >();
  entity.forEach((which, at) => {
    const named = entities[which];
    const begin = from[at] ?? 0;
    if (named === undefined) return;
    const span = spans.get(begin) ?? { kind: 'name', start: begin, end: to[at] ?? 0, entities: [] };
    span.entities.push(named);
    spans.set(begin, span);
  });
  return [...spans.values()];
}

function ghostSpans(text: string, suggestions: readonly Suggestion[]): GhostSpan[] {
  return suggestions.flatMap((suggestion) => {
    const from = toUtf16Offsets(text, suggestion.start);
    const to = toUtf16Offsets(text, suggestion.end);
    return from.map((start, at) => ({
      kind: 'ghost' as const,
      start,
      end: to[at] ?? 0,
      suggestion,
      first: at === 0,
    }));
  });
}

/** A piece of a stretch of text: plain, or part of a span. */
export type Piece = { start: number; text: string; span: Span | null };

/** The stretch `[start, end)` cut at the borders of its spans, which are in order. */
export function piecesOf(
  text: string,
  start: number,
  end: number,
  spans: readonly Span[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) pieces.push({ start: at, text: text.slice(at, to), span: null });
  };
  for (const span of spans) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    plain(from);
    pieces.push({ start: from, text: text.slice(from, to), span });
    at = to;
  }
  plain(end);
  return pieces;
}

/** The spans that reach into `[start, end)`. */
export function spansWithin(spans: readonly Span[], start: number, end: number): Span[] {
  return spans.filter((span) => span.start < end && span.end > start);
}

/** The places of an entity's mentions. */
export function mentionsOf(spans: readonly Span[], entity: string): NameSpan[] {
  return spans.filter(
    (span): span is NameSpan =>
      span.kind === 'name' && span.entities.some(({ id }) => id === entity),
  );
}
