/** Turtle (RDF 1.1): written here, read by N3. */
import { Parser, type Quad } from 'n3';
import { decodeAll } from './decode.ts';
import { type Bytes, type Item, type Problem, unreadable } from './draft.ts';
import { LIMITS } from './limits.ts';
import { eachPage, type Pages } from './pages.ts';
import { PREFIXES, type RdfNode, type RdfValue, rdfPages } from './rdf.ts';
import { createTriples, readTriples, type Term } from './rdf-read.ts';

/** Writes the project, a resource after the other. */
export function* turtlePieces(pages: Pages): Generator<string> {
  const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`);
  yield `${prefixes.join('')}\n`;
  yield* eachPage(rdfPages(pages), (page) =>
    page.map((node) => `<${node.id ?? ''}> ${body(node, '  ')} .\n`).join(''),
  );
}

function body({ types, properties }: RdfNode, indent: string): string {
  const lines = properties.map(([name, value]) => `${name} ${term(value, indent)}`);
  return [`a ${types.join(', ')}`, ...lines].join(` ;\n${indent}`);
}

function term(value: RdfValue, indent: string): string {
  if ('ref' in value) return `<${value.ref}>`;
  if ('number' in value) return String(value.number);
  if ('boolean' in value) return String(value.boolean);
  if ('text' in value) return literal(value.text);
  return `[ ${body(value.node, `${indent}  `)} ]`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function literal(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}]/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
    return ESCAPES[sign] ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}

const TYPE = `${PREFIXES.rdf}type`;

/** Reads any Turtle: our own vocabulary whole, of others the links between resources. */
export async function* readTurtle(input: Bytes): AsyncGenerator<Item | Problem> {
  const text = await decodeAll(input, LIMITS.rdfBytes);
  const triples = createTriples();
  for (const quad of parse(text)) {
    const subject = name(quad.subject);
    const { object } = quad;
    const value: Term =
      object.termType === 'Literal' ? { text: object.value } : { ref: name(object) };
    if (quad.predicate.value === TYPE && 'ref' in value) triples.type(subject, value.ref);
    else triples.add(subject, quad.predicate.value, value);
  }
  yield* readTriples(triples);
}

function parse(text: string): Quad[] {
  try {
    return new Parser({ format: 'text/turtle', baseIRI: 'urn:edgewise:base:' }).parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw unreadable(`this is not valid Turtle: ${message.replace(/\.$/, '').slice(0, 200)}`);
  }
}

function name({ termType, value }: { termType: string; value: string }): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
