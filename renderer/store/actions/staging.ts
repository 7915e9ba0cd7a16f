/** Brings files from this window to the service, which is the only one to read what is in them. */
import { STAGED_PIECE } from '../../../graph-data/model/staging.ts';
import type { App } from '../app.ts';

export type StageOptions = {
  signal?: AbortSignal;
  /** Told how many bytes of how many have arrived. */
  onProgress?: (done: number, total: number) => void;
};

/** Bytes turned to text at once: more would be more arguments than a function may have. */
const STRETCH = 32_768;

/**
 * Sends a file piece by piece. What was begun and does not arrive whole is forgotten there.
 * @returns what the service's methods know it by
 * @throws ServiceError CONFLICT, INVALID_INPUT or CANCELLED; whatever reading the file throws
 */
export async function stageFile(
  app: Pick<App, 'service'>,
  file: File,
  options: StageOptions = {},
): Promise<string> {
  const { signal, onProgress } = options;
  let upload: string | null = null;
  try {
    for (let at = 0; ; ) {
      const piece = new Uint8Array(await file.slice(at, at + STAGED_PIECE).arrayBuffer());
      at += piece.length;
      // A file that shrank meanwhile ends where it ends now.
      const last = at >= file.size || piece.length === 0;
      const input = { upload, name: file.name, content: toBase64(piece), last };
      ({ upload } = await app.service.stageFile(input, signal === undefined ? {} : { signal }));
      onProgress?.(at, file.size);
      if (last) return upload;
    }
  } catch (failure) {
    if (upload !== null) void discardFile(app, upload);
    throw failure;
  }
}

/** Lets the service forget a file; a connection that is lost has forgotten it anyway. */
export async function discardFile(app: Pick<App, 'service'>, upload: string): Promise<void> {
  try {
    await app.service.discardFile({ upload });
  } catch {
    // The service removes its folder when it ends.
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STRETCH) {
    text += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  }
  return btoa(text);
}
