/** @jsxImportSource preact */
import { rescueOperations } from '../../capabilities/rescue/contract.ts'
import { HelpPage } from '../../capabilities/rescue/resident/help.tsx'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, sendPage } from './site.ts'

/** `/d/{slug}/rescue`: how to call for help for somebody. */
export async function showRescue(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(rescueOperations.readRescueHelp, asked.visitor)
  return found.ok ? sendPage(asked.reply, <HelpPage view={asked.view} stations={found.value.stations} />) : sendRefusalPage(asked, found.refusal)
}
