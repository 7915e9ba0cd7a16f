/** How a document's words differ from a quote's, word by word. */
import type { DifferencePart } from '../model/views.ts';

/** Words with their marks and apostrophes, runs of space, single signs; one character each in scripts without spaces. */
const TOKENS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\s+|[\s\S]\p{M}*/gu;

/** Token pairs compared at most; beyond it what differs is shown as one piece. */
const MAX_CELLS = 4_000_000;

/**
 * What must be deleted from and inserted into the quote to get the document's words. `same` and `deleted` parts
 * joined are the quote, `same` and `inserted` parts joined the passage. By longest common subsequence.
 */
export function differenceBetween(quote: string, passage: string): DifferencePart[] {
  const a: string[] = quote.match(TOKENS) ?? [];
  const b: string[] = passage.match(TOKENS) ?? [];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = compare(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    ...a.slice(0, head).map((text): DifferencePart => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - tail).map((text): DifferencePart => ({ kind: 'same', text })),
  ]);
}

function compare(a: readonly string[], b: readonly string[]): DifferencePart[] {
  if (a.length * b.length > MAX_CELLS) {
    return [
      { kind: 'deleted', text: a.join('') },
      { kind: 'inserted', text: b.join('') },
    ];
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const parts: DifferencePart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const down = lengths[(i + 1) * width + j] ?? -1;
    const across = lengths[i * width + j + 1] ?? -1;
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || down >= across)) {
      parts.push({ kind: 'deleted', text: left });
      i += 1;
    } else {
      parts.push({ kind: 'inserted', text: right ?? '' });
      j += 1;
    }
  }
  return parts;
}

// Entry (i, j): length of the longest common subsequence of what follows a[i] and b[j].
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
