import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { productRoot } from './root.ts'

/** The version of this product, as its package says. */
export function productVersion(): string {
  const manifest: { version?: string } = JSON.parse(readFileSync(join(productRoot(), 'package.json'), 'utf8'))
  return manifest.version ?? '0'
}
