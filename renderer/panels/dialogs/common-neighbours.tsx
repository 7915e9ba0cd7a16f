/** How many entities are related to all of those selected, before any is brought in. */
import type { ReactNode } from 'react';
import { EXPAND_AT_ONCE, showCommon } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import { nameOf } from '../../store/words.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { count } from '../parts/words.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** The dialog “Common neighbours”. */
export function CommonNeighboursDialog(): ReactNode {
  const common = useAppState((state) => state.ui.common);
  return (
    <AppDialog dialog="common" title="Common neighbours" size="small" first="[data-first]">
      {common === null ? null : <Choices {...common} />}
    </AppDialog>
  );
}

type Props = { of: readonly string[]; found: readonly string[]; total: number };

function Choices({ of, found, total }: Props): ReactNode {
  const app = useApp();
  const names = useAppState((state) => NAMES.format(of.map((id) => nameOf(state, id))));
  const nodes = useAppState((state) => state.canvas.nodes);
  const present = found.filter((id) => Object.hasOwn(nodes, id));
  const absent = found.filter((id) => !Object.hasOwn(nodes, id));
  const some = [...present, ...absent.slice(0, EXPAND_AT_ONCE)];
  const room = useAppState((state) => state.ui.budget - selectVisibleElements(state).nodes.length);
  const fitting = Math.max(0, Math.min(absent.length, room));
  return (
    <>
      <div className={dialog.body}>
        <p>
          {count(total, 'entity is', 'entities are')} related to each of {names}.{' '}
          {present.length === 0 ? 'None' : present.length} of them{' '}
          {present.length === 1 ? 'is' : 'are'} on the canvas.
          {fitting < total - present.length
            ? ` It takes ${count(fitting, 'more', 'more')}; allow more in the menu View.`
            : null}
        </p>
      </div>
      <div className={dialog.foot}>
        {present.length > 0 ? (
          <button
            type="button"
            className={buttons.button}
            onClick={() => void showCommon(app, of, present)}
          >
            Select {present.length === 1 ? 'the one' : `the ${present.length}`} shown
          </button>
        ) : null}
        <button
          type="button"
          className={buttons.button}
          disabled={fitting === 0}
          onClick={() => void showCommon(app, of, [...present, ...absent.slice(0, fitting)])}
        >
          {fitting < total - present.length ? `Add ${fitting}` : `Add all ${fitting}`}
        </button>
        <button
          type="button"
          data-first
          className={buttons.primary}
          onClick={() => void showCommon(app, of, some)}
        >
          Add the {EXPAND_AT_ONCE} most connected
        </button>
      </div>
    </>
  );
}
