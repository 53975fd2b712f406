import { mkdir, readFile, rename, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonObject } from './canonical.ts'

/**
 * What a process of this installation last did, for whoever keeps it running: one small file a thing in the data directory,
 * written whole and read whole. Never anything of a case.
 */
export async function keepNote(dataDir: string, name: string, note: JsonObject): Promise<void> {
  const directory = join(dataDir, 'notes')
  await mkdir(directory, { recursive: true })
  const file = join(directory, `${name}.json`)
  await writeFile(`${file}.new`, JSON.stringify(note))
  await rename(`${file}.new`, file)
}

/** Undefined where it was never written, or cannot be read. */
export async function readNote(dataDir: string, name: string): Promise<JsonObject | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(join(dataDir, 'notes', `${name}.json`), 'utf8'))
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as JsonObject) : undefined
  } catch {
    return undefined
  }
}

/** Bytes that may still be written to the disk of the data directory, and bytes it has; undefined where the system does not say. */
export async function diskOf(dataDir: string): Promise<{ freeBytes: number; allBytes: number } | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(dataDir)
    return { freeBytes: bavail * bsize, allBytes: blocks * bsize }
  } catch {
    return undefined
  }
}
