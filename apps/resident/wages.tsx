/** @jsxImportSource preact */
import { type LinkBody, wageOperations } from '../../capabilities/wage-clearing/contract.ts'
import { fenIn, RESULTS, typedFault } from '../../capabilities/wage-clearing/domain.ts'
import { WagesPage } from '../../capabilities/wage-clearing/resident/wages.tsx'
import { refusal as wageRefusal } from '../../capabilities/wage-clearing/words.ts'
import type { Refusal } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** An employer's own link: `/d/{slug}/wages/{link}`. */
export async function showWages(asked: Asked, link: string, typed: Fields = {}, refusal?: Refusal): Promise<unknown> {
  const found = await asked.site.call(wageOperations.readWageLink, asked.visitor, { params: { link } })
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  // After a refusal the command was not done: the form goes on under a new one.
  const commandId = newCommandId(asked.site)
  const page = <WagesPage view={asked.view} page={found.value} path={`/d/${asked.district.slug}/wages/${link}`} commandId={commandId} typed={typed} refusal={refusal} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/** Checks one month in; refused, the page again with everything as it was typed. */
export async function sendWages(asked: Asked, link: string): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  if (typed['show'] !== undefined) return showWages(showSetting(asked, typed['show']), link, typed)
  const fault = typedFault(typed)
  if (fault) return showWages(asked, link, typed, fault.code === 'not-an-amount' ? wageRefusal(fault.code, { field: fault.field }) : wageRefusal(fault.code, {}))
  const { commandId } = commandIn(typed)
  const sent = await asked.site.call(wageOperations.checkInWagesByLink, asked.visitor, { params: { link }, body: bodyOf(typed), ...(commandId ? { commandId } : {}) })
  if (!sent.ok) return showWages(asked, link, typed, sent.refusal)
  return asked.reply.redirect(`/d/${asked.district.slug}/wages/${link}`, 303)
}

function bodyOf(typed: Fields): LinkBody {
  const result = RESULTS.find((each) => each === typed['result']) ?? 'full'
  const month = /^\d{4}-\d{2}$/.test(typed['month'] ?? '') ? (typed['month'] ?? '') : '0000-00'
  const deposit = fenIn(typed['depositFen'] ?? '')
  const amounts = result === 'none' ? { workers: 0, dueFen: 0, paidFen: 0 } : { workers: Number(/^\d{1,6}$/.exec((typed['workers'] ?? '').trim())?.[0] ?? 0), dueFen: fenIn(typed['dueFen'] ?? '') ?? 0, paidFen: fenIn(typed['paidFen'] ?? '') ?? 0 }
  return { month, result, ...amounts, note: (typed['note'] ?? '').slice(0, 500), ...(deposit === undefined ? {} : { depositFen: deposit }) }
}
