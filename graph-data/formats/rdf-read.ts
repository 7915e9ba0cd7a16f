/** From RDF statements to drafts: our own vocabulary whole; of others, named resources and what links them. */
import { type Draft, type EntityRef, type Item, type Problem, unreadable } from './draft.ts';
import { type Fields, RowError, toBoolean, toOffset } from './field-values.ts';
import { LIMITS } from './limits.ts';
import { idOfIri, PREFIXES } from './rdf.ts';

/** An object of a statement: a resource or a literal's text. */
export type Term = { ref: string } | { text: string };

type Resource = { types: Set<string>; properties: Map<string, Term[]>; serial: number };

/** Statements by subject, in the order the subjects came. */
export type Triples = {
  resources: ReadonlyMap<string, Resource>;
  type(subject: string, iri: string): void;
  add(subject: string, predicate: string, object: Term): void;
};

/** @throws ServiceError INVALID_INPUT from `add` for more statements than an import may have */
export function createTriples(): Triples {
  const resources = new Map<string, Resource>();
  let count = 0;
  const resource = (subject: string): Resource => {
    count += 1;
    if (count > LIMITS.statements) throw unreadable('it has too many statements; split the file');
    let found = resources.get(subject);
    if (found === undefined) {
      found = { types: new Set(), properties: new Map(), serial: resources.size + 1 };
      resources.set(subject, found);
    }
    return found;
  };
  return {
    resources,
    type: (subject, iri) => void resource(subject).types.add(iri),
    add(subject, predicate, object) {
      const { properties } = resource(subject);
      const list = properties.get(predicate);
      if (list === undefined) properties.set(predicate, [object]);
      else list.push(object);
    },
  };
}

const OURS = PREFIXES.edgewise;
const ANNOTATION = `${PREFIXES.oa}Annotation`;
const NAMES = [
  `${PREFIXES.rdfs}label`,
  `${PREFIXES.skos}prefLabel`,
  'http://xmlns.com/foaf/0.1/name',
  `${PREFIXES.schema}name`,
  'http://schema.org/name',
  `${PREFIXES.dcterms}title`,
];

/** Items by resource; `line` counts resources, since RDF has no lines that mean anything. */
export function* readTriples(triples: Triples): Generator<Item | Problem> {
  for (const [iri, resource] of triples.resources) {
    const line = resource.serial;
    try {
      for (const drafts of resourceDrafts(triples, iri, resource)) {
        yield { line, scope: 'project', drafts };
      }
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      yield { line, problem: error.message };
    }
  }
}

function* resourceDrafts(triples: Triples, iri: string, resource: Resource): Generator<Draft[]> {
  const { types } = resource;
  const get = textsOf(resource);
  if (types.has(`${OURS}Entity`)) yield [entity(iri, resource, get)];
  else if (types.has(`${OURS}Relation`)) yield [relation(iri, resource, get)];
  else if (types.has(`${OURS}Tension`)) yield [tension(iri, resource, get)];
  else if (types.has(ANNOTATION)) yield [annotation(triples, iri, resource, get)];
  else if (idOfIri('document', iri) !== null || types.has(`${PREFIXES.schema}CreativeWork`)) {
    yield [document(iri, get)];
  } else if (!isSelector(resource)) yield* foreign(triples, iri, resource);
}

type Get = (name: keyof typeof PREFIXES, property: string) => string | null;

function textsOf({ properties }: Resource): Get {
  return (prefix, property) => {
    const [first] = properties.get(`${PREFIXES[prefix]}${property}`) ?? [];
    return first !== undefined && 'text' in first ? first.text : null;
  };
}

function entity(iri: string, { properties }: Resource, get: Get): Draft {
  const aliases = properties.get(`${PREFIXES.skos}altLabel`) ?? [];
  return {
    kind: 'entity',
    id: idOfIri('entity', iri) ?? iri,
    type: get('edgewise', 'type'),
    name: get('rdfs', 'label') ?? localName(iri),
    aliases: aliases.flatMap((each) => ('text' in each ? [each.text] : [])),
    description: get('dcterms', 'description') ?? '',
  };
}

function document(iri: string, get: Get): Draft {
  return {
    kind: 'document',
    id: idOfIri('document', iri) ?? iri,
    title: get('dcterms', 'title') ?? get('schema', 'name'),
    publisher: get('dcterms', 'publisher'),
    author: get('dcterms', 'creator'),
    published: get('dcterms', 'issued'),
    url: get('schema', 'url') ?? (/^https?:/.test(iri) ? iri : null),
    text: get('schema', 'text'),
    sha256: get('edgewise', 'sha256'),
  };
}

function relation(iri: string, resource: Resource, get: Get): Draft {
  const source = entityRef(resource, `${PREFIXES.rdf}subject`);
  const target = entityRef(resource, `${PREFIXES.rdf}object`);
  if (source === null || target === null) throw new RowError('the relation has an end too few');
  return {
    kind: 'relation',
    id: idOfIri('relation', iri) ?? iri,
    source,
    target,
    type: get('edgewise', 'type'),
    label: get('rdfs', 'label'),
    speaker: entityRef(resource, `${PREFIXES.prov}wasAttributedTo`),
    modality: get('edgewise', 'modality'),
    negated: toBoolean('negated', get('edgewise', 'negated')),
    occurred: get('edgewise', 'occurred'),
  };
}

function tension(iri: string, resource: Resource, get: Get): Draft {
  const [first, second] = ['first', 'second'].map((side) => refs(resource, `${OURS}${side}`)[0]);
  if (first === undefined || second === undefined) throw new RowError('the tension has one side');
  const relations: [string, string] = [
    idOfIri('relation', first) ?? first,
    idOfIri('relation', second) ?? second,
  ];
  const id = idOfIri('tension', iri) ?? iri;
  return { kind: 'tension', id, relations, note: get('rdfs', 'comment') ?? '' };
}

function annotation(triples: Triples, iri: string, resource: Resource, get: Get): Draft {
  const body = refs(resource, `${PREFIXES.oa}hasBody`).find(
    (each) => triples.resources.get(each)?.types.has(`${OURS}Relation`) === true,
  );
  if (body === undefined) throw new RowError('the annotation is not about a relation');
  const [targetIri = ''] = refs(resource, `${PREFIXES.oa}hasTarget`);
  const target = triples.resources.get(targetIri);
  const [source] = target === undefined ? [] : refs(target, `${PREFIXES.oa}hasSource`);
  if (target === undefined || source === undefined) {
    throw new RowError('the annotation has no source');
  }
  const fields = selectorFields(triples, target);
  const quote = fields('exact');
  if (quote === null) throw new RowError('the annotation has no quote');
  return {
    kind: 'citation',
    id: idOfIri('citation', iri) ?? iri,
    relation: idOfIri('relation', body) ?? body,
    document: idOfIri('document', source) ?? source,
    start: toOffset('start', fields('start')),
    end: toOffset('end', fields('end')),
    quote,
    prefix: fields('prefix') ?? '',
    suffix: fields('suffix') ?? '',
    stance: get('edgewise', 'stance'),
  };
}

function selectorFields(triples: Triples, target: Resource): Fields {
  const selectors = refs(target, `${PREFIXES.oa}hasSelector`).flatMap((each) => {
    const found = triples.resources.get(each);
    return found === undefined ? [] : [textsOf(found)];
  });
  return (field) => {
    for (const get of selectors) {
      const value = get('oa', field);
      if (value !== null) return value;
    }
    return null;
  };
}

/** A named resource of somebody else's, and a relation for each link to another. */
function* foreign(triples: Triples, iri: string, resource: Resource): Generator<Draft[]> {
  const links = [...resource.properties].flatMap(([predicate, terms]) =>
    terms.flatMap((term) => ('ref' in term ? [{ predicate, target: term.ref }] : [])),
  );
  yield [thing(iri, resource)];
  for (const { predicate, target } of links) {
    const known = triples.resources.has(target);
    const words = wordsOf(localName(predicate));
    const link: Draft = {
      kind: 'relation',
      id: null,
      source: { id: iri },
      target: known ? { id: target } : { name: localName(target), type: null },
      type: words,
      label: words,
      speaker: null,
      modality: null,
      negated: false,
      occurred: null,
    };
    yield [link];
  }
}

function thing(iri: string, { types, properties }: Resource): Draft {
  const names = NAMES.flatMap((name) => properties.get(name) ?? []);
  const [name = localName(iri), ...aliases] = names.flatMap((each) =>
    'text' in each ? [each.text] : [],
  );
  const [type] = types;
  return {
    kind: 'entity',
    id: iri,
    type: type === undefined ? null : localName(type).toLowerCase(),
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    description: '',
  };
}

// Parts of annotations of their own; nothing to show as an entity.
function isSelector({ types }: Resource): boolean {
  return [...types].some((type) => type.startsWith(PREFIXES.oa));
}

function entityRef(resource: Resource, property: string): EntityRef | null {
  const [ref] = refs(resource, property);
  return ref === undefined ? null : { id: idOfIri('entity', ref) ?? ref };
}

function refs({ properties }: Resource, property: string): string[] {
  return (properties.get(property) ?? []).flatMap((term) => ('ref' in term ? [term.ref] : []));
}

function localName(iri: string): string {
  const name = /[^/#:]+[/#]?$/.exec(iri)?.[0].replace(/[/#]$/, '') ?? iri;
  try {
    return decodeURIComponent(name).replaceAll('_', ' ') || iri;
  } catch {
    return name;
  }
}

function wordsOf(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
}
