/** Writes big-endian numbers, as fonts hold them. */
export type ByteWriter = {
  u8(value: number): void;
  i16(value: number): void;
  u16(value: number): void;
  u32(value: number): void;
  bytes(value: Uint8Array): void;
  /** Fills up to a multiple of four bytes. */
  pad(): void;
  length(): number;
  result(): Uint8Array;
};

/** A writer with nothing in it. */
export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let view = new DataView(buffer.buffer);
  let at = 0;
  const room = (needed: number) => {
    if (at + needed > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, at + needed));
      larger.set(buffer);
      buffer = larger;
      view = new DataView(buffer.buffer);
    }
    at += needed;
    return at - needed;
  };
  return {
    // Making room may replace the buffer, so it comes first.
    u8(value) {
      const place = room(1);
      view.setUint8(place, value);
    },
    i16(value) {
      const place = room(2);
      view.setInt16(place, value);
    },
    u16(value) {
      const place = room(2);
      view.setUint16(place, value);
    },
    u32(value) {
      const place = room(4);
      view.setUint32(place, value);
    },
    bytes(value) {
      const place = room(value.length);
      buffer.set(value, place);
    },
    pad: () => void room((4 - (at % 4)) % 4),
    length: () => at,
    result: () => buffer.slice(0, at),
  };
}
