/** Reads the files of an import: bytes counted on the way, the format found out, failures naming the file. */
import { type Bytes, type Rows, unreadable } from '../formats/draft.ts';
import { LIMITS } from '../formats/limits.ts';
import { detectFormat, readRows } from '../formats/registry.ts';
import { READ_FORMATS, type ReadFormat } from '../model/import-words.ts';
import type { Mapping } from '../model/imports.ts';
import { ServiceError } from '../rpc/errors.ts';
import { throwIfCancelled } from './pace.ts';

/** A file to import. */
export type ImportFile = {
  name: string;
  /** Reads it from its beginning. */
  open: () => Bytes;
  /** Bytes, where it is known. */
  size?: number | undefined;
  /** Found out where left out. */
  format?: ReadFormat | undefined;
  /** How to read its tables, one after the other; null as it seems. */
  tables?: readonly (Mapping | null)[] | undefined;
};

export type ReadSettings = {
  /** Of every file that has none of its own. */
  format?: ReadFormat | undefined;
  mapping?: Mapping | undefined;
  signal?: AbortSignal | undefined;
  /** Told of bytes as they are read. */
  onBytes?: ((bytes: number) => void) | undefined;
  /** Told of columns and attributes that are not read, each once. */
  onIgnored?: ((name: string) => void) | undefined;
};

/** The rows of a file, some at a time. @throws ServiceError naming it */
export async function* readFile(file: ImportFile, settings: ReadSettings): AsyncGenerator<Rows> {
  const { mapping, signal, onBytes, onIgnored } = settings;
  const seen = new Set<string>();
  const once = (name: string) => {
    if (seen.has(name) || seen.size >= LIMITS.attributes) return;
    seen.add(name);
    onIgnored?.(name.slice(0, 200));
  };
  try {
    const { head, bytes } = await peek(heeding(file.open(), signal, onBytes));
    const format = chosenFormat(file, settings, head);
    if (format === null) {
      const all = READ_FORMATS.join(', ');
      throw unreadable(`what it is cannot be told; say so with a format, one of ${all}`);
    }
    const { tables } = file;
    yield* readRows(format, bytes, {
      onIgnored: once,
      ...(mapping === undefined ? {} : { mapping }),
      ...(tables === undefined ? {} : { tables }),
    });
  } catch (cause) {
    throw explainReadFailure(file.name, cause);
  }
}

/** The format of a file and its bytes. @throws ServiceError naming it */
export async function recogniseFile(
  file: ImportFile,
  settings: ReadSettings,
): Promise<{ format: ReadFormat | null; bytes: Bytes }> {
  try {
    const { head, bytes } = await peek(heeding(file.open(), settings.signal, undefined));
    return { format: chosenFormat(file, settings, head), bytes };
  } catch (cause) {
    throw explainReadFailure(file.name, cause);
  }
}

function chosenFormat(file: ImportFile, { format }: ReadSettings, head: string): ReadFormat | null {
  return file.format ?? format ?? detectFormat(file.name, head);
}

/** What went wrong with a file, in one sentence that names it. */
export function explainReadFailure(name: string, cause: unknown): ServiceError {
  if (cause instanceof ServiceError) {
    if (cause.code !== 'INVALID_INPUT' || cause.message.startsWith('“')) return cause;
    return new ServiceError('INVALID_INPUT', `“${name}”: ${cause.message}.`, { cause });
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === 'ENOENT') {
    return new ServiceError('NOT_FOUND', `There is no file “${name}”; check its name.`, { cause });
  }
  const what = code === 'EISDIR' ? 'is a folder; give the files in it' : 'cannot be read';
  if (code !== null) return new ServiceError('INVALID_INPUT', `“${name}” ${what}.`, { cause });
  return new ServiceError('INTERNAL', `“${name}” could not be imported.`, { cause });
}

async function* heeding(
  input: Bytes,
  signal: AbortSignal | undefined,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    throwIfCancelled(signal);
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** The first characters of a file, and the whole of it. */
async function peek(input: Bytes): Promise<{ head: string; bytes: Bytes }> {
  const iterator = input[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head =
    first.done === true ? '' : Buffer.from(first.value.subarray(0, 65_536)).toString('utf8');
  return {
    head: head.replaceAll('\u0000', ''),
    bytes: {
      async *[Symbol.asyncIterator]() {
        if (first.done === true) return;
        yield first.value;
        yield* { [Symbol.asyncIterator]: () => iterator };
      },
    },
  };
}
