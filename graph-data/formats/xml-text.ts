/** Writes XML that every parser takes: characters it may not hold become U+FFFD, and are counted. */
import type { Content } from './property-graph.ts';

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

/** How many characters of what is written as plain text XML cannot hold. */
function countIllegal({ entities, relations, citations }: Content): number {
  const texts = [
    ...entities.flatMap(({ id, name, type, description }) => [id, name, type, description]),
    ...relations.flatMap(({ id, label, type }) => [id, label, type]),
    ...citations.map(({ quote }) => quote),
  ];
  return texts.reduce((sum, text) => sum + (text.match(ILLEGAL)?.length ?? 0), 0);
}

/** The sentence about them, or none. */
export function illegalLosses(content: Content): string[] {
  const count = countIllegal(content);
  if (count === 0) return [];
  return [`${count} characters that XML cannot hold; each is replaced by U+FFFD`];
}
