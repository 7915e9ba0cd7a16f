/** The right-hand panel: the inspector, or fact-checking while a round is on. */
import { lazy, type ReactNode, Suspense } from 'react';
import { useAppState } from '../../store/context.tsx';
import { Inspector } from '../inspector/inspector.tsx';

const FactCheckPanel = lazy(async () => {
  const { FactCheckPanel: panel } = await import('../fact-check/fact-check-panel.tsx');
  return { default: panel };
});

/** One of the two, never both: there is one claim to look at. */
export function RightPanel(): ReactNode {
  const checking = useAppState((state) => state.factCheck !== null);
  if (!checking) return <Inspector />;
  return (
    <Suspense fallback={null}>
      <FactCheckPanel />
    </Suspense>
  );
}
