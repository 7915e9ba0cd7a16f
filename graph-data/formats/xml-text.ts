/** Writes XML that every parser takes: characters it may not hold become U+FFFD, and are counted. */
import type { Pages } from './pages.ts';

/** Everything XML 1.0 has no way to write; other controls are legal and kept. */
const ILLEGAL = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
const SPECIAL = /[&<>"\t\n\r]/g;

const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written plainly, these come back as spaces from attributes, and CR as LF from text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as content or as a quoted attribute. */
export function xmlText(text: string): string {
  return text
    .replace(ILLEGAL, '\ufffd')
    .replace(SPECIAL, (character) => WRITTEN[character] ?? character);
}

/** Data as JSON inside XML: what XML cannot hold is escaped as JSON has it, so nothing is lost. */
export function xmlJson(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
  return xmlText(json);
}

/** Lines, each with its end. */
export function xmlLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** What belongs to no node and no edge, as JSON inside XML. */
export function* sourcesXml(pages: Pages): Generator<string> {
  let empty = true;
  yield xmlText('{"documents":[');
  for (const page of pages.documents()) {
    if (page.length === 0) continue;
    yield `${empty ? '' : ','}${page.map(xmlJson).join(',')}`;
    empty = false;
  }
  yield `${xmlText('],"tensions":')}${xmlJson(pages.tensions())}}`;
}

/** How many characters of what is written as plain text XML cannot hold. */
function countIllegal(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(ILLEGAL)?.length ?? 0), 0);
}

/** The sentence about them, or none. */
export function illegalLosses(pages: Pages): string[] {
  let count = 0;
  for (const page of pages.entities()) {
    count += countIllegal(
      page.flatMap(({ id, name, type, description }) => [id, name, type, description]),
    );
  }
  for (const { relations, citations } of pages.relations()) {
    count += countIllegal(relations.flatMap(({ id, label, type }) => [id, label, type]));
    count += countIllegal(citations.map(({ quote }) => quote));
  }
  if (count === 0) return [];
  return [`${count} characters that XML cannot hold; each is replaced by U+FFFD`];
}
