/** Edits of the small graph that a test's service answers from. */
import type { Change } from '../../../graph-data/model/change-set.ts';
import { relationOf } from '../../../graph-data/model/edits/plain-records.ts';
import type { Subgraph } from '../../../graph-data/model/views.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';

/** What is edited. */
export type Editable = { graph: Subgraph };

/** Puts or deletes an entity; answers the change that takes it back. */
export function changeEntity(project: Editable, change: Change): Change {
  const { nodes, edges } = project.graph;
  const id = change.op === 'put' ? change.record.value.id : change.id;
  const former = nodes.find((node) => node.id === id);
  const others = nodes.filter((node) => node.id !== id);
  const was = former && {
    kind: 'entity' as const,
    value: { id, type: former.type, name: former.name, aliases: [], description: '' },
  };
  if (change.op === 'put' && change.record.kind === 'entity') {
    const { type, name } = change.record.value;
    const node = { id, type, name, degree: former?.degree ?? 0 };
    project.graph = { nodes: [...others, node], edges };
    return was ? { op: 'put', record: was } : { op: 'delete', kind: 'entity', id };
  }
  if (was === undefined) throw new ServiceError('NOT_FOUND', 'There is no such entity.');
  project.graph = { nodes: others, edges };
  return { op: 'put', record: was, was: null };
}

/** Puts or deletes a relation; answers the change that takes it back. */
export function changeRelation(project: Editable, change: Change): Change {
  const { nodes, edges } = project.graph;
  const id = change.op === 'put' ? change.record.value.id : change.id;
  const former = edges.find((edge) => edge.id === id);
  const others = edges.filter((edge) => edge.id !== id);
  const was = former && { kind: 'relation' as const, value: relationOf(former) };
  if (change.op === 'put' && change.record.kind === 'relation') {
    const counted = former ?? edges[0];
    if (counted === undefined) throw new Error('The small graph has no relation to copy.');
    project.graph = { nodes, edges: [...others, { ...counted, ...change.record.value }] };
    return was ? { op: 'put', record: was } : { op: 'delete', kind: 'relation', id };
  }
  if (was === undefined) throw new ServiceError('NOT_FOUND', 'There is no such relation.');
  project.graph = { nodes, edges: others };
  return { op: 'put', record: was, was: null };
}
