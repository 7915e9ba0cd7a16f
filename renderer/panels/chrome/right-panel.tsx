/** The right-hand panel: the inspector, or fact-checking while a round is on. */
import type { ReactNode } from 'react';
import { useAppState } from '../../store/context.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { LatePanel } from './late-panels.tsx';

/** One of the two, never both: there is one claim to look at. */
export function RightPanel(): ReactNode {
  const checking = useAppState((state) => state.factCheck !== null);
  return checking ? <LatePanel name="Fact-check" /> : <Inspector />;
}
