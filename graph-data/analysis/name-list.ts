/** What very many entities are called, held as bytes: some 30 bytes a name, where objects would take five hundred. */

export type NamedEntity = { type: string; name: string; aliases: readonly string[] };

/** Names by their place: each entity's own, then its aliases, in the order in which they were added. */
export type NameList = {
  add(entity: NamedEntity): void;
  /** How many names there are. */
  size(): number;
  text(at: number): string;
  /** Index of the entity that is called so. */
  entity(at: number): number;
  isAlias(at: number): boolean;
  /** Whether two entities, by index, are of one type. */
  sameType(a: number, b: number): boolean;
};

const FIRST_BYTES = 4_096;
const FIRST_NAMES = 256;
/** Bytes that a unit of text takes at most. */
const MOST_BYTES = 3;

export function createNameList(): NameList {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let bytes = new Uint8Array(FIRST_BYTES);
  let ends = new Uint32Array(FIRST_NAMES);
  let entities = new Int32Array(FIRST_NAMES);
  let types = new Int32Array(FIRST_NAMES);
  const typeNumbers = new Map<string, number>();
  let size = 0;
  let count = 0;

  const endOf = (at: number) => (at < 0 ? 0 : (ends[at] ?? 0));
  const addName = (text: string) => {
    if (size === ends.length) {
      ends = new Uint32Array(ends.buffer.transfer(ends.byteLength * 2));
      entities = new Int32Array(entities.buffer.transfer(entities.byteLength * 2));
    }
    const from = endOf(size - 1);
    const needed = from + text.length * MOST_BYTES;
    if (needed > bytes.length) {
      bytes = new Uint8Array(bytes.buffer.transfer(Math.max(needed, bytes.length * 2)));
    }
    ends[size] = from + encoder.encodeInto(text, bytes.subarray(from)).written;
    entities[size] = count;
    size += 1;
  };
  const numberOf = (type: string) => {
    const known = typeNumbers.get(type) ?? typeNumbers.size;
    typeNumbers.set(type, known);
    return known;
  };
  return {
    add({ type, name, aliases }) {
      if (count === types.length) {
        types = new Int32Array(types.buffer.transfer(types.byteLength * 2));
      }
      types[count] = numberOf(type);
      addName(name);
      for (const alias of aliases) addName(alias);
      count += 1;
    },
    size: () => size,
    text: (at) => decoder.decode(bytes.subarray(endOf(at - 1), endOf(at))),
    entity: (at) => entities[at] ?? 0,
    isAlias: (at) => at > 0 && entities[at - 1] === entities[at],
    sameType: (a, b) => types[a] === types[b],
  };
}
