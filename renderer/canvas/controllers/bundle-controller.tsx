/** Selection and zoom -> open bundles: a selected relation is seen by itself, and near enough all are. */
import { useEffect } from 'react';
import { useApp, useAppState } from '../../store/context.tsx';
import { type CanvasHandle, useCanvas } from '../canvas-context.ts';
import { bundleId } from '../element-ids.ts';

/** At this zoom there is room for every line of a pair. */
const OPEN_FROM = 1.8;

export function BundleController(): null {
  const { cy, local } = useCanvas();
  const { store } = useApp();
  const relations = useAppState((state) => state.selection.relations);

  useEffect(() => {
    const { edges } = store.getState().canvas;
    const ids = relations.flatMap((id) => {
      const edge = edges[id];
      return edge ? [bundleId(edge.source, edge.target)] : [];
    });
    openBundles(local, ids);
  }, [store, local, relations]);

  useEffect(() => {
    const onViewport = () => {
      if (cy.zoom() < OPEN_FROM) return;
      openBundles(
        local,
        cy
          .edges()
          .filter((edge) => edge.data('count') > 1)
          .map((edge) => edge.id()),
      );
    };
    cy.on('viewport', onViewport);
    return () => {
      cy.off('viewport', onViewport);
    };
  }, [cy, local]);
  return null;
}

function openBundles(local: CanvasHandle['local'], ids: readonly string[]): void {
  const { openBundles: open } = local.getState();
  if (ids.every((id) => open.has(id))) return;
  local.setState({ openBundles: new Set([...open, ...ids]) });
}
