/** Short messages to the person: pure producers. */
import type { Producer } from './app.ts';
import type { Notice } from './state.ts';

/** More than these at once would not be read. */
export const NOTICE_LIMIT = 4;

/** Shows a message; one that already stands is not repeated, the oldest gives way. */
export function addNotice(tone: Notice['tone'], text: string): Producer<readonly Notice[]> {
  return (notices) => {
    if (notices.some((notice) => notice.text === text && notice.tone === tone)) return notices;
    const id = 1 + Math.max(0, ...notices.map((notice) => notice.id));
    return [...notices, { id, tone, text }].slice(-NOTICE_LIMIT);
  };
}

/** Takes a message away. */
export function removeNotice(id: number): Producer<readonly Notice[]> {
  return (notices) => notices.filter((notice) => notice.id !== id);
}
