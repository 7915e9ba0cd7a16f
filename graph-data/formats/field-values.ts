/** From text in cells and attributes to values of our fields, and to drafts of records. */
import type {
  CitationDraft,
  DocumentDraft,
  Draft,
  EntityDraft,
  EntityRef,
  RelationDraft,
} from './draft.ts';

/** The text of a field, trimmed only where `raw` does not ask for it as it is; null where there is none. */
export type Fields = (field: string) => string | null;

/** A row that cannot be read; the message is the problem reported. */
export class RowError extends Error {}

const TRUE = new Set(['true', 'yes', '1', 'y', 'x']);
const FALSE = new Set(['', 'false', 'no', '0', 'n']);

/** @throws RowError for what is neither true nor false */
export function toBoolean(field: string, text: string | null): boolean {
  const value = (text ?? '').toLowerCase();
  if (TRUE.has(value)) return true;
  if (FALSE.has(value)) return false;
  throw new RowError(`“${field}” is neither true nor false: “${shorten(value)}”`);
}

/** @throws RowError for what is no whole number of at least 0 */
export function toOffset(field: string, text: string | null): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (/^\d{1,10}$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new RowError(`“${field}” is no whole number: “${shorten(text)}”`);
}

/** Aliases as one text: parted by semicolons; a backslash makes the next character ordinary. */
export function joinAliases(aliases: readonly string[]): string {
  return aliases.map((alias) => alias.replace(/[\\;]/g, '\\$&')).join('; ');
}

function splitAliases(text: string): string[] {
  const parts = text.match(/(?:\\[\s\S]|[^\\;])+/g) ?? [];
  return parts
    .map((part, index) => (index === 0 ? part : part.replace(/^ /, '')))
    .map((part) => part.replace(/\\([\s\S])/g, '$1'))
    .filter(Boolean);
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** An entity by id where there is one, else by name and type. */
export function entityRef(fields: Fields, end: 'source' | 'target' | 'speaker'): EntityRef | null {
  const id = fields(`${end}_id`);
  if (id !== null) return { id };
  const name = fields(end);
  return name === null ? null : { name, type: fields(`${end}_type`) };
}

/** @throws RowError where a value does not fit its field */
export function entityDraft(fields: Fields): EntityDraft {
  const name = fields('name') ?? fields('id');
  if (name === null) throw new RowError('the entity has no name');
  return {
    kind: 'entity',
    id: fields('id'),
    type: fields('type'),
    name,
    aliases: splitAliases(fields('aliases') ?? ''),
    description: fields('description') ?? '',
  };
}

/** A relation with, where the row has a quote, the document and the citation of it. @throws RowError */
export function relationDrafts(fields: Fields): Draft[] {
  const source = entityRef(fields, 'source');
  const target = entityRef(fields, 'target');
  if (source === null || target === null) {
    throw new RowError(`the ${source === null ? 'source' : 'target'} is empty`);
  }
  const relation: RelationDraft = {
    kind: 'relation',
    id: fields('id'),
    source,
    target,
    type: relationType(fields('type')),
    label: fields('label'),
    speaker: entityRef(fields, 'speaker'),
    modality: fields('modality')?.toLowerCase() ?? null,
    negated: toBoolean('negated', fields('negated')),
    occurred: fields('occurred'),
  };
  const quote = fields('quote');
  if (quote !== null) return [relation, ...quoteDrafts(fields, quote)];
  return hasDocument(fields) ? [relation, documentDraft(fields, 'document')] : [relation];
}

/** What Gephi calls the type of an edge says how it is drawn, not what it is. */
const DRAWN: ReadonlySet<string> = new Set(['directed', 'undirected', 'mutual']);

function relationType(text: string | null): string | null {
  return text === null || DRAWN.has(text.toLowerCase()) ? null : text;
}

/** A citation of a relation that another row has. @throws RowError */
export function citationDraft(fields: Fields): CitationDraft {
  const quote = fields('quote');
  const relation = fields('relation_id');
  const document = fields('document_id');
  if (quote === null) throw new RowError('the quote is empty');
  if (relation === null || document === null) {
    throw new RowError(`the ${relation === null ? 'relation' : 'document'} of the quote is empty`);
  }
  return { ...passage(fields, quote), relation, document };
}

/** @param title the field that holds the title @throws RowError */
export function documentDraft(fields: Fields, title: 'title' | 'document'): DocumentDraft {
  return {
    kind: 'document',
    id: fields(title === 'title' ? 'id' : 'document_id'),
    title: fields(title),
    publisher: fields('publisher'),
    author: fields('author'),
    published: fields('published'),
    url: fields('url'),
    text: title === 'title' ? fields('text') : null,
    sha256: fields('sha256'),
  };
}

function quoteDrafts(fields: Fields, quote: string): Draft[] {
  if (!hasDocument(fields)) {
    throw new RowError('the quote has no document: give its title, its URL or its publisher');
  }
  return [documentDraft(fields, 'document'), passage(fields, quote)];
}

function passage(fields: Fields, quote: string): CitationDraft {
  return {
    kind: 'citation',
    id: fields('relation_id') === null ? null : fields('id'),
    relation: null,
    document: null,
    start: toOffset('start', fields('start')),
    end: toOffset('end', fields('end')),
    quote,
    prefix: fields('prefix') ?? '',
    suffix: fields('suffix') ?? '',
    stance: fields('stance')?.toLowerCase() ?? null,
  };
}

function hasDocument(fields: Fields): boolean {
  return ['document', 'document_id', 'url', 'publisher'].some((field) => fields(field) !== null);
}
