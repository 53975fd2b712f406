/** @jsxImportSource preact */
import { knowledgeOperations } from '../../capabilities/knowledge/contract.ts'
import { LawPage } from '../../capabilities/knowledge/resident/law.tsx'
import { sendRefusalPage } from './errors.tsx'
import { type Asked, sendPage } from './site.ts'

/** `/d/{slug}/law`: what the law says, in plain words. */
export async function showLaw(asked: Asked): Promise<unknown> {
  const found = await asked.site.call(knowledgeOperations.listCards, asked.visitor)
  return found.ok ? sendPage(asked.reply, <LawPage view={asked.view} cards={found.value.cards} />) : sendRefusalPage(asked, found.refusal)
}
