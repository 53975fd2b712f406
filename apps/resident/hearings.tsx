/** @jsxImportSource preact */
import { guidanceOperations } from '../../capabilities/guidance/contract.ts'
import { HearingsPage } from '../../capabilities/guidance/resident/hearings.tsx'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, sendPage } from './site.ts'

/** `/d/{slug}/hearings`: when and where a court sits close to home. */
export async function showHearings(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(guidanceOperations.listHearings, asked.visitor)
  return found.ok ? sendPage(asked.reply, <HearingsPage view={asked.view} hearings={found.value.hearings} />) : sendRefusalPage(asked, found.refusal)
}
