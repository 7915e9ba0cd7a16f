/** What a tension says, to be rewritten or deleted. */
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { amendTension } from '../../../graph-data/model/edits/amend.ts';
import { deleteRecords, edit } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import inspector from '../inspector/inspector.module.css';
import { IconButton } from '../parts/icon-button.tsx';
import { EditableText } from './editable-text.tsx';
import styles from './editing.module.css';

/** The note alone is changed: its two relations are what the tension is. */
export function TensionNote({ id, note }: { id: string; note: string }): ReactNode {
  const app = useApp();
  async function rewrite(text: string): Promise<boolean> {
    const tension = (await app.query('listTensions', {})).find((each) => each.id === id);
    if (tension === undefined) return false;
    const [a, b] = tension.sides;
    const record = { id, relations: [a.relation.id, b.relation.id] as [string, string], note };
    return edit(app, amendTension(record, text));
  }
  return (
    <div className={`${inspector.tensionNote} ${styles.noteLine}`}>
      <EditableText label="note" value={note} multiline onCommit={rewrite}>
        {note}
      </EditableText>
      <IconButton
        icon={Trash2}
        name="Delete tension"
        onClick={() => void deleteRecords(app, { tensions: [id] })}
      />
    </div>
  );
}
