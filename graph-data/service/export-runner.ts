/**
 * Exports of large projects, in a thread of their own: what they write lies in pieces in the service's private folder,
 * for the window to fetch one after the other, so that no message is so large that others wait for it.
 */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads } from '../threads/run-tasks.ts';
import { exportProject } from './export-project.ts';
import type { Project } from './open-project.ts';
import type { Staging } from './staging.ts';

/** One export, as its thread is told of it. */
export type ExportTask = {
  path: string;
  title: string;
  input: Input<'exportProject'>;
  /** Folder for the pieces; it is there. */
  folder: string;
};
/** What the thread answers: everything but the content, and how many pieces that is. */
export type Exported = Omit<Output<'exportProject'>, 'content' | 'rest'> & { pieces: number };

export type ExportProgress = { done: number; total: number };

export type ExportRunner = {
  exportProject(
    input: Input<'exportProject'>,
    options?: CallOptions<'exportProject'>,
  ): Promise<Output<'exportProject'>>;
  getExportPiece(input: Input<'getExportPiece'>): Promise<Output<'getExportPiece'>>;
};

/** Smaller projects are exported sooner than a thread has started. */
const LARGE_BYTES = 16 * 1024 * 1024;
/** Megabytes, for formats that are made in one go. */
const HEAP_MB = 1_024;
/** Megabytes for what has just been read and written: more would only be filled with what is done with. */
const YOUNG_MB = 12;
/** Pieces that fit one text. */
const AT_ONCE = 500;
/** Exports whose pieces are kept; the oldest goes first. */
const KEPT = 4;

const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./export-worker.ts', import.meta.url)
  : new URL('./export-worker.js', import.meta.url);

/** @param largeBytes from which size of the file on */
export function createExportRunner(
  project: Project,
  staging: Staging,
  largeBytes = LARGE_BYTES,
): ExportRunner {
  const threads = createThreads<ExportTask, ExportProgress, Exported>({
    worker: WORKER,
    limits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    keep: () => 0,
    // It only reads: there is nothing to take back.
    cancel: 'end',
    words: {
      cancelled: 'The export was cancelled.',
      closed: 'The project was closed.',
      broken: (_, cause) => new ServiceError('INVALID_INPUT', tooLarge(), { cause }),
    },
  });
  const kept = new Map<string, { folder: string; pieces: number }>();
  const forget = async (id: string) => {
    const folder = kept.get(id)?.folder;
    kept.delete(id);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  const pieceAt = (folder: string, at: number) => readFile(join(folder, String(at)), 'utf8');
  const allOf = async (folder: string, pieces: number) => {
    if (pieces > AT_ONCE) throw new ServiceError('INVALID_INPUT', tooLong());
    const all = await Promise.all(Array.from({ length: pieces }, (_, at) => pieceAt(folder, at)));
    return all.join('');
  };

  const exportFar = async (
    input: Input<'exportProject'>,
    options: CallOptions<'exportProject'>,
  ): Promise<Output<'exportProject'>> => {
    const id = randomUUID();
    const folder = join(await staging.folder(), `export-${id}`);
    await mkdir(folder, { mode: 0o700 });
    kept.set(id, { folder, pieces: 0 });
    try {
      const { path, title } = project;
      const { inPieces, ...asked } = input;
      const task = { path, title, input: asked, folder };
      const { pieces, ...file } = await threads.run(task, options);
      if (inPieces !== true || pieces <= 1) {
        const content = await allOf(folder, pieces);
        await forget(id);
        return { ...file, content };
      }
      kept.set(id, { folder, pieces });
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) await forget(oldest);
      return { ...file, content: '', rest: { export: id, pieces } };
    } catch (cause) {
      await forget(id);
      throw cause;
    }
  };
  return {
    exportProject(input, options = {}) {
      const size = statSync(project.path, { throwIfNoEntry: false })?.size ?? 0;
      // While readers are led to a copy, the file itself may be locked.
      const here = size < largeBytes || project.isAside() || project.writable === null;
      return here ? exportProject(project, input, options) : exportFar(input, options);
    },
    async getExportPiece({ export: id, piece }) {
      const found = kept.get(id);
      if (found === undefined || piece >= found.pieces) {
        throw new ServiceError('NOT_FOUND', 'This export is no longer there; start it again.');
      }
      const content = await pieceAt(found.folder, piece);
      if (piece === found.pieces - 1) await forget(id);
      return { content };
    },
  };
}

/** What is said where an export needs more memory than there is. */
export function tooLarge(): string {
  return 'This project needs more memory to be written so than there is; export a part of it, or all of it as JSON.';
}

function tooLong(): string {
  return 'What was written is too long to be given out at once; write it to a file, or export a part of the project.';
}
