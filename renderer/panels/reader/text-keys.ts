/**
 * The keys of the text: a caret that walks it, selecting with Shift, sentence by sentence, from name to name. The text
 * cannot be edited, so that the browser offers none of this by itself.
 */

export type TextAction =
  | { kind: 'move'; extend: boolean; direction: Direction; by: Granularity }
  | { kind: 'form'; form: 'entity' | 'relation' | 'citation' }
  | { kind: 'sentence' }
  | { kind: 'name'; step: 1 | -1 }
  | { kind: 'ghost'; step: 1 | -1 }
  | { kind: 'open' }
  | { kind: 'drop' };

type Direction = 'left' | 'right' | 'forward' | 'backward';
type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary';

type Press = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

const MOVES: Readonly<Record<string, readonly [Direction, Granularity, Granularity]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'line'],
  ArrowDown: ['forward', 'line', 'line'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
};

/** What a key press in the text means, or null: then it is left to whoever else wants it. */
export function textAction(press: Press, mac: boolean): TextAction | null {
  const { key, shiftKey, altKey } = press;
  const word = mac ? altKey : press.ctrlKey;
  const other = mac ? press.ctrlKey || press.metaKey : press.metaKey || altKey;
  if (other) return null;
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (move !== undefined) {
    const [direction, one, far] = move;
    return { kind: 'move', extend: shiftKey, direction, by: word ? far : one };
  }
  return word ? null : plainAction(key, shiftKey ? -1 : 1);
}

function plainAction(key: string, step: 1 | -1): TextAction | null {
  switch (key.toLowerCase()) {
    case 'e':
      return { kind: 'form', form: 'entity' };
    case 'r':
      return { kind: 'form', form: 'relation' };
    case 'c':
      return { kind: 'form', form: 'citation' };
    case 's':
      return { kind: 'sentence' };
    case 'n':
      return { kind: 'name', step };
    case 'g':
      return { kind: 'ghost', step };
    case 'enter':
      return { kind: 'open' };
    case 'escape':
      return { kind: 'drop' };
    default:
      return null;
  }
}

/** The next or former of some places seen from one, around the ends; null where there are none. */
export function nextPlace<T extends { start: number }>(
  places: readonly T[],
  from: number,
  step: 1 | -1,
): T | null {
  const next =
    step === 1
      ? (places.find(({ start }) => start > from) ?? places[0])
      : (places.findLast(({ start }) => start < from) ?? places.at(-1));
  return next ?? null;
}
