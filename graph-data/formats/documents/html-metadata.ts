/** What a page says about itself: its meta elements, its JSON-LD, its title. */
import { LIMITS } from '../limits.ts';
import { oneLine, webAddress } from './document-text.ts';
import { dateOf } from './found-date.ts';
import {
  attribute,
  elementsOf,
  type HtmlDocument,
  type HtmlElement,
  rawText,
} from './html-tree.ts';

export type PageMetadata = {
  title: string | null;
  author: string | null;
  published: string | null;
  publisher: string | null;
  url: string | null;
};

type Fields = (...names: string[]) => string | null;

/** Reads the metadata of a page; what it does not say is null. */
export function pageMetadata(document: HtmlDocument): PageMetadata {
  const elements = [...elementsOf(document)];
  const meta = metaOf(elements);
  const data = jsonLdOf(elements);
  const first = (wanted: (element: HtmlElement) => boolean) => elements.find(wanted);
  const heading = first(({ tagName }) => tagName === 'h1');
  const title = first(({ tagName }) => tagName === 'title');
  const time = first(
    (element) => element.tagName === 'time' && attribute(element, 'datetime') !== null,
  );
  const byline = first((element) => attribute(element, 'rel') === 'author');
  const canonical = first((element) => attribute(element, 'rel') === 'canonical');
  const publisher =
    meta('og:site_name', 'citation_journal_title', 'dc.publisher') ?? data.publisher;
  return {
    title:
      oneLine(meta('og:title', 'citation_title', 'dc.title', 'twitter:title') ?? data.headline) ??
      oneLine(heading === undefined ? null : rawText(heading)) ??
      withoutSite(title === undefined ? null : oneLine(rawText(title)), publisher),
    author:
      authorOf(meta('author', 'article:author', 'citation_author', 'dc.creator')) ??
      oneLine(data.author) ??
      oneLine(byline === undefined ? null : rawText(byline)),
    published:
      dateOf(meta('article:published_time', 'citation_publication_date', 'date', 'dc.date')) ??
      dateOf(data.published) ??
      dateOf(time === undefined ? null : attribute(time, 'datetime')),
    publisher: oneLine(publisher ?? meta('application-name')),
    url:
      webAddress(canonical === undefined ? null : attribute(canonical, 'href')) ??
      webAddress(meta('og:url')) ??
      webAddress(data.url),
  };
}

function metaOf(elements: readonly HtmlElement[]): Fields {
  const found = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'property') ?? attribute(element, 'name');
    const content = attribute(element, 'content')?.trim() ?? '';
    const key = name?.trim().toLowerCase() ?? '';
    if (content !== '' && key !== '' && !found.has(key)) found.set(key, content);
  }
  return (...names) => names.map((name) => found.get(name)).find(Boolean) ?? null;
}

// Some pages give the author's address where the name should be.
function authorOf(text: string | null): string | null {
  return text === null || webAddress(text) !== null ? null : oneLine(text);
}

/** A title as pages write it, *Headline | Site*, without the site. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null || !title.endsWith(site)) return title;
  return oneLine(title.slice(0, -site.length).replace(/[\s|–—:·-]+$/, '')) ?? title;
}

type Article = Record<'headline' | 'author' | 'published' | 'publisher' | 'url', string | null>;

const ARTICLE = /(?:Article|BlogPosting|Report|WebPage)$/;

/** The first article that the page's JSON-LD describes. */
function jsonLdOf(elements: readonly HtmlElement[]): Article {
  for (const element of elements) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json')
      continue;
    const source = rawText(element);
    const node = source.length > LIMITS.metadata ? null : articleIn(parseJson(source), 0);
    if (node === null) continue;
    return {
      headline: asName(node.headline ?? node.name),
      author: asName(node.author),
      published: asName(node.datePublished),
      publisher: asName(node.publisher),
      url: asName(node.url),
    };
  }
  return { headline: null, author: null, published: null, publisher: null, url: null };
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function articleIn(value: unknown, depth: number): JsonObject | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 1_000)) {
      const found = articleIn(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const types = [value['@type']].flat();
  const isArticle = types.some((type) => typeof type === 'string' && ARTICLE.test(type));
  return isArticle ? value : articleIn(value['@graph'], depth + 1);
}

/** A name, the name of a thing, or the names of several. */
function asName(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value.slice(0, 50).map((item) => (Array.isArray(item) ? null : asName(item)));
    return names.filter((name) => name !== null).join(', ') || null;
  }
  return isObject(value) && typeof value.name === 'string' ? value.name : null;
}
