/** Reads XML as a stream of elements: no DOCTYPE, no entities but the five, no tree in memory. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decode } from './decode.ts';
import { type Bytes, unreadable } from './draft.ts';
import { LIMITS } from './limits.ts';

/** An element's beginning, its end, or the text directly in it. Names are without their prefix. */
export type XmlEvent =
  | {
      kind: 'open';
      name: string;
      namespace: string;
      attributes: ReadonlyMap<string, string>;
      line: number;
    }
  | { kind: 'text'; text: string }
  | { kind: 'close'; name: string; namespace: string; line: number };

/** Characters given to the parser at once, so that there is never much waiting to be taken. */
const PIECE = 65_536;

/**
 * The events of an XML file in order.
 * @throws ServiceError INVALID_INPUT for what is not well-formed, has a DOCTYPE or is nested too deep; with the line
 */
export async function* readXml(input: Bytes): AsyncGenerator<XmlEvent> {
  let events: XmlEvent[] = [];
  let depth = 0;
  let textLength = 0;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (problem: string) => {
    throw unreadable(problem, parser.line);
  };
  parser.on('error', ({ message }) => refuse(`this is not well-formed XML: ${reason(message)}`));
  parser.on('doctype', () => refuse('it has a DOCTYPE, which is not accepted; remove it'));
  parser.on('opentag', (tag) => {
    depth += 1;
    textLength = 0;
    if (depth > LIMITS.depth) refuse(`it is nested deeper than ${LIMITS.depth} levels`);
    const attributes = attributesOf(tag);
    if (attributes.size > LIMITS.attributes) {
      refuse(`an element has more than ${LIMITS.attributes} attributes`);
    }
    events.push({
      kind: 'open',
      name: tag.local,
      namespace: tag.uri,
      attributes,
      line: parser.line,
    });
  });
  const onText = (text: string) => {
    textLength += text.length;
    if (textLength > LIMITS.xmlBytes) refuse('a text is too long');
    events.push({ kind: 'text', text });
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.push({ kind: 'close', name: tag.local, namespace: tag.uri, line: parser.line });
  });
  for await (const piece of decode(input, LIMITS.xmlBytes)) {
    for (let at = 0; at < piece.length; at += PIECE) {
      parser.write(piece.slice(at, at + PIECE));
      const ready = events;
      events = [];
      yield* ready;
    }
  }
  parser.close();
  yield* events;
}

/** The events of a file whose outermost element is `root`. @throws ServiceError INVALID_INPUT for any other */
export async function* withRoot(
  events: AsyncIterable<XmlEvent>,
  root: string,
  format: string,
): AsyncGenerator<XmlEvent> {
  let seen = false;
  for await (const event of events) {
    if (!seen && event.kind === 'open') {
      seen = true;
      if (event.name !== root) throw unreadable(`it is XML, but no ${format}`, event.line);
    }
    yield event;
  }
}

// The parser puts line and column in front, which the sentence has already.
function reason(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}

function attributesOf({ attributes }: SaxesTagNS): Map<string, string> {
  const found = new Map<string, string>();
  for (const { local, prefix, value } of Object.values(attributes)) {
    if (prefix !== 'xmlns' && local !== 'xmlns') found.set(local, value);
  }
  return found;
}
