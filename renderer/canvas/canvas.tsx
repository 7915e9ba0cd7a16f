/** The graph: Cytoscape made once, controllers that keep it and the store in step, and what lies over it. */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { App } from '../store/app.ts';
import { useApp, useAppState } from '../store/context.tsx';
import { Announcer } from './announcer.tsx';
import { createCamera } from './camera.ts';
import styles from './canvas.module.css';
import { CanvasContext, type CanvasHandle, createLocal } from './canvas-context.ts';
import { BundleController } from './controllers/bundle-controller.tsx';
import { CameraController } from './controllers/camera-controller.tsx';
import { CursorController } from './controllers/cursor-controller.tsx';
import { DragController } from './controllers/drag-controller.tsx';
import { ElementsController } from './controllers/elements-controller.tsx';
import { FallenController } from './controllers/fallen-controller.tsx';
import { HighlightController } from './controllers/highlight-controller.tsx';
import { HostController } from './controllers/host-controller.tsx';
import { HoverController } from './controllers/hover-controller.tsx';
import { PositionsController } from './controllers/positions-controller.tsx';
import { SelectionController } from './controllers/selection-controller.tsx';
import { SightController } from './controllers/sight-controller.tsx';
import { SizeController } from './controllers/size-controller.tsx';
import { TapController } from './controllers/tap-controller.tsx';
import { ThemeController } from './controllers/theme-controller.tsx';
import { WheelController } from './controllers/wheel-controller.tsx';
import { Dock } from './dock.tsx';
import { EmptyState } from './empty-state.tsx';
import { createGraphCanvas } from './graph-canvas.ts';
import { HoverCard } from './hover-card.tsx';
import { handleKey } from './keyboard.ts';
import { Legend } from './legend.tsx';
import { Minimap } from './minimap.tsx';
import { RegionSelect } from './region-select.tsx';
import { ZoomControls } from './zoom-controls.tsx';

/** An application is a widget that takes the keyboard, which accessibility lint does not know of. */
const FOCUSABLE = { tabIndex: 0 };

/** Fills its parent, which must be positioned or sized. */
export function Canvas(): ReactNode {
  const app = useApp();
  const help = useId();
  const root = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLCanvasElement>(null);
  const [handle, setHandle] = useState<CanvasHandle | null>(null);

  useEffect(() => {
    if (container.current === null || surface.current === null) return;
    const made = createHandle(app, container.current, surface.current);
    setHandle(made);
    return () => {
      setHandle(null);
      destroyHandle(made);
    };
  }, [app]);

  return (
    <div className={styles.frame}>
      <div
        ref={root}
        className={styles.graph}
        role="application"
        aria-label="Graph"
        aria-describedby={help}
        {...FOCUSABLE}
        onKeyDown={(event) => handle && handleKey(app, handle, event)}
        onContextMenu={(event) => event.preventDefault()}
      >
        <div ref={container} className={styles.container} />
        <canvas ref={surface} className={styles.labels} />
      </div>
      <p id={help} className="visually-hidden">
        Arrow keys go from node to node. Shift and arrow keys go through the relations of a node.
        Enter inspects, Space selects, Shift F10 opens the menu, plus and minus zoom.
      </p>
      {handle === null ? null : (
        <CanvasContext value={handle}>
          <Controllers root={root} />
          <Overlays root={root} />
        </CanvasContext>
      )}
      <EmptyState />
    </div>
  );
}

type Root = { root: RefObject<HTMLDivElement | null> };

/** The camera is in place before elements are drawn, and elements are there before they move. */
function Controllers({ root }: Root): ReactNode {
  return (
    <>
      <ThemeController />
      <SizeController />
      <CameraController />
      <SightController />
      <BundleController />
      <ElementsController />
      <PositionsController />
      <SelectionController />
      <FallenController />
      <HighlightController />
      <HoverController />
      <TapController />
      <DragController />
      <WheelController root={root} />
      <CursorController root={root} />
      <HostController root={root} />
    </>
  );
}

function Overlays({ root }: Root): ReactNode {
  const panels = useAppState((state) => state.ui.panels);
  const telling = useAppState((state) => state.story !== null);
  return (
    <>
      <RegionSelect root={root} />
      <ZoomControls />
      <Dock>
        {panels.legend ? <Legend /> : null}
        {panels.minimap && !telling ? <Minimap /> : null}
      </Dock>
      <HoverCard />
      <Announcer />
    </>
  );
}

function createHandle(app: App, container: HTMLElement, surface: HTMLCanvasElement): CanvasHandle {
  const { cy, scene, labels } = createGraphCanvas(container, surface, app.store.getState);
  const local = createLocal();
  const camera = createCamera(cy, () => local.getState().foot);
  return { cy, scene, camera, labels, local };
}

function destroyHandle({ cy, camera, labels }: CanvasHandle): void {
  camera.stop();
  labels.destroy();
  cy.destroy();
}
