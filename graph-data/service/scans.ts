/** Going through a whole file once, in a thread of its own that ends with it: all at once, or a stretch at a time. */
import type { RankTable } from '../db/name-ranks.ts';
import { ServiceError } from '../rpc/errors.ts';
import { createThreads } from '../threads/run-tasks.ts';
import type { JudgedBatch, JudgeRequest } from './judge-documents.ts';

/** What is asked of a thread. */
export type Scan =
  | { kind: 'check' | 'ranks'; path: string }
  | { kind: 'quotes'; path: string; request: JudgeRequest };
/** `damage`: the sentence that says what is damaged, or null. `none`: there are no ranks of such a file. */
export type ScanOutput = { damage: string | null } | RankTable | { none: true } | JudgedBatch;

export type Scans = {
  /**
   * Checks every row of a project.
   * @returns what is damaged, in a sentence; null if nothing is
   * @throws ServiceError DISCONNECTED if the project is closed; INTERNAL if the thread ended by itself
   */
  check(path: string): Promise<string | null>;
  /** Works out the ranks of names; null where the file's keys are too far apart. @throws ServiceError as `check` */
  ranks(path: string): Promise<RankTable | null>;
  /** Judges the next documents of a project. @throws ServiceError CANCELLED, at once; else as `check` */
  quotes(path: string, request: JudgeRequest, signal?: AbortSignal): Promise<JudgedBatch>;
  /** Ends every scan. */
  close(): void;
};

/** Megabytes for what a thread has just made: more would only be filled with what is done with. */
const YOUNG_MB = 8;
/** Milliseconds: what quotes are asked next follows at once. */
const KEPT_FOR_QUOTES = 1_000;

/** @param worker where the compiled `scan-worker.ts` lies */
export function createScans(worker: URL): Scans {
  const { run, close } = createThreads<Scan, never, ScanOutput>({
    worker,
    limits: { maxYoungGenerationSizeMb: YOUNG_MB },
    keep: ({ kind }) => (kind === 'quotes' ? KEPT_FOR_QUOTES : 0),
    cancel: 'end',
    words: {
      cancelled: 'The reading of the file was ended.',
      closed: 'The project was closed.',
      broken: ({ kind }, cause) => {
        const what = `The ${kind} of the file ended before it was done`;
        return new ServiceError(
          'INTERNAL',
          cause === undefined ? `${what}.` : `${what}: ${cause.message}`,
        );
      },
    },
  });
  return {
    async check(path) {
      const output = await run({ kind: 'check', path });
      return 'damage' in output ? output.damage : null;
    },
    async ranks(path) {
      const output = await run({ kind: 'ranks', path });
      return 'keys' in output ? output : null;
    },
    async quotes(path, request, signal) {
      const output = await run({ kind: 'quotes', path, request }, { signal });
      if ('documents' in output) return output;
      throw new ServiceError('INTERNAL', 'The quotes were not checked; try again.');
    },
    close,
  };
}
