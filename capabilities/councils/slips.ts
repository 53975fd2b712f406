import { showCaseCode } from '#cap/cases'
import { type OpinionSlip, renderSheet, type SurveySlips } from '#cap/documents'
import { type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { CHOICES_OF_SURVEY, QUESTIONS, showToken } from './domain/surveys.ts'
import { pinOfOpinion } from './opinions/looks.ts'
import { findOpinion } from './opinions/store.ts'
import { ownSurvey, tokensOf } from './surveys/commands.ts'
import { ANSWER_WORDS, QUESTION_WORDS, refusal, SUBJECT_WORDS, words } from './words.ts'

type Slips = OpinionSlip | SurveySlips

async function printed(services: Services, by: StaffActor, name: string, make: (tx: Tx) => Promise<Result<Slips>>): Promise<Result<SentFile>> {
  const sheet = await inDistrict(services.db, by.district, async (tx): Promise<Result<Slips>> => {
    const made = await make(tx)
    if (made.ok) await recordAccess(tx, services.clock, by, { action: 'councils.print', caseId: null })
    return made
  })
  if (!sheet.ok) return sheet
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${name}.pdf` })
}

const nameOf = async (tx: Tx, unitId: string): Promise<string> => (await unitOf(tx, unitId as UnitId))?.name.zh ?? ''
const pageOf = (services: Services, by: StaffActor, path: string): string => `${services.publicUrl}/d/${services.district(by.district).slug}/council/${path}`

/** Number and PIN for whoever asked; on the day of the note only. Refuses `no-such-opinion`, `slip-over`. */
export function printOpinionSlip(services: Services, by: StaffActor, id: string): Promise<Result<SentFile>> {
  return printed(services, by, words.printSlip.zh, async (tx) => {
    const row = await findOpinion(tx, id)
    if (!row || !isWithin(row.unit_path, by.unitPath)) return refuse(refusal('no-such-opinion', {}))
    if (row.noted_on !== services.today(tx.district)) return refuse(refusal('slip-over', {}))
    return ok({
      kind: 'opinion-slip', unit: row.unit_zh, subject: SUBJECT_WORDS[row.subject].zh, code: showCaseCode(row.code), pin: pinOfOpinion(services, row.id), notedOn: row.noted_on,
      ...(row.due_on === null ? {} : { dueOn: row.due_on }), scanUrl: pageOf(services, by, 'own'),
    })
  })
}

/** A slip a household, four a page. Refuses `no-such-survey`, `survey-over`. */
export function printSurveySlips(services: Services, by: StaffActor, surveyId: string): Promise<Result<SentFile>> {
  return printed(services, by, words.printSurvey.zh, async (tx) => {
    const own = await ownSurvey(tx, by, surveyId)
    if (!own.ok) return own
    const { measure, households, closes_on: closesOn, closed_on: over, unit_id: unitId } = own.value
    if (over !== null) return refuse(refusal('survey-over', {}))
    const slips = tokensOf(services, surveyId, households).map((token) => ({ token: showToken(token), scanUrl: pageOf(services, by, `survey?token=${token}`) }))
    const questions = QUESTIONS.map((each) => ({ question: QUESTION_WORDS[each].zh, choices: CHOICES_OF_SURVEY.map((choice) => ANSWER_WORDS[each][choice].zh) }))
    return ok({ kind: 'survey-slips', unit: await nameOf(tx, unitId), measure, closesOn, questions, slips })
  })
}
