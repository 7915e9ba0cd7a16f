/** A report in Markdown: what each entity is said to be and do, every statement with its quotes in footnotes. */

import { quoted } from '../model/quoted.ts';
import type { Citation, Document, Relation } from '../model/records.ts';
import { relationSentence } from '../model/sentence.ts';
import type { Pages } from './pages.ts';
import { type Content, sorted } from './property-graph.ts';

/** Writes the report; footnotes are numbered in reading order. @param title of the project */
export function toMarkdown(content: Content, title: string): string {
  const names = new Map(content.entities.map(({ id, name }) => [id, name]));
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const cited = Map.groupBy(sorted(content.citations), ({ relation }) => relation);
  const bySource = Map.groupBy(sorted(content.relations), ({ source }) => source);
  const footnotes: string[] = [];
  const note = (citation: Citation): string => {
    footnotes.push(footnote(citation, documents.get(citation.document)));
    return `[^${footnotes.length}]`;
  };
  const entities = content.entities.toSorted(
    (a, b) => compare(a.name, b.name) || compare(a.id, b.id),
  );
  const sections = entities.flatMap(({ id, name, type, aliases, description }) => {
    const known = aliases.length === 0 ? '' : `, also ${aliases.map(plain).join(', ')}`;
    const statements = (bySource.get(id) ?? []).map((relation) => {
      const notes = (cited.get(relation.id) ?? []).map(note).join('');
      return `- ${statement(relation, names)}${notes === '' ? ' (no citation)' : notes}`;
    });
    const about = description === '' ? [] : [plain(description), ''];
    return [`## ${plain(name)}`, '', `*${plain(type)}${known}*`, '', ...about, ...statements, ''];
  });
  const tensions = tensionLines(content, names);
  const notes = footnotes.map((text, index) => `[^${index + 1}]: ${text}`);
  return `${[`# ${plain(title)}`, '', ...sections, ...tensions, ...notes].join('\n').trimEnd()}\n`;
}

/** What a report for people leaves out. */
export function markdownLosses(pages: Pages): string[] {
  const losses = ['ids and offsets: it is for reading, and is not read back'];
  let [documents, texts] = [0, 0];
  for (const page of pages.documents()) {
    documents += page.length;
    texts += page.filter(({ text }) => text !== '').length;
  }
  if (texts > 0) losses.push(`${documents} texts of documents`);
  const [first = []] = pages.citations();
  return first.length === 0 ? losses : [...losses, 'the context of quotes'];
}

function statement(relation: Relation, names: ReadonlyMap<string, string>): string {
  const sentence = relationSentence({
    sourceName: names.get(relation.source) ?? '',
    label: relation.label,
    targetName: names.get(relation.target) ?? '',
  });
  const { speaker, modality, negated, occurred } = relation;
  const by = speaker === null ? [] : [`according to ${names.get(speaker) ?? speaker}`];
  const said = modality === 'stated' ? [] : [modality];
  const asides = [
    ...by,
    ...said,
    ...(negated ? ['negated'] : []),
    ...(occurred === null ? [] : [occurred]),
  ];
  return plain(asides.length === 0 ? sentence : `${sentence} (${asides.join(', ')})`);
}

function footnote({ quote, stance, verdict }: Citation, document: Document | undefined): string {
  const {
    title = '',
    publisher = null,
    author = null,
    published = null,
    url = null,
  } = document ?? {};
  const source = [title, author, publisher, published].filter((part) => part !== null).map(plain);
  const link = url === null ? '' : ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
  const mark = [...(stance === 'supports' ? [] : [stance]), verdict].join(', ');
  return `${quoted(plain(quote))} ${source.join(', ')}.${link} (${mark})`;
}

function tensionLines(content: Content, names: ReadonlyMap<string, string>): string[] {
  const relations = new Map(content.relations.map((relation) => [relation.id, relation]));
  const side = (id: string) => {
    const relation = relations.get(id);
    return relation === undefined ? plain(id) : statement(relation, names);
  };
  const lines = sorted(content.tensions).map(
    ({ relations: [a, b], note }) => `- ${plain(note)} ${side(a)} / ${side(b)}`,
  );
  return lines.length === 0 ? [] : ['## Where sources differ', '', ...lines, ''];
}

/** Text that means only itself in Markdown and in HTML, on one line. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~&!^$@:]/g, (sign) =>
      sign === ':' || sign === '@' ? sign : `\\${sign}`,
    )
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
