import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keys } from './crypto.ts'
import type { DistrictId } from './ids.ts'

/**
 * Large things on their way through, in encrypted pieces of one size: sent piece by piece, read from any place, never whole
 * in memory, and removed when they are done with.
 */
export interface Pieces {
  /** Written and synced before it is told; writing a piece again replaces it. */
  keep(district: DistrictId, id: string, index: number, bytes: Uint8Array): Promise<void>
  /** Throws where the piece is not there. */
  read(district: DistrictId, id: string, index: number): Promise<Buffer>
  /** Indexes that are there, in their order. */
  list(district: DistrictId, id: string): Promise<readonly number[]>
  remove(district: DistrictId, id: string): Promise<void>
  /** Ids of which anything is there. */
  ids(district: DistrictId): Promise<readonly string[]>
}

export function openPieces(dataDir: string, keys: Keys): Pieces {
  const folderOf = (district: DistrictId, id: string) => join(dataDir, 'pieces', String(district), safeName(id))
  return {
    async keep(district, id, index, bytes) {
      const folder = folderOf(district, id)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, String(index))
      const handle = await open(`${path}.partial`, 'w', 0o600)
      try {
        await handle.writeFile(keys.encryptBytes(district, 'file', bytes))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(`${path}.partial`, path)
    },
    read: async (district, id, index) => keys.decryptBytes(district, 'file', await readFile(join(folderOf(district, id), String(index)))),
    async list(district, id) {
      const names = await readdir(folderOf(district, id)).catch(() => [])
      return names.filter((each) => /^\d+$/.test(each)).map(Number).sort((one, other) => one - other)
    },
    remove: (district, id) => rm(folderOf(district, id), { recursive: true, force: true }),
    ids: (district) => readdir(join(dataDir, 'pieces', String(district))).catch(() => []),
  }
}

function safeName(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id')
  return id
}
