/** Who wrote a text and where it appeared, where its first lines say so as newspapers do. Proposed, never taken over. */
import { judgeName } from '../../evidence/mentions/judge-name.ts';
import { oneLine } from './document-text.ts';
import { dateIn } from './found-date.ts';

/** Lines in which it is looked for; below them the text has begun. */
const LINES = 8;
const LINE_LENGTH = 100;

const BY = /^(?:by|von|par|por|di|door)\s+(.+)$/iu;
const NAMED = {
  author: /^(?:author|autor|autora|auteur|autore)s?\s*:\s*(.+)$/iu,
  publisher: /^(?:publisher|published (?:by|in)|publication|source)\s*:\s*(.+)$/iu,
};
/** Small words inside of names, and between the names of several authors. */
const SMALL = new Set(
  'and und et y e & de del della der den da dos di la le van von zu bin al'.split(' '),
);

/**
 * The author and the publisher that the head of a text names.
 * @param text the first line may be its title
 * @param language BCP 47, of the text
 */
export function bylineOf(
  text: string,
  language = 'en',
): { author: string | null; publisher: string | null } {
  const lines = text
    .trimStart()
    .split(/\r\n?|\n/, LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LINE_LENGTH);
  return {
    author: firstOf(lines, (line) => NAMED.author.exec(line)?.[1] ?? writerIn(line)),
    publisher: firstOf(lines, (line) => NAMED.publisher.exec(line)?.[1] ?? paperIn(line, language)),
  };
}

function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = oneLine(read(line));
    if (found !== null) return found;
  }
  return null;
}

/** *By Nora Feld*, but not the sentence that begins *By Monday the well was …*. */
function writerIn(line: string): string | null {
  const names = BY.exec(line)?.[1] ?? '';
  const words = names.split(/[\s,]+/).filter((word) => word !== '');
  const isName = words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || SMALL.has(word));
  return isName && words.length >= 2 ? names : null;
}

/** *Larkfield Courier, 12 March 2026*, but not *Brennick, 3 November 2025*, which is where a letter was written. */
function paperIn(line: string, language: string): string | null {
  const [, name = '', rest = ''] = /^(.+?)\s*(?:,|\||·|–|—|:|\()\s*(.*\d{4}.*)$/u.exec(line) ?? [];
  if (dateIn(rest) === null || dateIn(name) !== null) return null;
  const type = judgeName(name, language);
  // One word with a capital may be anything.
  const isBody = type === 'organisation' && name.includes(' ');
  return type === 'publication' || isBody ? name : null;
}
