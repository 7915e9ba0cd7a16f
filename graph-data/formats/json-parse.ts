/**
 * A strict JSON parser (RFC 8259) for files from strangers: values come out one by one, with their line; nesting
 * is limited, a key may come once, and a number that JavaScript cannot hold is a problem instead of another number.
 */
import { unreadable } from './draft.ts';
import { LIMITS } from './limits.ts';

/** Objects have no prototype, so that no key means anything but itself. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** A value of a file with the keys that lead to it; `problem` says why it must not be used. */
export type Found = { path: readonly string[]; line: number; value: Json; problem: string | null };

/**
 * Values of a text, in order: the elements of the lists at the given paths, and every other value beside them whole.
 * @param lists keys joined by `/`, for example `elements/nodes`; the empty path is the file itself
 * @throws ServiceError INVALID_INPUT where the text is no JSON, with its line
 */
export function* parseJson(text: string, lists: readonly string[]): Generator<Found> {
  const cursor = createCursor(text);
  cursor.space();
  yield* walk(cursor, [], new Set(lists));
  cursor.space();
  if (!cursor.done()) throw cursor.fail('something follows the end of the data');
}

/** One value that is a whole text. @throws ServiceError INVALID_INPUT as `parseJson` */
export function parseJsonValue(text: string): Omit<Found, 'path'> {
  const cursor = createCursor(text);
  cursor.space();
  const value = cursor.value(0);
  cursor.space();
  if (!cursor.done()) throw cursor.fail('something follows the end of the data');
  return { value, line: 1, problem: cursor.takeProblem() };
}

function* walk(
  cursor: Cursor,
  path: readonly string[],
  lists: ReadonlySet<string>,
): Generator<Found> {
  const here = path.join('/');
  const deeper = here === '' ? lists.size > 0 : [...lists].some((l) => l.startsWith(`${here}/`));
  if (lists.has(here) && cursor.peek() === '[') yield* elements(cursor, path);
  else if (deeper && cursor.peek() === '{') {
    const seen = new Set<string>();
    for (const key of cursor.keys()) {
      if (seen.has(key)) throw cursor.fail(`the key “${key.slice(0, 60)}” is there twice`);
      seen.add(key);
      yield* walk(cursor, [...path, key], lists);
    }
  } else {
    const line = cursor.line();
    const value = cursor.value(path.length);
    yield { path, line, value, problem: cursor.takeProblem() };
  }
}

function* elements(cursor: Cursor, path: readonly string[]): Generator<Found> {
  for (const _ of cursor.items()) {
    const line = cursor.line();
    const value = cursor.value(path.length + 1);
    yield { path, line, value, problem: cursor.takeProblem() };
  }
}

type Cursor = ReturnType<typeof createCursor>;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = { true: true, false: false, null: null } as const;

function createCursor(text: string) {
  let at = 0;
  let lineAt = 0;
  let lines = 1;
  let problem: string | null = null;

  const line = (): number => {
    for (let next = text.indexOf('\n', lineAt); next !== -1 && next < at; ) {
      lines += 1;
      lineAt = next + 1;
      next = text.indexOf('\n', lineAt);
    }
    return lines;
  };
  const fail = (what: string) => unreadable(`this is not the JSON it should be: ${what}`, line());
  const complain = (what: string) => {
    problem ??= what;
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const space = () => {
    match(SPACE);
  };
  const peek = () => text[at] ?? '';
  const expect = (sign: string) => {
    space();
    if (peek() !== sign) throw fail(`“${sign}” is missing`);
    at += 1;
  };
  /** Whether another member follows, past the comma before it. */
  const more = (close: string, first: boolean): boolean => {
    space();
    if (peek() === close) {
      at += 1;
      return false;
    }
    if (!first) expect(',');
    space();
    return true;
  };
  const string = (): string => {
    const start = at;
    for (at += 1; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92) at += 1;
      if (!(code >= 32)) throw fail('a text is not closed, or holds a raw control character');
    }
    at += 1;
    const raw = text.slice(start, at);
    if (!raw.includes('\\')) return raw.slice(1, -1);
    try {
      return String(JSON.parse(raw));
    } catch {
      throw fail('a text has an escape that means nothing');
    }
  };
  const number = (): number => {
    const raw = match(NUMBER);
    if (raw === null) throw fail('there is no value where one should be');
    const value = Number(raw);
    const whole = /^-?\d+$/.test(raw);
    if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
      complain(`the number ${raw.slice(0, 40)} is too large to be held exactly; write it as text`);
    }
    return value;
  };
  function* keys(): Generator<string> {
    expect('{');
    for (let first = true; more('}', first); first = false) {
      if (peek() !== '"') throw fail('a key in quotation marks is missing');
      const key = string();
      expect(':');
      space();
      yield key;
    }
  }
  function* items(): Generator<void> {
    expect('[');
    for (let first = true; more(']', first); first = false) yield;
  }
  const object = (depth: number): JsonObject => {
    const result: JsonObject = Object.create(null);
    for (const key of keys()) {
      if (key in result) complain(`the key “${key.slice(0, 60)}” is there twice`);
      if (key === '__proto__') complain('the key “__proto__” is not allowed');
      result[key] = value(depth + 1);
    }
    return result;
  };
  const array = (depth: number): Json[] => {
    const result: Json[] = [];
    for (const _ of items()) result.push(value(depth + 1));
    return result;
  };
  const value = (depth: number): Json => {
    if (depth >= LIMITS.depth) throw fail(`it is nested deeper than ${LIMITS.depth} levels`);
    const sign = peek();
    if (sign === '{') return object(depth);
    if (sign === '[') return array(depth);
    if (sign === '"') return string();
    for (const [word, meaning] of Object.entries(LITERALS)) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    return number();
  };
  return {
    done: () => at === text.length,
    takeProblem: () => {
      const found = problem;
      problem = null;
      return found;
    },
    line,
    fail,
    space,
    peek,
    keys,
    items,
    value,
  };
}
