/** Rules out, cheaply and without error, most of a text as a place for an altered quote. */
import type { Place } from './normalise.ts';

const GRAM = 3;
const BITS = 0xffff;

/**
 * The parts of `text` that can hold a passage at most `limit` edits away from `needle`. An edit spoils at most
 * three trigrams, so such a passage shares the rest of them with the needle: where a stretch of text as long as
 * the longest such passage has fewer, there is none. Two trigrams taken for one only make it keep more.
 */
export function candidateRanges(text: string, needle: string, limit: number): Place[] {
  const wanted = needle.length - GRAM + 1 - limit * GRAM;
  if (wanted <= 0) return [{ start: 0, end: text.length }];
  const known = gramsOf(needle);
  const span = needle.length + limit;
  const hits = new Uint8Array(text.length);
  const ranges: Place[] = [];
  let inside = 0;
  for (let end = GRAM; end <= text.length; end++) {
    const gram = end - GRAM;
    hits[gram] = known[gramAt(text, gram)] ?? 0;
    inside += hits[gram] ?? 0;
    const left = end - span;
    if (left > 0) inside -= hits[left - 1] ?? 0;
    if (inside >= wanted) extend(ranges, Math.max(0, left), end);
  }
  return ranges;
}

function extend(ranges: Place[], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && start <= last.end) last.end = end;
  else ranges.push({ start, end });
}

function gramsOf(needle: string): Uint8Array {
  const known = new Uint8Array(BITS + 1);
  for (let at = 0; at + GRAM <= needle.length; at++) known[gramAt(needle, at)] = 1;
  return known;
}

function gramAt(text: string, at: number): number {
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  return ((a * 961) ^ (b * 31 * 7) ^ (c * 13)) & BITS;
}
