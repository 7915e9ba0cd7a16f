/**
 * The one list of what the graph service can be asked. Adding a method means adding it to one of the lists in
 * `methods/` and to the service, nothing else: input is checked in the dispatcher, a client has the service's own type.
 */
import type { z } from 'zod';
import { copiesMethods } from './methods/copies.ts';
import { editMethods } from './methods/edit.ts';
import { evidenceMethods } from './methods/evidence.ts';
import { exploreMethods } from './methods/explore.ts';
import { filesMethods } from './methods/files.ts';

export { EXPORT_FORMATS, EXPORT_TABLES } from './methods/files.ts';
export type { ErrorCode } from './methods/method.ts';

export const contract = {
  ...exploreMethods,
  ...evidenceMethods,
  ...editMethods,
  ...filesMethods,
  ...copiesMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.infer<Contract[M]['input']>;
export type Output<M extends MethodName> = z.infer<Contract[M]['output']>;
export type Progress<M extends MethodName> = Contract[M]['progress'] extends z.ZodType
  ? z.infer<Contract[M]['progress']>
  : never;

/** How a call is watched and ended. */
export type CallOptions<M extends MethodName> = {
  signal?: AbortSignal;
  onProgress?: (progress: Progress<M>) => void;
};

/** The service as its callers see it, near or far: the same type in process and over any transport. */
export type GraphService = {
  [M in MethodName]: (input: Input<M>, options?: CallOptions<M>) => Promise<Output<M>>;
};

/** Sent to every client after each commit. */
export type ProjectChange = { revision: number; name: string };

/** A connection to a service: its methods, its change feed, and whether it is there. */
export type GraphClient = {
  service: GraphService;
  /** Calls back after every commit, by whomever; returns a function that stops it. */
  onChange(listener: (change: ProjectChange) => void): () => void;
  /** Calls back when the connection is lost or comes back; returns a function that stops it. */
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
  close(): void;
};

export type ConnectionStatus =
  | { state: 'ready' }
  | { state: 'reconnecting' }
  | { state: 'failed'; message: string };
