/** Names of canvas elements. Entities and relations may share an id, Cytoscape's elements may not. */
import type { Subject } from '../store/state.ts';

const PREFIX = { entity: 'e:', relation: 'r:' } as const;
const BUNDLE = 'b:';

/** The canvas element that draws an entity or relation. */
export function elementId(subject: Subject): string {
  return PREFIX[subject.kind] + subject.id;
}

/** What a canvas element draws; null for a bundle. */
export function subjectOf(element: string): Subject | null {
  if (element.startsWith(PREFIX.entity)) return { kind: 'entity', id: element.slice(2) };
  if (element.startsWith(PREFIX.relation)) return { kind: 'relation', id: element.slice(2) };
  return null;
}

/** The canvas element that stands for all relations between two entities, in either direction. */
export function bundleId(a: string, b: string): string {
  return BUNDLE + JSON.stringify(a < b ? [a, b] : [b, a]);
}
