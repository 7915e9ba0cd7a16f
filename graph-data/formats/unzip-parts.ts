/** Unpacks what is wanted of a zip archive within the limits, whatever its headers promise. */
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { tooLarge } from './decode.ts';
import { type Bytes, unreadable } from './draft.ts';
import { LIMITS, type Limits } from './limits.ts';

/** What the archive is, for sentences: *it is no Excel workbook; save it again in Excel*. */
export type ArchiveWords = { thing: string; kind: string; program: string };

type ZipLimits = Pick<Limits, 'zipEntries' | 'zipBytes' | 'zipRatio' | 'tableBytes'>;

/**
 * The entries whose names match, by name.
 * @throws ServiceError INVALID_INPUT beyond a limit, and for what is no archive
 */
export async function unzipParts(
  input: Bytes,
  wanted: RegExp,
  words: ArchiveWords,
  limits: ZipLimits = LIMITS,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let packed = 0;
  let unpacked = 0;
  let entries = 0;
  let problem: Error | null = null;
  const take = (file: UnzipFile) => {
    entries += 1;
    if (entries > limits.zipEntries) problem ??= unreadable('it holds too many files');
    if (!wanted.test(file.name) || problem !== null) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error !== null)
        problem ??= unreadable(`it is damaged; save it again in ${words.program}`);
      unpacked += chunk?.length ?? 0;
      if (isBomb(unpacked, packed, limits)) {
        problem ??= unreadable(`it unpacks to far more than a ${words.thing} holds`);
        file.terminate();
      }
      if (problem !== null) return;
      chunks.push(chunk);
      if (final) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);
  const push = (chunk: Uint8Array, final: boolean) => {
    try {
      unzip.push(chunk, final);
    } catch {
      const what = `it is no ${words.kind}, or a damaged one`;
      throw unreadable(`${what}; save it again in ${words.program}`);
    }
    if (problem !== null) throw problem;
  };
  for await (const chunk of input) {
    packed += chunk.length;
    if (packed > limits.tableBytes) throw tooLarge(limits.tableBytes);
    push(chunk, false);
  }
  push(new Uint8Array(0), true);
  return parts;
}

// A small archive of text is honestly packed up to a hundredfold, so the ratio counts from a megabyte on.
function isBomb(unpacked: number, packed: number, limits: ZipLimits): boolean {
  if (unpacked > limits.zipBytes) return true;
  return unpacked > 1024 * 1024 && unpacked > packed * limits.zipRatio;
}
