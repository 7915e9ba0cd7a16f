/** New records as people would make them: each with an id that no other has. */
import { textHash } from '../../formats/text-hash.ts';
import type { Document, Entity, Relation, TypeStyle, View } from '../../model/records.ts';
import { plainView } from '../../model/testing/plain-view.ts';
import { NO_FILTERS } from '../../model/visible-graph.ts';

const SENTENCES = 12;

/** A type with the usual looks. */
export function newType(id: string, serial: number): TypeStyle {
  return { id, of: 'entity', name: `type ${serial}`, colour: null, icon: null, description: '' };
}

/** When everything is checked. */
export const INSTANT = '2026-01-01T00:00:00.000Z';

/** A document of so many different sentences. */
export function newDocument(id: string, sentences = SENTENCES): Document {
  const text = Array.from({ length: sentences }, (_, at) => sentence(id, at)).join(' ');
  const facts = { publisher: null, author: 'A. Writer', published: '2017-01~', url: null };
  return { id, title: `Title of ${id}`, ...facts, text, sha256: textHash(text) };
}

/** A sentence that only this document has, and only once. */
export function sentence(document: string, at: number): string {
  return `This is sentence number ${at} of ${document}.`;
}

/** An entity with so many aliases. */
export function newEntity(id: string, type: string, aliases: number): Entity {
  const names = Array.from({ length: aliases }, (_, at) => `Alias ${at} of ${id}`);
  return { id, type, name: `Name of ${id}`, aliases: names, description: `About ${id}.` };
}

/** A relation between two entities. */
export function newRelation(
  id: string,
  source: string,
  target: string,
  speaker: string | null,
): Relation {
  const said = { modality: 'claimed' as const, negated: false, occurred: '2017-01-25' };
  return { id, source, target, type: 'role', label: `label of ${id}`, speaker, ...said };
}

/** A view of these entities. */
export function newView(id: string, entities: readonly Entity[]): View {
  return {
    id,
    name: `View ${id}`,
    note: 'Seen.',
    place: 0,
    content: plainView({
      entities: entities.map((one, at) => ({
        id: one.id,
        x: at,
        y: 10 - at,
        pinned: true,
        hidden: false,
      })),
      filters: { ...NO_FILTERS, entityTypes: ['place'] },
    }),
  };
}
