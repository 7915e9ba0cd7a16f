/** Reads nodes and edges out of the two JSON graph formats, Cytoscape's and graphology's. */
import { decodeAll } from './decode.ts';
import type { Bytes, Item, Problem, ReadOptions } from './draft.ts';
import { type Found, type Json, type JsonObject, parseJson } from './json-parse.ts';
import { LIMITS } from './limits.ts';
import { createElementReader, type RawElement, readSources } from './property-drafts.ts';

/** What a value of the file is: a node or an edge, our sources, or nothing to us. */
export type JsonGraph = {
  lists: readonly string[];
  element: (found: Found) => Omit<RawElement, 'line'> | Problem | null;
  /** Our documents and tensions, if this is where the file keeps them. */
  sources: (found: Found) => Json | null;
};

/** Reads a JSON graph file element by element. */
export async function* readJsonGraph(
  input: Bytes,
  { onIgnored }: ReadOptions,
  { lists, element, sources }: JsonGraph,
): AsyncGenerator<Item | Problem> {
  const read = createElementReader(onIgnored ?? (() => {}));
  const text = await decodeAll(input, LIMITS.jsonBytes);
  let ours = false;
  for (const found of parseJson(text, lists)) {
    const { line, problem } = found;
    const carried = sources(found);
    const made = carried === null ? element(found) : null;
    if (problem !== null && (carried !== null || made !== null)) yield { line, problem };
    else if (carried !== null) {
      ours = true;
      yield* readSources(line, carried);
    } else if (made !== null) yield 'problem' in made ? made : read({ line, ...made }, ours);
  }
}

/** Attributes of an element as text: numbers and truth values too, lists as names, nested data not at all. */
export function textAttributes(value: Json | undefined): Map<string, string> {
  const found = new Map<string, string>();
  if (!isObject(value)) return found;
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean') {
      found.set(key, String(each));
    } else if (Array.isArray(each) && each.every((part) => typeof part === 'string')) {
      found.set(key, JSON.stringify(each));
    }
  }
  return found;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id or a reference, which some files write as a number. */
export function asId(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
