/** What an entity is: type, name, other names, description, each edited where it stands. */
import { ArrowUpToLine, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { promoted, withAlias } from '../../../graph-data/model/edits/amend.ts';
import type { Entity } from '../../../graph-data/model/records.ts';
import { changeEntity } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import inspector from '../inspector/inspector.module.css';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { readKey } from '../parts/words.ts';
import { EditableText } from './editable-text.tsx';
import styles from './editing.module.css';
import { useTypes } from './use-known-values.ts';

/** For a project that can be changed. */
export function EntityHeader({ entity }: { entity: Entity }): ReactNode {
  const app = useApp();
  const types = useTypes('entity');
  const asked = useAppState(({ ui }) =>
    ui.keyboard?.target === 'name' ? ui.keyboard.serial : null,
  );
  return (
    <>
      <div className={inspector.kind}>
        <EntityIcon type={entity.type} size={20} />
        <EditableText
          label="type"
          value={entity.type}
          suggestions={types}
          onCommit={(type) => changeEntity(app, entity, { type })}
        >
          {readKey(entity.type)}
        </EditableText>
      </div>
      <h2 className={`${inspector.title} ${styles.title}`} aria-label={entity.name}>
        <EditableText
          label="name"
          value={entity.name}
          asked={asked}
          onCommit={(name) => changeEntity(app, entity, { name })}
        >
          {entity.name}
        </EditableText>
      </h2>
      <Aliases entity={entity} />
      <div className={inspector.description}>
        <EditableText
          label="description"
          value={entity.description}
          multiline
          optional
          onCommit={(description) => changeEntity(app, entity, { description })}
        >
          {entity.description || <span className={styles.none}>No description</span>}
        </EditableText>
      </div>
    </>
  );
}

function Aliases({ entity }: { entity: Entity }): ReactNode {
  const app = useApp();
  const [typed, setTyped] = useState('');
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }
  function add(): void {
    const alias = typed.trim();
    if (alias !== '') void changeEntity(app, entity, { aliases: withAlias(entity, alias) });
    setTyped('');
  }
  return (
    <ul className={styles.chips} aria-label="Aliases">
      {entity.aliases.map((alias) => (
        <li key={alias} className={styles.chip}>
          <span>{alias}</span>
          <button
            type="button"
            aria-label={`Make “${alias}” the name`}
            title="Make this the name"
            onClick={() => void changeEntity(app, entity, promoted(entity, alias))}
          >
            <ArrowUpToLine size={12} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={`Remove alias “${alias}”`}
            title="Remove"
            onClick={() =>
              void changeEntity(app, entity, {
                aliases: entity.aliases.filter((other) => other !== alias),
              })
            }
          >
            <X size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <input
          type="text"
          className={styles.addChip}
          aria-label="Add alias"
          placeholder="Also called…"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </li>
    </ul>
  );
}
