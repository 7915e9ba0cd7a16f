/** What is imported: documents, entities and relations with quotes as CSV, the same at every run. */
import { createRandom } from '../data/random.ts';
import { isQuick } from '../support/report.ts';

export const ENTITIES = isQuick() ? 10_000 : 100_000;
export const RELATIONS = 3 * ENTITIES;
export const QUOTES_A_DOCUMENT = 100;

/** A file to import. */
export type Table = { name: string; content: Buffer };

/** Three tables that belong together: every quote stands in its document. */
export function tables(): Table[] {
  const next = createRandom(7).below;
  const words = Array.from({ length: 3_000 }, () =>
    Array.from({ length: 3 + next(7) }, () => String.fromCharCode(97 + next(26))).join(''),
  );
  const word = () => words[next(3) === 0 ? next(words.length) : next(60)] ?? '';
  const sentences = Array.from(
    { length: RELATIONS },
    (_, at) => `${Array.from({ length: 14 }, word).join(' ')} ${at}.`,
  );
  const documents = Array.from({ length: RELATIONS / QUOTES_A_DOCUMENT }, (_, at) => {
    const text = sentences.slice(at * QUOTES_A_DOCUMENT, (at + 1) * QUOTES_A_DOCUMENT).join(' ');
    return `doc-${at},Report ${at},Paper ${at % 200},2017-01-25,https://example.org/${at},"${text}"`;
  });
  const types = ['person', 'organisation', 'place'];
  const entities = Array.from(
    { length: ENTITIES },
    (_, at) =>
      `e${at},${types[at % 3]},${word()} ${word()} ${at},${at % 5 === 0 ? `alias ${at}` : ''},`,
  );
  const kinds = ['works for', 'owns', 'met'];
  const relations = sentences.map((sentence, at) => {
    const ends = `e${next(ENTITIES)},e${next(ENTITIES)}`;
    const kind = kinds[at % 3];
    const document = `doc-${Math.floor(at / QUOTES_A_DOCUMENT)}`;
    return `${ends},${kind},${kind} ${word()},2016-0${1 + (at % 9)},${sentence},${document}`;
  });
  const table = (name: string, header: string, rows: readonly string[]): Table => ({
    name,
    content: Buffer.from(`${header}\n${rows.join('\n')}\n`),
  });
  return [
    table('documents.csv', 'id,title,publisher,published,url,text', documents),
    table('entities.csv', 'id,type,name,aliases,description', entities),
    table('edges.csv', 'source_id,target_id,type,label,occurred,quote,document_id', relations),
  ];
}
