/** Records of one kind on their way to being stored: new ones, and new versions of such as are there. */

/** Makes an empty list. */
export function createPutList<T extends { id: string }>() {
  let added = new Map<string, T>();
  let changed = new Map<string, T>();
  return {
    /** Takes a record; one that waits already as a new one stays new. */
    put(value: T, isNew: boolean): void {
      if (isNew || added.has(value.id)) added.set(value.id, value);
      else changed.set(value.id, value);
    },
    find: (id: string): T | undefined => added.get(id) ?? changed.get(id),
    ids: (): string[] => [...added.keys(), ...changed.keys()],
    /** Hands over what waits, and begins anew. */
    take() {
      const taken = { added: added.values(), changed: changed.values() };
      added = new Map();
      changed = new Map();
      return taken;
    },
  };
}
