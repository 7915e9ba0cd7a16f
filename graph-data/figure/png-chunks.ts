/** Writes into a PNG what it is: dots per inch, title, description, licence line. */

/** @param words by keyword, as the PNG specification lists them: Title, Description, Copyright, Software */
export function describePng(
  png: Uint8Array,
  dpi: number,
  words: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = [
    chunk('pHYs', physical(dpi)),
    ...Object.entries(words)
      .filter(([, text]) => text !== '')
      .map(([key, text]) => chunk('iTXt', encode(`${key}\0\0\0\0\0${text.replaceAll('\0', '')}`))),
  ];
  // After the signature and the header, which is 25 bytes long.
  const head = 8 + 25;
  const whole = new Uint8Array(png.length + parts.reduce((sum, { length }) => sum + length, 0));
  whole.set(png.subarray(0, head));
  let at = head;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  whole.set(png.subarray(head), at);
  return whole;
}

function physical(dpi: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  bytes[8] = 1;
  return bytes;
}

/** A chunk of a PNG, with its length and checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32 as PNG uses it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (REMAINDERS[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const REMAINDERS: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
