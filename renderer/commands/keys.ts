/** Key chords: what `Mod+Shift+Z` means, whether a key press is it, and how it is written for people. */

export type Chord = {
  /** Ctrl, or Command on a Mac. */
  mod: boolean;
  alt: boolean;
  shift: boolean;
  /** As in the chord's text, in upper case for a letter: `Z`, `/`, `Escape`, `Plus`. */
  key: string;
};

/** The part of a `KeyboardEvent` that tells chords apart. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & {
  /** Whether the key is being held down. */
  repeat?: boolean;
};

const MODIFIERS = ['Mod', 'Alt', 'Shift'];

/** Names that stand for keys whose own sign would be unreadable in a chord. */
const NAMED: Readonly<Record<string, { keys: readonly string[]; codes: readonly string[] }>> = {
  Plus: { keys: ['+', '='], codes: ['NumpadAdd'] },
  Minus: { keys: ['-', '_'], codes: ['NumpadSubtract'] },
};

/**
 * Reads a chord such as `Mod+Shift+Z`.
 * @throws RangeError where a modifier is unknown or the key is missing
 */
export function parseChord(text: string): Chord {
  const parts = text.split('+');
  const key = parts.pop();
  const unknown = parts.find((part) => !MODIFIERS.includes(part));
  if (!key || unknown !== undefined) throw new RangeError(`“${text}” is not a key chord.`);
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.length === 1 ? key.toUpperCase() : key,
  };
}

/** Whether a key press is a chord; `mac` swaps Ctrl for Command. */
export function matchesChord(chord: Chord, press: KeyPress, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== chord.mod || press.altKey !== chord.alt) return false;
  return shiftMatches(chord, press) && keyMatches(chord.key, press);
}

/** Signs such as `?` or `+` need Shift on some keyboards and not on others: there it does not count. */
function shiftMatches(chord: Chord, press: KeyPress): boolean {
  const sign = Object.hasOwn(NAMED, chord.key) || /^[^A-Z0-9]$/.test(chord.key);
  return (sign && !chord.shift) || press.shiftKey === chord.shift;
}

/**
 * Letters and digits are taken from what the keyboard writes, so that Z is where it is printed; where
 * that is no Latin letter or digit (Cyrillic, Greek, AZERTY's digit row, Option on a Mac), from the
 * key's place.
 */
function keyMatches(key: string, press: KeyPress): boolean {
  const named = Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
  if (named) return named.keys.includes(press.key) || named.codes.includes(press.code);
  if (press.key.toUpperCase() === key.toUpperCase()) return true;
  if (/^[A-Z]$/.test(key)) return !/^[a-z]$/i.test(press.key) && press.code === `Key${key}`;
  if (/^[0-9]$/.test(key)) {
    return !/^[0-9]$/.test(press.key) && [`Digit${key}`, `Numpad${key}`].includes(press.code);
  }
  return false;
}

const SIGNS: Readonly<Record<string, string>> = {
  Plus: '+',
  Minus: '−',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: 'Menu',
};

/** A chord as menus show it: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function displayChord(text: string, mac: boolean): string {
  const { mod, alt, shift, key } = parseChord(text);
  const sign = SIGNS[key] ?? key;
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${sign}`;
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', sign]
    .filter((part) => part !== '')
    .join('+');
}

/** A chord as Electron writes it: `CmdOrCtrl+Shift+Z`. Null for one that must stay with the page. */
export function acceleratorOf(text: string): string | null {
  const { mod, alt, shift, key } = parseChord(text);
  // A menu accelerator would take plain keys away from text fields.
  if (!mod) return null;
  return [mod ? 'CmdOrCtrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}
