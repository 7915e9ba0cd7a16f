/** What a project with nothing in it says: how to begin. */
import type { ReactNode } from 'react';
import { displayChord } from '../../commands/keys.ts';
import { titleOf } from '../../commands/menu-model.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { isMac } from '../../shell/platform.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import styles from './projects.module.css';

/** Ways to bring something in, the usual one first. */
const WAYS = ['add-documents', 'import', 'new-entity', 'merge-project'];
/** Keys worth knowing before there is anything. */
const KEYS = ['add-documents', 'import', 'open-project', 'palette', 'shortcuts'];

/** In place of the graph. */
export function Welcome(): ReactNode {
  const app = useApp();
  const state = useAppState((now) => now);
  const title = state.project?.title ?? '';
  const documents = state.project?.documents ?? 0;
  const ways = commandsNamed(WAYS).filter((command) => command.enabled?.(state, {}) !== false);
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>
        {documents === 0 ? `“${title}” is empty` : `“${title}” has no entities yet`}
      </h2>
      <p>
        Bring in what you want to read. Select a passage in it and say who does what to whom: each
        relation keeps the words it rests on.
      </p>
      <div className={styles.ways}>
        {ways.map((command, at) => (
          <button
            key={command.id}
            type="button"
            className={at === 0 ? buttons.primary : buttons.button}
            onClick={() => void app.run(command.id)}
          >
            {titleOf(command, state)}
          </button>
        ))}
      </div>
      <dl className={styles.keys}>
        {commandsNamed(KEYS).flatMap((command) => {
          const [chord] = command.keys ?? [];
          if (chord === undefined) return [];
          return [
            <dt key={`${command.id} title`}>{titleOf(command, state)}</dt>,
            <dd key={command.id}>
              <kbd>{displayChord(chord, isMac())}</kbd>
            </dd>,
          ];
        })}
      </dl>
    </div>
  );
}

function commandsNamed(ids: readonly string[]) {
  return ids.flatMap((id) => COMMANDS.find((command) => command.id === id) ?? []);
}
