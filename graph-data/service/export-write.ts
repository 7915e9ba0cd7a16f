/** Writes an export in pieces: files of a million characters each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb } from '../db/database.ts';
import { withKeptStatements } from '../db/statements.ts';
import type { TaskOptions } from '../threads/serve-tasks.ts';
import { exportPieces } from './export-project.ts';
import type { Exported, ExportProgress, ExportTask } from './export-runner.ts';

/** Characters of a piece. */
const PIECE = 1_000_000;

/** Writes an export into its folder. @throws ServiceError as `exportPieces` does */
export async function writeExport(
  db: ReadableDb,
  { title, input, folder }: ExportTask,
  options: TaskOptions<ExportProgress>,
): Promise<Exported> {
  const pieces = createPieces(folder);
  // To compile a statement anew for each of ten thousand pages would take its memory each time, until V8 collects.
  const source = { db: withKeptStatements(db), title };
  const described = await exportPieces(source, input, options, pieces.add);
  return { ...described, pieces: pieces.end() };
}

/** Files of a million characters, counted from 0; a character of two units stays whole. */
function createPieces(folder: string) {
  let waiting = '';
  let count = 0;
  const write = (text: string) => {
    writeFileSync(join(folder, String(count)), text, { mode: 0o600 });
    count += 1;
  };
  return {
    add(text: string): void {
      waiting += text;
      let from = 0;
      while (waiting.length - from > PIECE) {
        const last = waiting.charCodeAt(from + PIECE - 1);
        const length = last >= 0xd800 && last < 0xdc00 ? PIECE - 1 : PIECE;
        write(waiting.slice(from, from + length));
        from += length;
      }
      waiting = waiting.slice(from);
    },
    end(): number {
      if (waiting !== '') write(waiting);
      return count;
    },
  };
}
