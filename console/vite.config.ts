import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The staff application. `base` is relative, so that one build runs under whatever path the county's web server gives
 * it (GONGKAI_BASE_PATH); staff sit at domestic browsers of Chromium 100 and later.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome100',
    modulePreload: { polyfill: false },
    // Nothing is inlined as data: addresses, the content security policy allows our own origin alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
