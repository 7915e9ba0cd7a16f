import { describe, expect, it } from 'vitest';
import { keyIntent } from './key-intent.ts';

const press = (key: string, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  keyIntent({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe('keys on the canvas', () => {
  it('walk between nodes, and with Shift along relations', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'move', direction: 'left' });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'relation', step: -1 });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'relation', step: 1 });
  });

  it('inspect, select and open the menu', () => {
    expect(press('Enter')?.kind).toBe('inspect');
    expect(press(' ')?.kind).toBe('toggle');
    expect(press('F10', { shiftKey: true })?.kind).toBe('menu');
    expect(press('ContextMenu')?.kind).toBe('menu');
  });

  it('leave every other key to the app', () => {
    expect(press('F10')).toBeNull();
    expect(press('p')).toBeNull();
    expect(press('ArrowLeft', { ctrlKey: true })).toBeNull();
    expect(press('Escape')).toBeNull();
    expect(press('toString')).toBeNull();
  });
});
