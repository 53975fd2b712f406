import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{platform,capabilities,apps,stories,tools}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'dist/**'],
    globalSetup: ['tools/testing/global-setup.ts'],
    // Two cores are the smallest machine supported; a third worker uses the time in which browsers and the one database server wait.
    maxWorkers: 3,
    // The product's modules are loaded once a worker, as one server loads them once: a third of the time went into loading them for each file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
