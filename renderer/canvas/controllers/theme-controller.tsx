/** Theme -> colours of the canvas; and new measures once the font is there. */
import { useEffect } from 'react';
import { useTheme } from '../../panels/theme/use-theme.ts';
import { useCanvas } from '../canvas-context.ts';

export function ThemeController(): null {
  const { scene, labels } = useCanvas();
  const theme = useTheme();

  useEffect(() => {
    scene.setTheme(theme);
    labels.setTheme(theme);
  }, [scene, labels, theme]);

  useEffect(() => {
    const forget = () => labels.forgetMetrics();
    document.fonts.addEventListener('loadingdone', forget);
    return () => document.fonts.removeEventListener('loadingdone', forget);
  }, [labels]);
  return null;
}
