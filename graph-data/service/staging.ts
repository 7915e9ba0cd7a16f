/**
 * Files on their way from a window into the service. They come in pieces over the contract, so that no transport
 * needs a way of its own, and lie in a private folder of this process until they are discarded or it ends.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS, type Limits } from '../formats/limits.ts';
import { ServiceError } from '../rpc/errors.ts';
import { removeFolderNow, STAGING_PREFIX, sweepStaging } from './staging-folders.ts';

/** One piece of a file; `upload` is null for the first. */
export type StagePiece = { upload: string | null; name: string; content: string; last: boolean };

/** A file that is there whole. `path` is where it lies; nobody else may know it. */
export type StagedFile = {
  name: string;
  /** Bytes. */
  size: number;
  path: string;
  open(): AsyncIterable<Uint8Array>;
};

export type Staging = {
  /**
   * Takes a piece. A first piece whose call is cancelled leaves nothing: nobody would know its id.
   * @throws ServiceError NOT_FOUND for an upload that is not open, INVALID_INPUT, CONFLICT where there is no room
   */
  stageFile(piece: StagePiece, signal?: AbortSignal): Promise<{ upload: string; size: number }>;
  /** Forgets an upload; one that is not there is as good. */
  discardFile(upload: string): Promise<void>;
  /** A whole file by the id of its upload. @throws ServiceError NOT_FOUND */
  openStaged(upload: string): StagedFile;
  /** Its bytes at once. @throws ServiceError NOT_FOUND */
  readStaged(upload: string): Promise<Uint8Array>;
  /** The private folder, for other files of this process that nobody else may see. */
  folder(): Promise<string>;
  /** Removes everything, at once. */
  close(): void;
};

export type StagingOptions = {
  /** Where the private folder is made; the system's folder for temporary files where left out. */
  parent?: string;
  limits?: Partial<StagingLimits>;
  /** Milliseconds since any moment. */
  now?: () => number;
};

type StagingLimits = Pick<Limits, 'stagedBytes' | 'stagedFiles' | 'tableBytes'>;

type Upload = {
  name: string;
  path: string;
  size: number;
  whole: boolean;
  /** The piece that is being written; the next one waits. */
  writing: Promise<unknown>;
  touched: number;
};

/** What nobody touched for so long gives way when room is needed. */
const ABANDONED_MS = 30 * 60_000;

/** Makes the staging of one service process; no folder is made before the first file comes. */
export function createStaging(options: StagingOptions = {}): Staging {
  const parent = options.parent ?? tmpdir();
  const limits: StagingLimits = { ...LIMITS, ...options.limits };
  const now = options.now ?? (() => performance.now());
  const uploads = new Map<string, Upload>();
  let folder: Promise<string> | null = null;
  let place: string | null = null;
  let total = 0;

  const makeFolder = async () => {
    sweepStaging(parent);
    // mkdtemp gives the folder to its owner alone (0700).
    place = await mkdtemp(join(parent, `${STAGING_PREFIX}${process.pid}-`));
    return place;
  };
  const ownFolder = () => {
    folder ??= makeFolder();
    return folder;
  };
  const forget = async (id: string) => {
    const upload = uploads.get(id);
    if (upload === undefined) return;
    uploads.delete(id);
    total -= upload.size;
    await upload.writing.catch(() => {});
    await rm(upload.path, { force: true });
  };
  const makeRoom = async (bytes: number, files: number) => {
    const fits = () =>
      total + bytes <= limits.stagedBytes && uploads.size + files <= limits.stagedFiles;
    const old = [...uploads].sort(([, a], [, b]) => a.touched - b.touched);
    for (const [id, { touched }] of old) {
      if (fits() || now() - touched < ABANDONED_MS) break;
      await forget(id);
    }
    if (!fits()) {
      const what = 'More files are waiting than there is room for';
      throw new ServiceError('CONFLICT', `${what}; bring them in first, or fewer at once.`);
    }
  };
  const begin = async (name: string): Promise<[string, Upload]> => {
    const id = randomUUID();
    const path = join(await ownFolder(), id);
    await (await open(path, 'wx', 0o600)).close();
    const upload = {
      ...{ name: ownName(name), path, size: 0, whole: false },
      ...{ writing: Promise.resolve(), touched: now() },
    };
    uploads.set(id, upload);
    return [id, upload];
  };
  const append = async (upload: Upload, bytes: Uint8Array, last: boolean) => {
    if (upload.whole) throw notFound();
    if (upload.size + bytes.length > limits.tableBytes) {
      const size = Math.floor(limits.tableBytes / 1024 / 1024);
      throw new ServiceError('INVALID_INPUT', `“${upload.name}” is larger than ${size} MB.`);
    }
    await makeRoom(bytes.length, 0);
    upload.size += bytes.length;
    total += bytes.length;
    upload.touched = now();
    await appendFile(upload.path, bytes);
    upload.whole = last;
  };
  const whole = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload?.whole !== true) throw notFound();
    upload.touched = now();
    return upload;
  };

  return {
    async stageFile({ upload: known, name, content, last }, signal) {
      const bytes = decode(content);
      try {
        if (known === null) await makeRoom(bytes.length, 1);
        const [id, upload] =
          known === null ? await begin(name) : ([known, uploads.get(known)] as const);
        if (upload === undefined) throw notFound();
        const written = upload.writing.then(() => append(upload, bytes, last));
        upload.writing = written.catch(() => {});
        await written.catch(async (cause: unknown) => {
          await forget(id);
          throw cause;
        });
        if (known === null && signal?.aborted === true) await forget(id);
        return { upload: id, size: upload.size };
      } catch (cause) {
        throw explain(cause);
      }
    },
    discardFile: forget,
    openStaged(id) {
      const { name, size, path } = whole(id);
      return { name, size, path, open: () => createReadStream(path) };
    },
    readStaged: async (id) => readFile(whole(id).path),
    folder: ownFolder,
    close() {
      uploads.clear();
      total = 0;
      if (place !== null) removeFolderNow(place);
    },
  };
}

/** A name without folders: it is shown, and tells the format, but never leads anywhere. */
function ownName(name: string): string {
  return (
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .toWellFormed() || 'file'
  );
}

function decode(content: string): Uint8Array {
  const bytes = Buffer.from(content, 'base64');
  const padding = content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0;
  // Node passes over what is no base64; then the lengths differ.
  if (content.length % 4 === 0 && bytes.length === (content.length / 4) * 3 - padding) return bytes;
  throw new ServiceError('INVALID_INPUT', 'stageFile.content: this is not base64.');
}

function notFound(): ServiceError {
  return new ServiceError('NOT_FOUND', 'The file is no longer at hand; choose it again.');
}

function explain(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return cause;
  const what = 'The disk has no room for the file; free some space and try again.';
  return new ServiceError('CONFLICT', what, { cause });
}
