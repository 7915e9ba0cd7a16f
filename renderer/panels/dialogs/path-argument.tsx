/** The selected path, read out as an argument. */
import { type ReactNode, useState } from 'react';
import { openDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { walkPath } from '../../store/selected-path.ts';
import { selectSelectedEdges } from '../../store/telling-selectors.ts';
import { ChainView } from '../chain/chain-view.tsx';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';

/** The dialog “Evidence chain”. */
export function PathArgumentDialog(): ReactNode {
  return (
    <AppDialog dialog="chain" title="Evidence chain" size="large">
      <div className={dialog.body}>
        <Argument />
      </div>
    </AppDialog>
  );
}

/** Of the path selected when the dialog opened. */
function Argument(): ReactNode {
  const app = useApp();
  const edges = useAppState(selectSelectedEdges);
  const [path] = useState(() => walkPath(edges));
  if (path === null) return <p>Select relations that make a path from one entity to another.</p>;
  return <ChainView {...path} onExport={() => openDialog(app, 'export')} />;
}
