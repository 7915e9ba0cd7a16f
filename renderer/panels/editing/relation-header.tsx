/** A relation's sentence with its label to be edited, and what else can be changed about it. */
import {
  GitCompareArrows,
  MessageSquareQuote,
  SlidersHorizontal,
  ThumbsDown,
  Trash2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { RelationSummary } from '../../../graph-data/model/views.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { deleteSubjects, openEditing } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import inspector from '../inspector/inspector.module.css';
import buttons from '../parts/buttons.module.css';
import { IconButton } from '../parts/icon-button.tsx';
import sentence from '../parts/sentence.module.css';
import { RelationFields, RelationLabel } from './relation-fields.tsx';

type Props = { relation: RelationSummary };

/** Reads as the sentence; only the words between the two names are its own. */
export function EditableSentence({ relation }: Props): ReactNode {
  const asked = useAppState(({ ui }) =>
    ui.keyboard?.target === 'name' ? ui.keyboard.serial : null,
  );
  return (
    <>
      <span className={sentence.end}>{relation.sourceName}</span>
      <span className={sentence.dash}> – </span>
      <RelationLabel key={relation.id} relation={relation} asked={asked} />
      <span className={sentence.dash}> – </span>
      <span className={sentence.end}>{relation.targetName}</span>
    </>
  );
}

/** Buttons, and the fields once they are asked for. */
export function RelationActions({ relation }: Props): ReactNode {
  const app = useApp();
  const [open, setOpen] = useState(false);
  const { id } = relation;
  return (
    <>
      <div className={inspector.actions}>
        <button
          type="button"
          className={buttons.button}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal size={14} aria-hidden="true" /> Edit details
        </button>
        <AddQuote id={id} />
        <div className={inspector.icons}>
          <IconButton
            icon={ThumbsDown}
            name="Reject…"
            disabled={relation.citations === 0}
            onClick={() => openEditing(app, { kind: 'reject', relations: [id] })}
          />
          <TensionButton id={id} />
          <IconButton
            icon={Trash2}
            name="Delete relation"
            onClick={() => void deleteSubjects(app, { entities: [], relations: [id] })}
          />
        </div>
      </div>
      {open ? <RelationFields relation={relation} /> : null}
    </>
  );
}

/** A quote is chosen in a document, which is the reader's to offer. */
const CITE = 'cite-selection';

function AddQuote({ id }: { id: string }): ReactNode {
  const app = useApp();
  if (!COMMANDS.some((command) => command.id === CITE)) return null;
  return (
    <button
      type="button"
      className={buttons.button}
      onClick={() => void app.run(CITE, { subject: { kind: 'relation', id } })}
    >
      <MessageSquareQuote size={14} aria-hidden="true" /> Add quote…
    </button>
  );
}

/** Offered where one other relation is selected along with this one. */
function TensionButton({ id }: { id: string }): ReactNode {
  const app = useApp();
  const other = useAppState(({ selection }) => {
    const [only, more] = selection.relations.filter((relation) => relation !== id);
    return more === undefined ? (only ?? null) : null;
  });
  if (other === null) return null;
  return (
    <IconButton
      icon={GitCompareArrows}
      name="Record a tension…"
      onClick={() => openEditing(app, { kind: 'tension', relations: [id, other] })}
    />
  );
}
