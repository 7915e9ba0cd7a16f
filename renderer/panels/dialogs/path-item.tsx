/** One path: its entities at a glance; opened, it reads out as an argument. */
import { ChevronRight, Waypoints } from 'lucide-react';
import { Fragment, type ReactNode, useId, useState } from 'react';
import type { Path } from '../../../graph-data/model/views.ts';
import { closeDialog, openDialog, showPath } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { ChainView } from '../chain/chain-view.tsx';
import buttons from '../parts/buttons.module.css';
import { EntityIcon } from '../parts/entity-icon.tsx';
import styles from './paths.module.css';

/** Folded to one line until opened. */
export function PathItem({ path, startsOpen }: { path: Path; startsOpen: boolean }): ReactNode {
  const app = useApp();
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  function show(): void {
    closeDialog(app);
    void showPath(app, path);
  }
  return (
    <li className={styles.path}>
      <div className={styles.pathHead}>
        <button
          type="button"
          className={styles.pathToggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden="true" />
          <Names path={path} />
        </button>
        <button type="button" className={buttons.button} onClick={show}>
          <Waypoints size={14} aria-hidden="true" /> Show on canvas
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open ? (
          <ChainView
            from={path.entities[0]?.id ?? ''}
            relations={path.hops.map((hop) => hop.relation.id)}
            onExport={() => void showPath(app, path).then(() => openDialog(app, 'export'))}
          />
        ) : null}
      </div>
    </li>
  );
}

function Names({ path }: { path: Path }): ReactNode {
  return (
    <span className={styles.names}>
      {path.entities.map((node, index) => (
        <Fragment key={node.id}>
          {index > 0 ? <span className={styles.dash}> — </span> : null}
          <span className={styles.node}>
            <EntityIcon type={node.type} size={16} /> {node.name}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
