import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '#platform/services'
import type { Model } from './learn.ts'

/** What was learned for all districts of an installation that have nothing of their own. */
export const FOR_ALL = 'all'

/** Where `triage train` puts what it learned: one file a district, or one for all. */
export function modelFile(dataDir: string, name: string): string {
  return join(dataDir, 'suggestions', `${name}.json`)
}

interface Remembered {
  readonly changed: number
  readonly model: Model
}

const memory = new Map<string, Remembered>()

/** The district's own model, else the one for all, else none: then the lexicon decides alone. Read again when the file changed. */
export async function rememberedModel(services: Pick<Services, 'dataDir'>, slug: string): Promise<Model | undefined> {
  return (await readModel(modelFile(services.dataDir, slug))) ?? readModel(modelFile(services.dataDir, FOR_ALL))
}

/** @throws when the file is there and is not what `triage train` writes. */
export async function readModel(file: string): Promise<Model | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (!found) return undefined
  const known = memory.get(file)
  if (known?.changed === found.mtimeMs) return known.model
  const model: Model = JSON.parse(await readFile(file, 'utf8'))
  if (model.version !== 1) throw new Error(`${file} was not written by this version`)
  memory.set(file, { changed: found.mtimeMs, model })
  return model
}
