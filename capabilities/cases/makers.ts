import type { DocumentData, PaperOfFile } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import type { Said } from '#platform/words'
import type { CaseFile } from './recording.ts'

/** One paper of a case for its bound file, as its station makes it. */
export interface FilePaper {
  readonly kind: DocumentData['kind'] | 'D22'
  readonly madeOn: string
  readonly number: string | null
  /** Undefined where the paper lies apart and only its line stands in the catalogue. */
  readonly data: PaperOfFile | undefined
  /** What the catalogue remarks, such as that it lies apart. */
  readonly remark?: Said
}

/** A station's papers of one case, in the transaction of the look; who is looking decides what lies apart. */
export interface PaperMaker {
  readonly name: string
  make(tx: Tx, services: Services, file: CaseFile, by: StaffActor): Promise<readonly FilePaper[]>
}

const makers = new Map<string, PaperMaker>()

/** Called once at start by `apps/server/capabilities.ts`: who binds a file imports no station. */
export function registerPaperMakers(list: readonly PaperMaker[]): void {
  for (const each of list) makers.set(each.name, each)
}

/** Every paper of a case that some station has made, in the order of the form (D01, D02 …), then of their days. */
export async function papersOfCase(tx: Tx, services: Services, file: CaseFile, by: StaffActor): Promise<readonly FilePaper[]> {
  const found: FilePaper[] = []
  for (const each of makers.values()) found.push(...(await each.make(tx, services, file, by)))
  return found.sort((left, right) => (left.kind === right.kind ? compare(left.madeOn, right.madeOn) : compare(left.kind, right.kind)))
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
