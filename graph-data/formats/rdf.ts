/**
 * A project as RDF: documents and what was quoted from them by PROV, citations as Web Annotations, relations as
 * reified statements, since each has citations of its own.
 */
import { eachPage, NOTHING, type Pages } from './pages.ts';
import { type Content, sorted } from './property-graph.ts';

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edgewise: 'urn:edgewise:vocabulary#',
} as const;

export type RdfValue =
  | { ref: string }
  | { text: string }
  | { number: number }
  | { boolean: boolean }
  | { node: RdfNode };

/** A resource with its properties, all named `prefix:name`. Without an id it is a blank node inside another. */
export type RdfNode = { id: string | null; types: string[]; properties: [string, RdfValue][] };

const KINDS = ['document', 'entity', 'relation', 'citation', 'tension', 'predicate'] as const;
type Kind = (typeof KINDS)[number];

const ENTITY_CLASSES: ReadonlyMap<string, string> = new Map([
  ['person', 'schema:Person'],
  ['organisation', 'schema:Organization'],
  ['place', 'schema:Place'],
  ['event', 'schema:Event'],
]);

/** The IRI of a record. */
export function iri(kind: Kind, id: string): string {
  const escaped = encodeURIComponent(id).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `urn:edgewise:${kind}:${escaped}`;
}

/** The record's id of one of our IRIs, or null. */
export function idOfIri(kind: Kind, text: string): string | null {
  const start = `urn:edgewise:${kind}:`;
  if (!text.startsWith(start)) return null;
  try {
    return decodeURIComponent(text.slice(start.length));
  } catch {
    return null;
  }
}

/** All of a project as resources, page by page. */
export function* rdfPages(pages: Pages): Generator<RdfNode[]> {
  yield* eachPage(pages.documents(), (documents) =>
    toRdf({ ...NOTHING, documents: [...documents] }),
  );
  yield* eachPage(pages.entities(), (entities) => toRdf({ ...NOTHING, entities: [...entities] }));
  yield* eachPage(pages.bareRelations(), (page) => toRdf({ ...NOTHING, relations: [...page] }));
  yield* eachPage(pages.citations(), (citations) =>
    toRdf({ ...NOTHING, citations: [...citations] }),
  );
  yield toRdf({ ...NOTHING, tensions: [...pages.tensions()] });
}

function toRdf(content: Content): RdfNode[] {
  return [
    ...sorted(content.documents).map(
      ({ id, title, publisher, author, published, url, text, sha256 }) =>
        node(
          iri('document', id),
          ['prov:Entity', 'schema:CreativeWork'],
          [
            ['dcterms:title', literal(title)],
            ['dcterms:publisher', literal(publisher)],
            ['dcterms:creator', literal(author)],
            ['dcterms:issued', literal(published)],
            ['schema:url', literal(url)],
            ['schema:text', literal(text)],
            ['edgewise:sha256', literal(sha256)],
          ],
        ),
    ),
    ...sorted(content.entities).map(({ id, type, name, aliases, description }) => {
      const known = ENTITY_CLASSES.get(type);
      return node(
        iri('entity', id),
        ['edgewise:Entity', ...(known === undefined ? [] : [known])],
        [
          ['edgewise:type', literal(type)],
          ['rdfs:label', literal(name)],
          ...aliases.map((alias) => ['skos:altLabel', literal(alias)] as const),
          ['dcterms:description', literal(description === '' ? null : description)],
        ],
      );
    }),
    ...sorted(content.relations).map(relationNode),
    ...sorted(content.citations).map(citationNode),
    ...sorted(content.tensions).map(({ id, relations: [first, second], note }) =>
      node(
        iri('tension', id),
        ['edgewise:Tension'],
        [
          ['edgewise:first', { ref: iri('relation', first) }],
          ['edgewise:second', { ref: iri('relation', second) }],
          ['rdfs:comment', literal(note)],
        ],
      ),
    ),
  ];
}

function relationNode(relation: Content['relations'][number]): RdfNode {
  const { id, source, target, type, label, speaker, modality, negated, occurred } = relation;
  return node(
    iri('relation', id),
    ['edgewise:Relation', 'rdf:Statement'],
    [
      ['rdf:subject', { ref: iri('entity', source) }],
      ['rdf:predicate', { ref: iri('predicate', type) }],
      ['rdf:object', { ref: iri('entity', target) }],
      ['rdfs:label', literal(label)],
      ['edgewise:type', literal(type)],
      ['prov:wasAttributedTo', speaker === null ? null : { ref: iri('entity', speaker) }],
      ['edgewise:modality', literal(modality)],
      ['edgewise:negated', { boolean: negated }],
      ['edgewise:occurred', literal(occurred)],
    ],
  );
}

function citationNode(citation: Content['citations'][number]): RdfNode {
  const { id, relation, document, start, end, quote, prefix, suffix, stance, verdict } = citation;
  const source = { ref: iri('document', document) };
  const words = node(
    null,
    ['oa:TextQuoteSelector'],
    [
      ['oa:exact', literal(quote)],
      ['oa:prefix', literal(prefix)],
      ['oa:suffix', literal(suffix)],
    ],
  );
  const position = node(
    null,
    ['oa:TextPositionSelector'],
    [
      ['oa:start', start === null ? null : { number: start }],
      ['oa:end', end === null ? null : { number: end }],
    ],
  );
  const selectors = start === null ? [words] : [words, position];
  const target = node(
    null,
    ['oa:SpecificResource'],
    [
      ['oa:hasSource', source],
      ...selectors.map((selector) => ['oa:hasSelector', { node: selector }] as const),
    ],
  );
  return node(
    iri('citation', id),
    ['oa:Annotation', 'prov:Entity'],
    [
      ['oa:hasBody', { ref: iri('relation', relation) }],
      ['oa:hasTarget', { node: target }],
      ['prov:wasQuotedFrom', source],
      ['edgewise:stance', literal(stance)],
      ['edgewise:verdict', literal(verdict)],
    ],
  );
}

function node(
  id: string | null,
  types: string[],
  properties: readonly (readonly [string, RdfValue | null])[],
): RdfNode {
  const kept = properties.flatMap(([name, value]): [string, RdfValue][] =>
    value === null ? [] : [[name, value]],
  );
  return { id, types, properties: kept };
}

function literal(text: string | null): RdfValue | null {
  return text === null ? null : { text };
}

/** RDF holds all of a project. */
export function rdfLosses(): string[] {
  return [];
}
