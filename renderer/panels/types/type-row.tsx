/** A type: name, how often, colour, icon, what it means. */
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { ICON_NAMES } from '../../../graph-data/figure/icons.ts';
import { canvasColours, entityColour } from '../../../graph-data/figure/palette.ts';
import { toneOf } from '../../../graph-data/figure/tones.ts';
import type { TypeUse } from '../../../graph-data/model/tables.ts';
import { canEdit, changeType, renameType } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { EditableText } from '../editing/editable-text.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { count, readKey } from '../parts/words.ts';
import { onSettled } from './settled.ts';
import styles from './types.module.css';

type Props = { type: TypeUse; others: readonly TypeUse[] };

/** An item of the list of types. */
export function TypeRow({ type, others }: Props): ReactNode {
  const app = useApp();
  const editable = useAppState(canEdit);
  const { of, name, style } = type;
  const total =
    of === 'entity' ? count(type.count, 'entity', 'entities') : count(type.count, 'relation');
  return (
    <li className={styles.row} aria-label={name}>
      {of === 'entity' ? <EntityIcon type={name} size={24} /> : <Line type={type} />}
      <div className={styles.words}>
        <div className={styles.name}>
          {editable ? <Name type={type} others={others} /> : readKey(name)}
        </div>
        <div className={styles.meaning}>
          {editable ? (
            <EditableText
              label={`description of ${name}`}
              value={style?.description ?? ''}
              optional
              onCommit={(description) => changeType(app, type, { description })}
            >
              {style?.description || <span className={styles.none}>No description</span>}
            </EditableText>
          ) : (
            style?.description
          )}
        </div>
      </div>
      <span className={styles.number}>{total}</span>
      {editable ? <Looks type={type} /> : null}
    </li>
  );
}

function Name({ type, others }: Props): ReactNode {
  const app = useApp();
  const { of, name } = type;
  async function rename(to: string): Promise<boolean> {
    const taken = others.some((other) => other.name === to);
    return renameType(app, { of, from: name, to, taken });
  }
  return (
    <EditableText
      label={`name of ${name}`}
      value={name}
      suggestions={others.map((other) => other.name)}
      hint="The name of another type makes the two one."
      onCommit={rename}
    >
      {readKey(name)}
    </EditableText>
  );
}

function Looks({ type }: { type: TypeUse }): ReactNode {
  const app = useApp();
  const { of, name, style } = type;
  const usual = of === 'entity' ? entityColour(name, 'light').fill : canvasColours('light').edge;
  const colour = style?.colour ?? usual;
  const own = style !== null && (style.colour !== null || style.icon !== null);
  return (
    <div className={styles.looks}>
      <input
        key={colour}
        type="color"
        className={styles.colour}
        aria-label={`Colour of ${name}`}
        title={seenAs(colour)}
        defaultValue={colour}
        ref={onSettled((chosen) => {
          if (chosen !== colour) void changeType(app, type, { colour: chosen });
        })}
      />
      {of === 'entity' ? (
        <select
          aria-label={`Icon of ${name}`}
          className={styles.icon}
          value={style?.icon ?? ''}
          onChange={({ target }) => void changeType(app, type, { icon: target.value || null })}
        >
          <option value="">Usual icon</option>
          {ICON_NAMES.map((icon) => (
            <option key={icon} value={icon}>
              {readKey(icon)}
            </option>
          ))}
        </select>
      ) : null}
      <IconButton
        icon={RotateCcw}
        name={`Usual looks for ${name}`}
        disabled={!own}
        onClick={() => void changeType(app, type, { colour: null, icon: null })}
      />
    </div>
  );
}

/** What becomes of a colour where it would not stand out from the canvas. */
function seenAs(colour: string): string {
  const adjusted = (['light', 'dark'] as const).filter((theme) => toneOf(colour, theme) !== colour);
  if (adjusted.length === 0) return 'Colour, seen well in both themes';
  return `Colour; in the ${adjusted.join(' and the ')} theme its tone is changed so that it stands out`;
}

function Line({ type }: { type: TypeUse }): ReactNode {
  const colour = type.style?.colour ?? null;
  return (
    <span
      className={styles.line}
      style={colour === null ? {} : { background: colour }}
      aria-hidden="true"
    />
  );
}
