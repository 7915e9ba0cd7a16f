/** What a command acts on: the subject it was called for, or the selection. */
import { isSelected, NOTHING_SELECTED } from '../store/selection.ts';
import type { AppState, SelectionState } from '../store/state.ts';
import type { CommandArguments } from './command.ts';

/** The selection; or the subject alone, where the command was called for one outside the selection. */
export function targets({ selection }: AppState, { subject }: CommandArguments): SelectionState {
  if (subject === undefined || isSelected(selection, subject)) return selection;
  return subject.kind === 'entity'
    ? { ...NOTHING_SELECTED, entities: [subject.id] }
    : { ...NOTHING_SELECTED, relations: [subject.id] };
}

/** The entities among the targets that are on the canvas. */
export function targetEntities(state: AppState, args: CommandArguments): readonly string[] {
  return targets(state, args).entities.filter((id) => Object.hasOwn(state.canvas.nodes, id));
}

/** The one entity a command is about: its subject, or the entity selected alone; else null. */
export function targetEntity(state: AppState, { subject }: CommandArguments): string | null {
  if (subject !== undefined) return subject.kind === 'entity' ? subject.id : null;
  const { entities } = state.selection;
  return entities.length === 1 ? (entities[0] ?? null) : null;
}

/** The targeted entities, and the two ends of each targeted relation. */
export function targetEnds(state: AppState, args: CommandArguments): readonly string[] {
  const ends = targets(state, args).relations.flatMap((id) => {
    const edge = state.canvas.edges[id];
    return edge === undefined ? [] : [edge.source, edge.target];
  });
  return [...new Set([...targetEntities(state, args), ...ends])];
}

/** Whether anything is targeted. */
export function hasTargets(state: AppState, args: CommandArguments): boolean {
  const { entities, relations } = targets(state, args);
  return entities.length + relations.length > 0;
}
