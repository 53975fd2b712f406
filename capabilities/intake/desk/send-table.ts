import { call, type DeskRefusal, newCommandId } from '#platform/ui/desk'
import { ok, refuse, type Result } from '#platform/result'
import { tableOperations } from '../contract/tables.ts'

const TRIES = 3

/** Sends a table piece by piece: one that the connection loses is sent again, the others are not. */
export async function sendTable(
  district: string,
  file: File,
  source: string,
  progress: (done: number, all: number) => void,
): Promise<Result<string, DeskRefusal>> {
  const begun = await call(district, tableOperations.startTableImport, {
    body: { fileName: file.name, sizeBytes: file.size, ...(source === '' ? {} : { source }) },
    commandId: newCommandId(),
  })
  if (!begun.ok) return begun
  const { importId, pieceBytes, pieces } = begun.value
  for (let index = 0; index < pieces; index += 1) {
    progress(index + 1, pieces)
    const bytes = await base64Of(file.slice(index * pieceBytes, (index + 1) * pieceBytes))
    const sent = await sendPiece(district, importId, { index, bytes })
    if (!sent.ok) return sent
  }
  return ok(importId)
}

async function sendPiece(district: string, importId: string, body: { index: number; bytes: string }): Promise<Result<unknown, DeskRefusal>> {
  for (let tries = 1; ; tries += 1) {
    const sent = await call(district, tableOperations.sendTablePiece, { params: { importId }, body, commandId: newCommandId() })
    if (sent.ok || sent.refusal.code !== 'no-connection' || tries === TRIES) return sent.ok ? sent : refuse(sent.refusal)
  }
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.readAsDataURL(piece)
  })
}
