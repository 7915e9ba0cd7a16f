/**
 * A text as tokens by which names are compared: words where a script has spaces between them, single characters
 * where it has none, single signs otherwise. Spaces are no tokens, so that a name may be broken over two lines.
 */

/** A token: its place in UTF-16 units, and the form by which two of them are equal. */
export type Token = { start: number; end: number; folded: string };

// A word ends nowhere that a computer could see in these; Korean hangs its particles on the name.
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30FC\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';

const TOKEN = new RegExp(
  `[[\\p{L}\\p{N}]--[${UNSPACED}]][[\\p{L}\\p{M}\\p{N}${INVISIBLE}]--[${UNSPACED}]]*|[^\\s${INVISIBLE}]\\p{M}*`,
  'gv',
);
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
const PLAIN = /^[A-Za-z0-9]+$/;

/** Signs that are written in several ways. */
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
};

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    tokens.push({ start: match.index, end: match.index + word.length, folded: fold(word) });
  }
  return tokens;
}

/** Whether a token is a word or a number, and not a sign. */
export function isWord(token: Token): boolean {
  return /^[\p{L}\p{N}]/u.test(token.folded);
}

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const sign = SIGNS[word];
  return sign ?? word.replaceAll(INVISIBLES, '').normalize('NFKC').toLowerCase();
}
