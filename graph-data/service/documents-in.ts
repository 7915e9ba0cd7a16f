/** Documents on their way in: a file that was brought is read, and what is found is proposed; nothing is stored yet. */
import type { ReadableDb } from '../db/database.ts';
import { findDocumentByText } from '../db/documents.ts';
import { textHash } from '../formats/text-hash.ts';
import type { CallOptions, Input, Output } from '../rpc/contract.ts';
import type { DocumentReader } from './documents-runner.ts';
import type { Staging } from './staging.ts';

/** Reads in the thread of the caller: for programs that do nothing else meanwhile. */
export const readInPlace: DocumentReader = async ({ bytes, name }, { onProgress }) => {
  // What reads PDFs alone is larger than all the rest of a service, which mostly reads them in a thread.
  const { readDocument: readHere } = await import('../formats/documents/read-document.ts');
  return readHere(bytes, { name, onProgress: (done, total) => onProgress?.({ done, total }) });
};

/**
 * What a file that was brought says, as a document to look over.
 * @throws ServiceError NOT_FOUND, INVALID_INPUT or CANCELLED
 */
export async function readDocument(
  db: ReadableDb,
  { staging, read }: { staging: Staging; read: DocumentReader },
  { upload, url }: Input<'readDocument'>,
  { signal, onProgress }: CallOptions<'readDocument'> = {},
): Promise<Output<'readDocument'>> {
  const { name } = staging.openStaged(upload);
  const bytes = await staging.readStaged(upload);
  const found = await read({ bytes, name }, { signal, onProgress });
  const sha256 = textHash(found.text);
  const address = url ?? found.url;
  const publisher = found.publisher ?? (address === null ? null : siteOf(address));
  return {
    ...found,
    ...{ title: found.title ?? name, publisher, url: address, name, sha256 },
    duplicateOf: findDocumentByText(db, sha256),
  };
}

/** The name of a site, where nothing else says who publishes. */
function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
