/** Edits of the project that a test's service answers from. */
import type { Change } from '../../../graph-data/model/change-set.ts';
import { relationOf } from '../../../graph-data/model/edits/plain-records.ts';
import { ServiceError } from '../../../graph-data/rpc/errors.ts';
import type { Project } from './plain-project.ts';

/** Not everything can be changed here; answers the change that takes it back. */
export function changeRecords(project: Project, change: Change): Change {
  const kind = change.op === 'put' ? change.record.kind : change.kind;
  if (kind === 'entity') return changeEntity(project, change);
  // New documents are taken and not held: nothing here asks for them again.
  if (change.op === 'put' && (kind === 'document' || kind === 'original')) {
    return { op: 'delete', kind, id: change.record.value.id };
  }
  if (kind === 'relation') return changeRelation(project, change);
  return kind === 'view' ? changeViews(project, change) : changeReviews(project, change);
}

function changeViews(project: Project, change: Change): Change {
  const id = change.op === 'put' ? change.record.value.id : change.id;
  const former = project.views?.find((view) => view.id === id);
  const others = (project.views ?? []).filter((view) => view !== former);
  const put = change.op === 'put' && change.record.kind === 'view' ? [change.record.value] : [];
  project.views = [...others, ...put];
  return former === undefined
    ? { op: 'delete', kind: 'view', id }
    : { op: 'put', record: { kind: 'view', value: former } };
}

function changeReviews(project: Project, change: Change): Change {
  const reviews = project.reviews ?? [];
  if (change.op === 'put' && change.record.kind === 'review') {
    const { value } = change.record;
    project.reviews = [...reviews, value];
    return { op: 'delete', kind: 'review', id: value.id };
  }
  const gone = reviews.find((review) => change.op === 'delete' && review.id === change.id);
  if (gone === undefined) throw new ServiceError('READ_ONLY', 'This project cannot be changed.');
  project.reviews = reviews.filter((review) => review !== gone);
  return { op: 'put', record: { kind: 'review', value: gone } };
}

/** Puts or deletes an entity; answers the change that takes it back. */
function changeEntity(project: Project, change: Change): Change {
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
function changeRelation(project: Project, change: Change): Change {
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
