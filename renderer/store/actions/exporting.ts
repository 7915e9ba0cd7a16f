/** Brings exported data from the service into a file's content, in pieces where it is long. */
import type { Input } from '../../../graph-data/rpc/contract.ts';
import type { App } from '../app.ts';

/** A file to be saved. */
export type ExportedFile = { name: string; mediaType: string; content: Blob };

/** How an export is watched and ended. */
export type ExportWatch = {
  signal: AbortSignal;
  report(done: number, total: number): void;
};

/**
 * Exports the project, or a part of it.
 * @throws ClientError as the service does
 */
export async function exportData(
  app: Pick<App, 'service'>,
  input: Input<'exportProject'>,
  { signal, report }: ExportWatch,
): Promise<ExportedFile> {
  const file = await app.service.exportProject(
    { ...input, inPieces: true },
    { signal, onProgress: ({ done, total }) => report(done, total) },
  );
  const { fileName: name, mediaType, rest } = file;
  if (rest === undefined) {
    return { name, mediaType, content: new Blob([file.content], { type: mediaType }) };
  }
  const pieces: Blob[] = [];
  for (let piece = 0; piece < rest.pieces; piece++) {
    const { content } = await app.service.getExportPiece(
      { export: rest.export, piece },
      { signal },
    );
    // A browser may keep what is in a Blob on disk; a text stays in memory.
    pieces.push(new Blob([content]));
  }
  return { name, mediaType, content: new Blob(pieces, { type: mediaType }) };
}
