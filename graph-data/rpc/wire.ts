/** The messages that cross a port, as plain data, and how a stranger's message is read. */
import type { ConnectionStatus, ErrorCode, ProjectChange } from './contract.ts';

export type CallMessage = {
  kind: 'call';
  /** Chosen by the client; unique among its open calls. */
  id: number;
  method: string;
  input: unknown;
  /** Whether the client wants to hear of progress. */
  progress: boolean;
};
export type CancelMessage = { kind: 'cancel'; id: number };
export type ClientMessage = CallMessage | CancelMessage;

export type Failure = { code: ErrorCode; message: string };
export type ServerMessage =
  | { kind: 'answer'; id: number; output: unknown }
  | { kind: 'failure'; id: number; failure: Failure }
  | { kind: 'progress'; id: number; progress: unknown }
  | { kind: 'change'; change: ProjectChange }
  | { kind: 'status'; status: ConnectionStatus };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Reads what a client sent. The input of a call is still unchecked.
 * @returns null for anything that is not a call or a cancellation
 */
export function readClientMessage(raw: unknown): ClientMessage | null {
  if (!isRecord(raw) || typeof raw.id !== 'number' || !Number.isSafeInteger(raw.id)) return null;
  const id = raw.id;
  if (raw.kind === 'cancel') return { kind: 'cancel', id };
  if (raw.kind !== 'call' || typeof raw.method !== 'string') return null;
  return {
    kind: 'call',
    id,
    method: raw.method,
    input: raw.input,
    progress: raw.progress === true,
  };
}

/** Reads what a server sent. Servers are trusted, so only the kind is looked at. */
export function readServerMessage(raw: unknown): ServerMessage | null {
  return isRecord(raw) && typeof raw.kind === 'string' ? (raw as ServerMessage) : null;
}
