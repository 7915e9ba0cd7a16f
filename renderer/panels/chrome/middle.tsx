/** The middle: active filters, the canvas, and the document beside or below it. */
import { type ReactNode, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from '../../canvas/canvas.tsx';
import { isTimelineOpen } from '../../store/actions.ts';
import { useAppState } from '../../store/context.tsx';
import { FilterChips } from '../filters/filter-chips.tsx';
import { GroupsOffer } from '../groups/groups-offer.tsx';
import { DocumentReader } from '../reader/document-reader.tsx';
import { OpeningFailed } from './connection.tsx';
import { LatePanel } from './late-panels.tsx';
import { useRoomBeside } from './use-room.ts';
import styles from './workspace.module.css';

/** The graph never hides the sentence, nor the sentence the graph. */
export function Middle(): ReactNode {
  const reading = useAppState((state) => state.focus.document !== null);
  const telling = useAppState((state) => state.story !== null);
  const dates = useAppState((state) => isTimelineOpen(state.ui)) && !telling;
  const listing = useAppState((state) => state.ui.table !== null) && !telling;
  const element = useRef<HTMLElement>(null);
  const beside = useRoomBeside(element);
  return (
    <main ref={element} className={styles.middle}>
      {telling ? null : <FilterChips />}
      {telling ? null : <GroupsOffer />}
      <Group orientation="vertical" id="middle-rows" className={styles.middleParts}>
        <Panel id="graph" minSize={140}>
          <GraphAndDocument reading={reading} beside={beside} />
        </Panel>
        {listing ? (
          <>
            <Separator className={styles.rowSeparator} aria-label="Resize graph and table" />
            <Panel id="table" minSize={140} defaultSize="42">
              <LatePanel name="Table" />
            </Panel>
          </>
        ) : null}
      </Group>
      {dates ? <LatePanel name="Timeline" /> : null}
    </main>
  );
}

function GraphAndDocument({ reading, beside }: { reading: boolean; beside: boolean }): ReactNode {
  const grouped = useAppState((state) => state.groups !== null && state.story === null);
  return (
    <Group orientation={beside ? 'horizontal' : 'vertical'} id="middle-parts">
      <Panel id="canvas" minSize={140} className={styles.canvas}>
        <div className={styles.canvasBelow} inert={grouped}>
          <Canvas />
        </div>
        {grouped ? <LatePanel name="Groups" /> : null}
        <OpeningFailed />
      </Panel>
      {reading ? (
        <>
          <Separator
            className={beside ? styles.columnSeparator : styles.rowSeparator}
            aria-label="Resize graph and document"
          />
          <Panel id="reader" minSize={beside ? 320 : 140} defaultSize={beside ? '44' : '48'}>
            <DocumentReader />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}
