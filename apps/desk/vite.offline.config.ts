import { defineConfig } from 'vite'

/** Pages that open without a network and what keeps them: small, beside the desk and of their own files, so that a telephone keeps little. */
export default defineConfig({
  base: '/desk/',
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ['booth-offline.html', 'round-offline.html', 'booth-worker.ts'].map((file) => decodeURIComponent(new URL(file, import.meta.url).pathname)),
      // A service worker has one address for ever: browsers look there for its next version.
      output: { entryFileNames: ({ name }) => (name === 'booth-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
})
