// How the interface is built: hashed files in dist/, nothing inline, so that the server can answer
// with `Content-Security-Policy: default-src 'self'`.
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { shellFiles } from './tools/shellFiles.ts';

// In development the pages come from Vite and /api from a running server.
const server = process.env.MELLANRUM_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [vue(), shellFiles('sw.js')],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true', // FKUI's components are written with it
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    // The oldest browsers with CSS light-dark(), which the theme is written in.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // data: addresses are not allowed by the policy
    cssCodeSplit: true,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/device/serviceWorker.ts' },
      output: {
        // The worker's address is the same for every version; its text says which one it is.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
  test: {
    // Rules need no page; what does says so in its first line.
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/shared/testing/setup.ts'],
    // Times are written out for readers in Sweden; the tests say which zone they mean.
    env: { TZ: 'Europe/Stockholm' },
  },
});
