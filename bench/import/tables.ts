/** Three tables that belong together, for imports: every quote stands in its document. Written piece by piece. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../data/random.ts';

export const RELATIONS_PER_ENTITY = 3;
/** Quotes that stand in one document. */
export const QUOTES = 100;
const PIECE = 1024 * 1024;

/** A table as a file. */
export type TableFile = { name: string; path: string };

/**
 * Writes `documents.csv`, `entities.csv` and `edges.csv` into a folder: three relations for each entity, a quote for
 * each relation, a hundred quotes in each document. The same for the same number.
 * @param entities a multiple of 100
 */
export function writeTables(folder: string, entities: number): TableFile[] {
  const relations = entities * RELATIONS_PER_ENTITY;
  const table = (name: string, header: string, rows: number, row: (at: number) => string) => {
    const path = join(folder, name);
    write(path, header, rows, row);
    return { name, path };
  };
  const { word, sentence } = createWords();
  const next = createRandom(11).below;
  const types = ['person', 'organisation', 'place'];
  const kinds = ['works for', 'owns', 'met'];
  return [
    table(
      'documents.csv',
      'id,title,publisher,published,url,text',
      Math.ceil(relations / QUOTES),
      (at) => {
        const text = Array.from({ length: QUOTES }, (_, nth) => sentence(at * QUOTES + nth));
        return `doc-${at},Report ${at},Paper ${at % 200},2017-01-25,https://example.org/${at},"${text.join(' ')}"`;
      },
    ),
    table('entities.csv', 'id,type,name,aliases,description', entities, (at) => {
      const alias = at % 5 === 0 ? `alias ${at}` : '';
      return `e${at},${types[at % 3]},${word(next)} ${word(next)} ${at},${alias},`;
    }),
    table(
      'edges.csv',
      'source_id,target_id,type,label,occurred,quote,document_id',
      relations,
      (at) => {
        const kind = kinds[at % 3];
        const told = `${kind},${kind} ${word(next)},2016-0${1 + (at % 9)}`;
        return `e${next(entities)},e${next(entities)},${told},${sentence(at)},doc-${Math.floor(at / QUOTES)}`;
      },
    ),
  ];
}

/** Words, a third of them rare, and the sentence with a number: always the same one. */
function createWords() {
  const letters = createRandom(7).below;
  const words = Array.from({ length: 3_000 }, () =>
    Array.from({ length: 3 + letters(7) }, () => String.fromCharCode(97 + letters(26))).join(''),
  );
  const word = (next: (below: number) => number) =>
    words[next(3) === 0 ? next(words.length) : next(60)] ?? '';
  const sentence = (at: number) => {
    const next = createRandom(at + 1).below;
    return `${Array.from({ length: 14 }, () => word(next)).join(' ')} ${at}.`;
  };
  return { word, sentence };
}

function write(path: string, header: string, rows: number, row: (at: number) => string): void {
  const file = openSync(path, 'w');
  let piece = `${header}\n`;
  for (let at = 0; at < rows; at++) {
    piece += `${row(at)}\n`;
    if (piece.length < PIECE) continue;
    writeSync(file, piece);
    piece = '';
  }
  writeSync(file, piece);
  closeSync(file);
}
