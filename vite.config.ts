/** How the renderer becomes files: hashed names, no inline code, so that the content policy holds. */
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * For browsers `brotli` packs its dictionary with itself, to save bytes on the wire, and unpacks it all at once while
 * it is loaded, which keeps the window from answering. Here files come from this machine.
 */
const unpackedDictionary: Plugin = {
  name: 'unpacked-dictionary',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const asked = source === './dictionary-data' && /[\\/]brotli[\\/]dec[\\/]/.test(importer);
    return asked ? join(dirname(importer), 'dictionary-data.js') : null;
  },
};

export default defineConfig({
  root: `${import.meta.dirname}/renderer`,
  base: '/',
  publicDir: false,
  plugins: [react(), unpackedDictionary],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: `${import.meta.dirname}/out/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    // A data: font or picture would need a wider policy; a polyfill would be one more script to load.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Kilobytes. Files come from this machine; one large file loads sooner than many small ones.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'cytoscape', test: /node_modules[\\/]cytoscape/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
