/** The objects of a PDF file: streams are packed, and numbered as they are added. */

export type PdfFile = ReturnType<typeof createFile>;

/** An empty file. @param giveWay awaited between pieces of what is packed, so that other things have their turn */
export function createFile(giveWay: () => Promise<void> = async () => {}) {
  const objects: Uint8Array[] = [];
  const set = (object: number, content: string | Uint8Array) => {
    objects[object - 1] = typeof content === 'string' ? encode(content) : content;
  };
  const reserve = (count: number) =>
    Array.from({ length: count }, () => objects.push(new Uint8Array()));
  const add = (content: string | Uint8Array) => {
    const object = objects.push(new Uint8Array());
    set(object, content);
    return object;
  };
  return {
    set,
    reserve,
    add,
    async stream(content: Uint8Array, more: string): Promise<number> {
      const packed = await deflate(content, giveWay);
      const head = `<</Length ${packed.length}/Filter/FlateDecode${more}>>\nstream\n`;
      return add(joined([encode(head), packed, encode('\nendstream')]));
    },
    finish(catalog: number, info: number): Uint8Array {
      const parts = [encode('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
      const starts: number[] = [];
      let at = parts[0]?.length ?? 0;
      const push = (bytes: Uint8Array) => {
        parts.push(bytes);
        at += bytes.length;
      };
      objects.forEach((content, i) => {
        starts.push(at);
        push(encode(`${i + 1} 0 obj\n`));
        push(content);
        push(encode('\nendobj\n'));
      });
      const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
      const size = objects.length + 1;
      const cross = at;
      push(encode(`xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`));
      push(
        encode(
          `trailer\n<</Size ${size}/Root ${ref(catalog)}/Info ${ref(info)}>>\nstartxref\n${cross}\n%%EOF\n`,
        ),
      );
      return joined(parts);
    },
  };
}

/** Bytes packed at a time: browsers pack in the thread that asks, some milliseconds for as much as this. */
const PIECE = 65_536;

async function deflate(bytes: Uint8Array, giveWay: () => Promise<void>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const packed = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  for (let at = 0; at < bytes.length; at += PIECE) {
    await giveWay();
    await writer.write(new Uint8Array(bytes.subarray(at, at + PIECE)));
  }
  await giveWay();
  await writer.close();
  return new Uint8Array(await packed);
}

/** Text as bytes. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** How an object is referred to. */
export function ref(object: number): string {
  return `${object} 0 R`;
}

/** UTF-16 with its mark, in hexadecimal, as PDF takes any text. */
export function utf16(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}
