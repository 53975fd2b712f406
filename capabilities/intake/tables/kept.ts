import { openPieces, type Pieces } from '#platform/pieces'
import type { Services } from '#platform/services'
import type { DistrictId } from '#platform/ids'
import { PIECE_BYTES } from '../domain/tables.ts'
import type { ImportRow } from './store.ts'
import type { Bytes } from './text.ts'

export function piecesOf(services: Services): Pieces {
  return openPieces(services.dataDir, services.keys)
}

/** The bytes of an upload, piece by piece, so that only one of them is in memory. */
export function keptBytes(services: Services, district: DistrictId, row: Pick<ImportRow, 'id' | 'size_bytes'>): Bytes {
  const pieces = piecesOf(services)
  return {
    size: row.size_bytes,
    async *read(start, end) {
      for (let at = start; at < end; ) {
        const index = Math.floor(at / PIECE_BYTES)
        const piece = await pieces.read(district, row.id, index)
        const until = Math.min(end, (index + 1) * PIECE_BYTES)
        yield piece.subarray(at - index * PIECE_BYTES, until - index * PIECE_BYTES)
        at = until
      }
    },
  }
}
