/** Says what the keyboard's cursor is on. */
import type { ReactNode } from 'react';
import { relationSentence } from '../../graph-data/model/sentence.ts';
import { readModality } from '../panels/parts/claim.ts';
import { count } from '../panels/parts/words.ts';
import { useAppState } from '../store/context.tsx';
import type { AppState, Subject } from '../store/state.ts';
import { useCanvasLocal } from './canvas-context.ts';

export function Announcer(): ReactNode {
  const cursor = useCanvasLocal((local) => local.cursor);
  const text = useAppState((state) => (cursor === null ? '' : announcement(state, cursor)));
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}

/** *Thomas Homan, person, 14 relations*, or the relation as a sentence and how it is said. */
function announcement(state: AppState, subject: Subject): string {
  const { nodes, edges } = state.canvas;
  const selected =
    subject.kind === 'entity'
      ? state.selection.entities.includes(subject.id)
      : state.selection.relations.includes(subject.id);
  const tail = selected ? ', selected' : '';
  if (subject.kind === 'entity') {
    const node = nodes[subject.id];
    return node ? `${node.name}, ${node.type}, ${count(node.degree, 'relation')}${tail}` : '';
  }
  const edge = edges[subject.id];
  if (edge === undefined) return '';
  const sentence = relationSentence({
    sourceName: nodes[edge.source]?.name ?? '',
    label: edge.label,
    targetName: nodes[edge.target]?.name ?? '',
  });
  const traits = [
    readModality(edge.modality).toLowerCase(),
    ...(edge.negated ? ['negated'] : []),
    ...(edge.disputed ? ['disputed'] : []),
    count(edge.citations, 'citation'),
  ];
  return `${sentence}, ${traits.join(', ')}${tail}`;
}
