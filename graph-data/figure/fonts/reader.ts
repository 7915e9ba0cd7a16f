/** Reads big-endian numbers from bytes, one after the other. */
export type Reader = {
  u8(): number;
  i16(): number;
  u16(): number;
  u32(): number;
  /** A number in groups of seven bits. */
  base128(): number;
  /** A number in one to three bytes, small ones in one (255UInt16). */
  packed(): number;
  tag(): string;
  bytes(length: number): Uint8Array;
  skip(length: number): void;
  at(): number;
};

/** A reader at the first byte. */
export function createReader(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const step = (length: number) => {
    at += length;
    return at - length;
  };
  const u8 = () => view.getUint8(step(1));
  const u16 = () => view.getUint16(step(2));
  return {
    u8,
    i16: () => view.getInt16(step(2)),
    u16,
    u32: () => view.getUint32(step(4)),
    base128() {
      let value = 0;
      for (let i = 0; i < 5; i++) {
        const byte = u8();
        value = value * 128 + (byte & 127);
        if (byte < 128) break;
      }
      return value;
    },
    packed() {
      const first = u8();
      if (first === 253) return u16();
      if (first === 255) return 253 + u8();
      if (first === 254) return 506 + u8();
      return first;
    },
    tag: () => String.fromCharCode(u8(), u8(), u8(), u8()),
    bytes(length) {
      const start = step(length);
      return bytes.subarray(start, start + length);
    },
    skip: (length) => void step(length),
    at: () => at,
  };
}
