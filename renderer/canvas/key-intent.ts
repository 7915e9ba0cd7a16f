/** What a key means while the canvas has the keyboard. */
import type { Direction } from './direction.ts';

export type KeyIntent =
  | { kind: 'move'; direction: Direction }
  | { kind: 'relation'; step: 1 | -1 }
  | { kind: 'zoom'; factor: number }
  | { kind: 'inspect' }
  | { kind: 'toggle' }
  | { kind: 'menu' };

export type KeyPress = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

const ARROWS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
} as const satisfies Record<string, Direction>;

/** The intent of a key press; null leaves the key to others. */
export function keyIntent(press: KeyPress): KeyIntent | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (Object.hasOwn(ARROWS, press.key)) {
    const direction = ARROWS[press.key as keyof typeof ARROWS];
    if (!press.shiftKey) return { kind: 'move', direction };
    const forward = direction === 'right' || direction === 'down';
    return { kind: 'relation', step: forward ? 1 : -1 };
  }
  switch (press.key) {
    case '+':
    case '=':
      return { kind: 'zoom', factor: 1.25 };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 0.8 };
    case 'Enter':
      return { kind: 'inspect' };
    case ' ':
      return { kind: 'toggle' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return press.shiftKey ? { kind: 'menu' } : null;
    default:
      return null;
  }
}
