/** Key chords on many keyboards. */
import { describe, expect, test } from 'vitest';
import { acceleratorOf, displayChord, type KeyPress, matchesChord, parseChord } from './keys.ts';
import { COMMANDS } from './registry.ts';

function press(key: string, code: string, held = ''): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('c'),
    metaKey: held.includes('m'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
  };
}
const matches = (chord: string, some: KeyPress, mac = false) =>
  matchesChord(parseChord(chord), some, mac);

describe('matching', () => {
  test('takes Ctrl, or Command on a Mac, and not the other', () => {
    expect(matches('Mod+Z', press('z', 'KeyZ', 'c'))).toBe(true);
    expect(matches('Mod+Z', press('z', 'KeyZ', 'm'))).toBe(false);
    expect(matches('Mod+Z', press('z', 'KeyZ', 'm'), true)).toBe(true);
    expect(matches('Mod+Z', press('z', 'KeyZ', 'c'), true)).toBe(false);
  });

  test('tells modifiers apart', () => {
    expect(matches('Mod+Z', press('Z', 'KeyZ', 'cs'))).toBe(false);
    expect(matches('Mod+Shift+Z', press('Z', 'KeyZ', 'cs'))).toBe(true);
    expect(matches('Mod+Z', press('z', 'KeyZ', 'ca'))).toBe(false);
    expect(matches('P', press('p', 'KeyP', 'c'))).toBe(false);
    expect(matches('P', press('p', 'KeyP'))).toBe(true);
  });

  test('goes by what is printed on a Latin keyboard, by place on another', () => {
    expect(matches('Mod+Z', press('z', 'KeyY', 'c'))).toBe(true);
    expect(matches('Mod+Y', press('z', 'KeyY', 'c'))).toBe(false);
    expect(matches('Mod+Z', press('я', 'KeyZ', 'c'))).toBe(true);
    expect(matches('Mod+0', press('à', 'Digit0', 'c'))).toBe(true);
    expect(matches('Mod+0', press('0', 'Numpad0', 'c'))).toBe(true);
  });

  test('does not ask how a sign is typed', () => {
    expect(matches('?', press('?', 'Slash', 's'))).toBe(true);
    expect(matches('/', press('/', 'Digit7', 's'))).toBe(true);
    expect(matches('/', press('/', 'Slash'))).toBe(true);
    expect(matches('Mod+Plus', press('=', 'Equal', 'c'))).toBe(true);
    expect(matches('Mod+Plus', press('+', 'Equal', 'cs'))).toBe(true);
    expect(matches('Mod+Minus', press('-', 'NumpadSubtract', 'c'))).toBe(true);
    expect(matches('Mod+Minus', press('+', 'Equal', 'c'))).toBe(false);
  });

  test('knows named keys', () => {
    expect(matches('Escape', press('Escape', 'Escape'))).toBe(true);
    expect(matches('Shift+F10', press('F10', 'F10', 's'))).toBe(true);
    expect(matches('Shift+F10', press('F10', 'F10'))).toBe(false);
    expect(matches('Alt+ArrowDown', press('ArrowDown', 'ArrowDown', 'a'))).toBe(true);
  });
});

test('a chord that cannot be read is refused', () => {
  expect(() => parseChord('Ctrl+Z')).toThrow('“Ctrl+Z” is not a key chord.');
  expect(() => parseChord('Mod+')).toThrow(RangeError);
});

test('chords are written for people and for Electron', () => {
  expect(displayChord('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(displayChord('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(displayChord('Mod+Plus', false)).toBe('Ctrl++');
  expect(displayChord('Escape', true)).toBe('Esc');
  expect(acceleratorOf('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
  expect(acceleratorOf('P')).toBeNull();
});

test('every chord of the registry can be read', () => {
  for (const { keys = [] } of COMMANDS)
    for (const chord of keys) expect(() => parseChord(chord)).not.toThrow();
});

test('no two commands share a chord, but for Esc, which lets go of one thing at a time', () => {
  const owners = Map.groupBy(
    COMMANDS.flatMap(({ id, keys = [] }) => keys.map((chord) => ({ id, chord }))),
    ({ chord }) => chord,
  );
  const shared = [...owners].filter(([, list]) => list.length > 1);
  expect(shared.map(([chord, list]) => [chord, list.map(({ id }) => id)])).toEqual([
    ['Escape', ['clear', 'end-story', 'stop-layout']],
  ]);
});
