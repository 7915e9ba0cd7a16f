/** A connection for reading that can be led to another file for a while, without its readers noticing. */
import type { ReadableDb } from './database.ts';

export type Switch = {
  /** Reads wherever it was last led. A statement that is prepared stays with its file. */
  db: ReadableDb;
  /** Leads readers to another connection, or with null back. */
  readFrom(other: ReadableDb | null): void;
  /** Whether readers are elsewhere at the moment. */
  isAside(): boolean;
};

/** Makes a switch over a connection. */
export function createSwitch(home: ReadableDb): Switch {
  let current = home;
  const db = new Proxy(home, {
    get(_target, name) {
      const value: unknown = Reflect.get(current, name);
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
  return {
    db,
    readFrom(other) {
      current = other ?? home;
    },
    isAside: () => current !== home,
  };
}
