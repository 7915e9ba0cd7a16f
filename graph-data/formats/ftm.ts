/** FollowTheMoney, as OpenAleph and OpenSanctions have it: one entity in JSON on each line. */
import type { Document, Entity } from '../model/records.ts';
import { decode } from './decode.ts';
import {
  type Bytes,
  type Draft,
  type EntityRef,
  type Item,
  type Problem,
  type ReadOptions,
  type RelationDraft,
  unreadable,
} from './draft.ts';
import { isObject } from './json-graph.ts';
import { type Json, parseJsonValue } from './json-parse.ts';
import { LIMITS } from './limits.ts';
import { eachPage, type Pages } from './pages.ts';
import { type Content, sorted } from './property-graph.ts';

type Properties = Record<string, string[]>;

/** Our types with a schema that says the same; everything else is written as a note that keeps our type. */
const SCHEMAS: ReadonlyMap<string, string> = new Map([
  ['person', 'Person'],
  ['organisation', 'Organization'],
  ['group', 'LegalEntity'],
  ['place', 'Address'],
  ['event', 'Event'],
]);

const TYPES: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  LegalEntity: 'group',
  Address: 'place',
  Event: 'event',
};

/** Schemas that are edges: the properties of both ends and what the edge says. */
const LINKS: Readonly<Record<string, readonly [source: string, target: string, label: string]>> = {
  UnknownLink: ['subject', 'object', 'linked to'],
  Ownership: ['owner', 'asset', 'owns'],
  Directorship: ['director', 'organization', 'director of'],
  Membership: ['member', 'organization', 'member of'],
  Employment: ['employee', 'employer', 'employed by'],
  Occupancy: ['holder', 'post', 'holds the post'],
  Family: ['person', 'relative', 'relative of'],
  Associate: ['person', 'associate', 'associate of'],
  Representation: ['agent', 'client', 'represents'],
  Payment: ['payer', 'beneficiary', 'paid'],
  Debt: ['debtor', 'creditor', 'owes'],
  Succession: ['predecessor', 'successor', 'succeeded by'],
  Documentation: ['document', 'entity', 'mentions'],
  ProjectParticipant: ['participant', 'project', 'takes part in'],
};

const TEXTS = /^(?:Document|PlainText|HyperText|Pages|Article|Email)$/;
const OUR_TYPE = 'edgewise:type:';
const OUR_TENOR = 'edgewise:';

/** Writes the project: entities, relations as links with their quotes, documents as proof. */
export function* ftmPieces(pages: Pages): Generator<string> {
  yield* eachPage(pages.documents(), (page) => lines(page.map(documentEntry)));
  yield* eachPage(pages.entities(), (page) => lines(page.map(entityEntry)));
  yield* eachPage(pages.relations(), (page) => lines(relationEntries(page)));
}

function lines(entries: readonly object[]): string {
  return entries.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function documentEntry(document: Document): object {
  return entry(`document-${document.id}`, 'PlainText', {
    title: [document.title],
    publisher: list(document.publisher),
    author: list(document.author),
    publishedAt: list(document.published),
    sourceUrl: list(document.url),
    bodyText: list(document.text),
  });
}

function entityEntry({ id, type, name, aliases, description }: Entity): object {
  return entry(id, SCHEMAS.get(type) ?? 'Note', {
    name: [name],
    alias: aliases,
    description: list(description),
    keywords: !SCHEMAS.has(type) ? [`${OUR_TYPE}${type}`] : [],
  });
}

function relationEntries(content: Content): object[] {
  const cited = Map.groupBy(sorted(content.citations), ({ relation }) => relation);
  return sorted(content.relations).map((relation) => {
    const citations = cited.get(relation.id) ?? [];
    return entry(`relation-${relation.id}`, 'UnknownLink', {
      subject: [relation.source],
      object: [relation.target],
      role: [relation.label],
      status: [
        `${OUR_TENOR}${JSON.stringify([relation.type, relation.modality, relation.negated, relation.speaker])}`,
      ],
      date: list(relation.occurred),
      proof: [...new Set(citations.map(({ document }) => `document-${document}`))],
      description: citations.map(
        ({ quote, document, stance }) => `“${quote}” (${stance}, document-${document})`,
      ),
    });
  });
}

/** What FollowTheMoney has no place for. */
export function ftmLosses(pages: Pages): string[] {
  let [citations, notes] = [0, 0];
  for (const page of pages.entities())
    notes += page.filter(({ type }) => !SCHEMAS.has(type)).length;
  for (const page of pages.citations()) citations += page.length;
  const losses: [number, string][] = [
    [citations, 'citations’ ids, offsets, context and verdicts; the quotes are kept'],
    [pages.tensions().length, 'tensions'],
    [notes, 'entities of types it does not know, written as notes'],
  ];
  return losses.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

function entry(id: string, schema: string, properties: Properties): object {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(filled) };
}

function list(value: string | null): string[] {
  return value === null || value === '' ? [] : [value];
}

/** Reads one entity from each line; what is neither a thing nor a link between two is reported. */
export async function* readFtm(
  input: Bytes,
  { onIgnored = () => {} }: ReadOptions = {},
): AsyncGenerator<Item | Problem> {
  let rest = '';
  let line = 0;
  for await (const piece of decode(input, LIMITS.tableBytes)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield readLine(line, text, onIgnored);
    }
    if (rest.length > LIMITS.documentText * 2) throw unreadable('the line is too long', line + 1);
  }
  if (rest.trim() !== '') yield readLine(line + 1, rest, onIgnored);
}

function readLine(line: number, text: string, onIgnored: (name: string) => void): Item | Problem {
  try {
    const { value, problem } = parseJsonValue(text);
    if (problem !== null) return { line, problem };
    return toItem(line, value, onIgnored);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { line, problem: message.replace(/^line [\d,]+: /, '') };
  }
}

function toItem(line: number, value: Json, onIgnored: (name: string) => void): Item | Problem {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.schema !== 'string') {
    return { line, problem: 'it has no “id” or no “schema”' };
  }
  const { id, schema } = value;
  const properties = isObject(value.properties) ? value.properties : {};
  const read = new Set<string>();
  const get = (name: string): string[] => {
    read.add(name);
    const found = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
  };
  const item = readItem(line, id, schema, get);
  for (const name of Object.keys(properties)) if (!read.has(name)) onIgnored(name);
  return item;
}

function readItem(line: number, id: string, schema: string, get: Get): Item | Problem {
  const link = Object.hasOwn(LINKS, schema) ? LINKS[schema] : undefined;
  if (link !== undefined) return linkItem(line, id, link, schema, get);
  const drafts: Draft[] = TEXTS.test(schema) ? [documentOf(id, get)] : [entityOf(id, schema, get)];
  return { line, scope: 'project', drafts };
}

type Get = (name: string) => string[];

function documentOf(id: string, get: Get): Draft {
  const first = (name: string) => get(name)[0] ?? null;
  return {
    kind: 'document',
    id: id.replace(/^document-/, ''),
    title: first('title') ?? first('name') ?? first('fileName'),
    publisher: first('publisher'),
    author: get('author').join('; ') || null,
    published: first('publishedAt') ?? first('date'),
    url: first('sourceUrl'),
    text: first('bodyText'),
    sha256: null,
  };
}

function entityOf(id: string, schema: string, get: Get): Draft {
  const [name = id, ...others] = [...get('name'), ...get('full'), ...get('title')];
  const kept = get('keywords').find((keyword) => keyword.startsWith(OUR_TYPE));
  const type = Object.hasOwn(TYPES, schema) ? TYPES[schema] : schema.toLowerCase();
  return {
    kind: 'entity',
    id,
    type: kept?.slice(OUR_TYPE.length) ?? type ?? null,
    name,
    aliases: [...new Set([...others, ...get('alias'), ...get('weakAlias')])],
    description: [get('description'), get('summary'), get('notes')].flat().join('\n'),
  };
}

function linkItem(
  line: number,
  id: string,
  [from, to, saying]: readonly [string, string, string],
  schema: string,
  get: Get,
): Item | Problem {
  const sources = get(from);
  const targets = get(to);
  const [source] = sources;
  const [target] = targets;
  if (source === undefined || target === undefined) {
    return { line, problem: `the link has no “${source === undefined ? from : to}”` };
  }
  if (sources.length > 1 || targets.length > 1) {
    return { line, problem: 'a link between more than two entities cannot be stored' };
  }
  const tenor = readTenor(get('status'));
  const relation: RelationDraft = {
    kind: 'relation',
    id: id.replace(/^relation-/, ''),
    source: { id: source },
    target: { id: target },
    type: tenor?.type ?? schema.toLowerCase(),
    label: get('role')[0] ?? get('relationship')[0] ?? saying,
    speaker: tenor?.speaker ?? null,
    modality: tenor?.modality ?? null,
    negated: tenor?.negated ?? false,
    occurred: get('date')[0] ?? get('startDate')[0] ?? null,
  };
  return { line, scope: 'project', drafts: [relation, ...get('description').flatMap(quoteOf)] };
}

type Tenor = { type: string; modality: string; negated: boolean; speaker: EntityRef | null };

function readTenor(status: readonly string[]): Tenor | null {
  const text = status.find((each) => each.startsWith(`${OUR_TENOR}[`));
  if (text === undefined) return null;
  const { value } = parseJsonValue(text.slice(OUR_TENOR.length));
  const [type, modality, negated, speaker] = Array.isArray(value) ? value : [];
  if (typeof type !== 'string' || typeof modality !== 'string') return null;
  return {
    type,
    modality,
    negated: negated === true,
    speaker: typeof speaker === 'string' ? { id: speaker } : null,
  };
}

function quoteOf(text: string): Draft[] {
  const match = /^“([\s\S]*)” \((supports|disputes|context), document-([\s\S]+)\)$/.exec(text);
  if (match === null) return [];
  const [, quote = '', stance = '', document = ''] = match;
  const place = { start: null, end: null, prefix: '', suffix: '' };
  return [{ kind: 'citation', id: null, relation: null, document, quote, stance, ...place }];
}
