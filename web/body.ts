/** The JSON body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';

const MAX_BODY = 10 * 1024 * 1024;

export type Body = { kind: 'json'; value: unknown } | { kind: 'too-large' } | { kind: 'not-json' };

/** Reads a body. A body over the limit is read no further. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return { kind: 'too-large' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) return { kind: 'too-large' };
    chunks.push(chunk);
  }
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { kind: 'not-json' };
  }
}
