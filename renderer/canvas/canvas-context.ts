/** What the parts of the canvas share: the Cytoscape instance, the camera and state of no concern elsewhere. */
import type { Core } from 'cytoscape';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point, Subject } from '../store/state.ts';
import type { Camera } from './camera.ts';
import type { Scene } from './drawing/scene.ts';
import type { LabelLayer } from './label-layer.ts';
import type { Size } from './viewport.ts';

export type CanvasLocal = {
  /** Reached by keyboard; the ring is drawn around it. */
  cursor: Subject | null;
  /** The entity whose relations the keyboard goes through. */
  pivot: string | null;
  /** Bundles drawn as single edges. */
  openBundles: ReadonlySet<string>;
  /** What the card describes, and the point in px of the canvas that it must not cover. */
  card: { subject: Subject; at: Point } | null;
  /** Edges are still being added, some with every frame. */
  filling: boolean;
  /** Of the canvas, in px. */
  size: Size;
  /** How much of the canvas's foot legend and minimap take, in px; null until they have been drawn. */
  foot: number | null;
};

export type CanvasHandle = {
  cy: Core;
  /** What is drawn of its elements. */
  scene: Scene;
  camera: Camera;
  labels: LabelLayer;
  local: StoreApi<CanvasLocal>;
};

export const CanvasContext = createContext<CanvasHandle | null>(null);

/** The state that only the canvas knows, as it starts. */
export function createLocal(): StoreApi<CanvasLocal> {
  return createStore<CanvasLocal>(() => ({
    cursor: null,
    pivot: null,
    openBundles: new Set(),
    card: null,
    filling: false,
    size: { width: 0, height: 0 },
    foot: null,
  }));
}

/** The canvas around the calling part. Throws outside of one. */
export function useCanvas(): CanvasHandle {
  const handle = useContext(CanvasContext);
  if (handle === null) throw new Error('useCanvas must be called inside a Canvas.');
  return handle;
}

/** A part of the canvas's own state. */
export function useCanvasLocal<T>(selector: (local: CanvasLocal) => T): T {
  return useStore(useCanvas().local, selector);
}
