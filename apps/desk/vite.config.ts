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
      output: {
        // What every page of the desk needs comes as two files, the packages' and ours: a hundred small ones cost more to ask for than to read.
        codeSplitting: {
          groups: [
            { name: 'packages', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 1 },
            { name: 'house', tags: ['$initial'] },
          ],
        },
      },
    },
  },
})
