/** What the inspector and the reader show, and what is under the pointer: pure producers. */
import type { Producer } from './app.ts';
import type { FocusState, Subject } from './state.ts';

/** Shows a subject in the inspector, or nothing. */
export function focusSubject(subject: Subject | null): Producer<FocusState> {
  return (focus) => (sameSubject(focus.subject, subject) ? focus : { ...focus, subject });
}

/** Opens a document in the reader at a citation. */
export function focusDocument(id: string, citation: string | null): Producer<FocusState> {
  return (focus) => ({ ...focus, document: { id, citation } });
}

/** Closes the reader. */
export function leaveDocument(): Producer<FocusState> {
  return (focus) => (focus.document === null ? focus : { ...focus, document: null });
}

/** Sets what is under the pointer. */
export function hoverSubject(subject: Subject | null): Producer<FocusState> {
  return (focus) => (sameSubject(focus.hover, subject) ? focus : { ...focus, hover: subject });
}

/** Whether two subjects are the same thing. */
export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}
