/** The entities that an import knows: keys, types and names by id, and ids by name; a million take some 100 MB less than in maps. */
import type { Undo } from './key-table.ts';
import { createTextTable, larger } from './text-table.ts';

const SMALLEST = 1_024;
const NONE = 0;

/** Makes one. Names are equal in the form that they are given in. */
export function createEntityIndex() {
  const ids = createTextTable();
  const names = createTextTable();
  const types: string[] = [];
  const typeNumbers = new Map<string, number>();
  // By the number of the entity. `next` is another one of the same name, counted from 1.
  let keys = new Float64Array(SMALLEST);
  let typed = new Uint32Array(SMALLEST);
  let named = new Uint32Array(SMALLEST);
  let next = new Uint32Array(SMALLEST);
  // By the number of the name: the first and the last entity called so, counted from 1.
  let first = new Uint32Array(SMALLEST);
  let last = new Uint32Array(SMALLEST);

  const makeRoom = () => {
    if (ids.size() >= keys.length) {
      keys = new Float64Array(larger(keys.buffer, 0));
      typed = new Uint32Array(larger(typed.buffer, 0));
      named = new Uint32Array(larger(named.buffer, 0));
      next = new Uint32Array(larger(next.buffer, 0));
    }
    if (names.size() < first.length) return;
    first = new Uint32Array(larger(first.buffer, 0));
    last = new Uint32Array(larger(last.buffer, 0));
  };
  const typeNumber = (type: string): number => {
    const known = typeNumbers.get(type);
    if (known !== undefined) return known;
    // A part of a text keeps the whole of it in memory: here of the piece of the file that it was in.
    const own = Buffer.from(type).toString();
    typeNumbers.set(own, types.length);
    return types.push(own) - 1;
  };
  const nameNumber = (name: string): number => {
    const known = names.find(name);
    if (known !== -1) return known;
    const number = names.add(name);
    first[number] = NONE;
    last[number] = NONE;
    return number;
  };
  const chain = (entity: number, name: number) => {
    const before = last[name] ?? NONE;
    if (before === NONE) first[name] = entity + 1;
    else next[before - 1] = entity + 1;
    last[name] = entity + 1;
    next[entity] = NONE;
  };
  /** The last entity of all is the last of its name. */
  const removeLast = () => {
    const entity = ids.size() - 1;
    const name = named[entity] ?? 0;
    let before = NONE;
    for (let each = first[name] ?? NONE; each !== entity + 1; each = next[each - 1] ?? NONE) {
      before = each;
    }
    last[name] = before;
    if (before === NONE) first[name] = NONE;
    else next[before - 1] = NONE;
    ids.removeLast();
  };
  return {
    has: (id: string): boolean => ids.find(id) !== -1,
    /** Its key, or null. */
    keyOf(id: string): number | null {
      const entity = ids.find(id);
      return entity === -1 ? null : (keys[entity] ?? null);
    },
    typeOf(id: string): string | null {
      const entity = ids.find(id);
      return entity === -1 ? null : (types[typed[entity] ?? 0] ?? null);
    },
    nameOf(id: string): string | null {
      const entity = ids.find(id);
      return entity === -1 ? null : names.text(named[entity] ?? 0);
    },
    /** Ids of the entities with a name, in the order in which they came. */
    named(name: string): string[] {
      const found: string[] = [];
      const number = names.find(name);
      if (number === -1) return found;
      for (let each = first[number] ?? NONE; each !== NONE; each = next[each - 1] ?? NONE) {
        found.push(ids.text(each - 1));
      }
      return found;
    },
    /** Takes an entity that is not there. Only what was added last can be undone, and only once. */
    add(id: string, type: string, name: string, key: number): Undo {
      makeRoom();
      const entity = ids.add(id);
      keys[entity] = key;
      typed[entity] = typeNumber(type);
      const number = nameNumber(name);
      named[entity] = number;
      chain(entity, number);
      return removeLast;
    },
    retype(id: string, type: string): Undo {
      const entity = ids.find(id);
      const before = typed[entity] ?? 0;
      typed[entity] = typeNumber(type);
      return () => {
        typed[entity] = before;
      };
    },
    size: () => ids.size(),
    /** Gives the memory back at once; nothing is asked afterwards. */
    release() {
      ids.release();
      names.release();
      for (const column of [keys, typed, named, next, first, last]) column.buffer.transfer(0);
    },
  };
}
