import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The staff desk. Pages are split by route; antd and React change seldom and stay in the browser's store. */
export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the house allows no inline script, and a font or picture must stay a file of this server.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: ['index.html', 'booth-offline.html', 'round-offline.html', 'booth-worker.ts'].map((file) => decodeURIComponent(new URL(file, import.meta.url).pathname)),
      // A service worker has one address for ever: browsers look there for its next version.
      output: { entryFileNames: ({ name }) => (name === 'booth-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
})
