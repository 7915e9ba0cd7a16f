/** Theme -> stylesheet of the canvas; and new measures once the font is there. */
import { useEffect } from 'react';
import { useTheme } from '../../panels/theme/use-theme.ts';
import { useCanvas } from '../canvas-context.ts';
import { stylesheet } from '../stylesheet.ts';

export function ThemeController(): null {
  const { cy, labels } = useCanvas();
  const theme = useTheme();

  useEffect(() => {
    cy.style(stylesheet(theme));
    labels.setTheme(theme);
  }, [cy, labels, theme]);

  useEffect(() => {
    const forget = () => labels.forgetMetrics();
    document.fonts.addEventListener('loadingdone', forget);
    return () => document.fonts.removeEventListener('loadingdone', forget);
  }, [labels]);
  return null;
}
