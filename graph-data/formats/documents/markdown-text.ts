/** Markdown: stored to the letter below its front matter, from which title, author, date and the like are proposed. */
import { parseDocument } from 'yaml';
import { LIMITS } from '../limits.ts';
import { bylineOf } from './byline.ts';
import { decodeDocument } from './decode-document.ts';
import {
  type DocumentText,
  oneLine,
  onlyText,
  type ReadingOptions,
  titleFromName,
  webAddress,
} from './document-text.ts';
import { dateOf } from './found-date.ts';

/** Characters in which an author and a publisher are looked for. */
const HEAD = 600;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;
const HEADING = /^(?:#{1,2}[ \t]+(.+?)[ \t#]*|(.+)\r?\n=+[ \t]*)$/m;

/** Reads Markdown. @throws ServiceError INVALID_INPUT */
export function readMarkdown(bytes: Uint8Array, { name }: ReadingOptions): DocumentText {
  const { text: whole, notes } = decodeDocument(bytes);
  const match = FRONT_MATTER.exec(whole.slice(0, LIMITS.metadata));
  const fields = match === null ? null : fieldsOf(match[1] ?? '');
  // What is no front matter after all is text like the rest.
  const text = match === null || fields === null ? whole : whole.slice(match[0].length);
  const byline = bylineOf(text.slice(0, HEAD));
  const field = (...names: string[]) => names.map((one) => fields?.get(one)).find(Boolean) ?? null;
  return {
    ...onlyText(text),
    title: oneLine(field('title')) ?? firstHeading(text) ?? titleFromName(name),
    author: oneLine(field('author', 'authors', 'by', 'byline')) ?? byline.author,
    published: dateOf(field('published', 'date', 'publication_date')),
    publisher: oneLine(field('publisher', 'publication', 'site', 'source')) ?? byline.publisher,
    url: webAddress(field('url', 'link', 'canonical', 'source_url')),
    notes,
  };
}

function firstHeading(text: string): string | null {
  const match = HEADING.exec(text.slice(0, 20_000));
  return oneLine(match?.[1] ?? match?.[2]);
}

/** The fields of front matter as text, by lower-case name; null for what is no YAML mapping. */
function fieldsOf(yaml: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  try {
    const parsed = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    if (parsed.errors.length > 0) return null;
    // An alias may stand for what is huge; front matter of documents needs none.
    const value: unknown = parsed.toJS({ maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    for (const [key, held] of Object.entries(value)) {
      const text = asText(held);
      if (text !== null) fields.set(key.toLowerCase(), text);
    }
    return fields;
  } catch {
    return null;
  }
}

function asText(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (!Array.isArray(value)) return null;
  const list = value.map(asText).filter((item) => item !== null);
  return list.length === 0 ? null : list.join(', ');
}
