import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The directory this product lives in, whether it runs from its sources or from the built files below it. */
export function productRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!isRoot(directory)) {
    const parent = dirname(directory)
    if (parent === directory) throw new Error('the product directory has no package.json above its code')
    directory = parent
  }
  return directory
}

function isRoot(directory: string): boolean {
  const file = join(directory, 'package.json')
  if (!existsSync(file)) return false
  const manifest: { name?: string } = JSON.parse(readFileSync(file, 'utf8'))
  return manifest.name === 'maplebridge'
}
