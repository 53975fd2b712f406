import { accessSync, constants } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Beside the file, or in the working directory where that folder may not be written. */
export function sidePath(file: string, kind: 'jsonl' | 'csv'): string {
  const beside = `${file}.rejected.${kind}`
  try {
    accessSync(dirname(file), constants.W_OK)
    return beside
  } catch {
    return basename(beside)
  }
}
