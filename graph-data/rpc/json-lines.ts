/** Messages as lines of JSON, read from a response while it arrives. */

/**
 * Reads one value a line. An unfinished last line is left out.
 * @throws SyntaxError for a line that is not JSON; whatever the response's stream throws
 */
export async function* readLines(response: Response): AsyncGenerator<unknown> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  // Pieces of the current line: joined once, so that a line of many pieces costs no copying in between.
  let pieces: string[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = decoder.decode(read.value, { stream: true }).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      yield JSON.parse(pieces.join('') + line);
      pieces = [];
    }
    if (rest !== '') pieces.push(rest);
  }
}

/** Writes a value as one line. */
export function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
