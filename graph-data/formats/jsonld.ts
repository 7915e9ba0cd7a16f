/** JSON-LD with a context of its own: nothing is ever fetched, neither to write nor to read. */
import { decodeAll } from './decode.ts';
import { type Bytes, type Item, type Problem, unreadable } from './draft.ts';
import { isObject } from './json-graph.ts';
import { type Json, type JsonObject, parseJsonValue } from './json-parse.ts';
import { LIMITS } from './limits.ts';
import { eachPage, jsonList, type Pages } from './pages.ts';
import { PREFIXES, type RdfNode, type RdfValue, rdfPages } from './rdf.ts';
import { createTriples, readTriples, type Term, type Triples } from './rdf-read.ts';

/** Writes the project as one graph of resources. */
export function* jsonldPieces(pages: Pages): Generator<string> {
  const context = JSON.stringify(PREFIXES, null, 1).replaceAll('\n', '\n ');
  yield `{\n "@context": ${context},\n "@graph": `;
  yield* jsonList(
    eachPage(rdfPages(pages), (page) => page.map(toObject)),
    { depth: 2, indent: 1 },
  );
  yield '\n}\n';
}

function toObject({ id, types, properties }: RdfNode): Record<string, unknown> {
  const object: Record<string, unknown> = id === null ? {} : { '@id': id };
  object['@type'] = types;
  for (const [name, values] of Map.groupBy(properties, ([name]) => name)) {
    const list = values.map(([, value]) => toValue(value));
    object[name] = list.length === 1 ? list[0] : list;
  }
  return object;
}

function toValue(value: RdfValue): unknown {
  if ('ref' in value) return { '@id': value.ref };
  if ('text' in value) return value.text;
  if ('number' in value) return value.number;
  return 'boolean' in value ? value.boolean : toObject(value.node);
}

/**
 * Reads a documented subset: resources in `@graph`, in a list or alone, nested or flat; contexts that are objects
 * with prefixes and terms in the file itself; no sets, lists, reverse properties or language maps.
 */
export async function* readJsonld(input: Bytes): AsyncGenerator<Item | Problem> {
  const text = await decodeAll(input, LIMITS.rdfBytes);
  const { value, problem } = parseJsonValue(text);
  if (problem !== null) throw unreadable(problem);
  const reader = createReader();
  const top = Array.isArray(value) ? value : [value];
  for (const each of top) reader.top(each);
  yield* readTriples(reader.triples);
}

type Context = ReadonlyMap<string, string>;

function createReader() {
  const triples: Triples = createTriples();
  let blanks = 0;
  const blank = () => {
    blanks += 1;
    return `_:b${blanks}`;
  };
  const top = (value: Json) => {
    if (!isObject(value)) throw unreadable('it is JSON, but no JSON-LD');
    const context = readContext(value['@context'], new Map(Object.entries(PREFIXES)));
    const graph = value['@graph'];
    const inside = graph === undefined ? [value] : Array.isArray(graph) ? graph : [graph];
    for (const each of inside) if (isObject(each)) resource(each, context);
  };
  const resource = (object: JsonObject, outer: Context): string => {
    const context = readContext(object['@context'], outer);
    const id = object['@id'] ?? object.id;
    const subject = typeof id === 'string' ? expand(id, context) : blank();
    for (const [key, value] of Object.entries(object)) {
      if (key === '@context' || key === '@id' || key === 'id') continue;
      property(subject, key, Array.isArray(value) ? value : [value], context);
    }
    return subject;
  };
  const property = (subject: string, key: string, list: Json[], context: Context) => {
    if (key === '@type' || key === 'type') {
      const types = list.filter((each) => typeof each === 'string');
      for (const type of types) triples.type(subject, expand(type, context));
    }
    if (key === 'type' || key.startsWith('@')) return;
    const objects = list.map((each) => term(each, context)).filter((each) => each !== null);
    for (const object of objects) triples.add(subject, expand(key, context), object);
  };
  const term = (value: Json, context: Context): Term | null => {
    if (typeof value === 'string') return { text: value };
    if (typeof value === 'number' || typeof value === 'boolean') return { text: String(value) };
    if (!isObject(value)) return null;
    const literal = value['@value'];
    if (literal !== undefined) return literal === null ? null : { text: String(literal) };
    return { ref: resource(value, context) };
  };
  return { triples, top };
}

function readContext(value: Json | undefined, outer: Context): Context {
  if (value === undefined || value === null) return outer;
  const context = new Map(outer);
  for (const each of Array.isArray(value) ? value : [value]) {
    if (typeof each === 'string') context.set('@vocab', knownContext(each));
    else if (isObject(each)) defineTerms(context, each);
  }
  return context;
}

/** The vocabulary of the one context known by its address. */
function knownContext(address: string): string {
  if (/^https?:\/\/(?:www\.)?schema\.org\/?$/.test(address)) return PREFIXES.schema;
  const where = `its context “${address.slice(0, 80)}” is elsewhere, and nothing is fetched`;
  throw unreadable(`${where}; put the context into the file`);
}

function defineTerms(context: Map<string, string>, terms: JsonObject): void {
  for (const [name, meaning] of Object.entries(terms)) {
    const target = isObject(meaning) ? meaning['@id'] : meaning;
    if (typeof target === 'string') context.set(name, target);
  }
}

/** A term or `prefix:name` as an IRI; unknown ones stay as they are. */
function expand(name: string, context: Context, depth = 0): string {
  if (name.startsWith('_:') || depth > 8) return name;
  const whole = context.get(name);
  if (whole !== undefined && whole !== name) return expand(whole, context, depth + 1);
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? undefined : context.get(name.slice(0, colon));
  if (prefix !== undefined && !name.startsWith('//', colon + 1)) {
    return `${prefix}${name.slice(colon + 1)}`;
  }
  return colon === -1 ? `${context.get('@vocab') ?? ''}${name}` : name;
}
