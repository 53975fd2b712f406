import { isWithin, type StaffActor } from '#platform/access'
import { digitsOf } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { isPersonal } from '#platform/points-at-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { readCouncil } from '../commands.ts'
import type { SurveyOpen, SurveyShown } from '../contract.ts'
import { count } from '../counts.ts'
import { FEWEST_SHOWN, QUESTIONS, resultsOf, showToken, type SurveyAnswer, tokenDigits } from '../domain/surveys.ts'
import { refusal } from '../words.ts'
import * as store from './store.ts'

const TOKEN_DIGITS = 12

/** The n-th slip of a survey: made again from the key for printing, kept as a hash. */
export const tokenOf = (services: Pick<Services, 'keys'>, surveyId: string, index: number): string => digitsOf(services.keys.hmac('council-survey', surveyId, String(index)), TOKEN_DIGITS)

const hashOf = (services: Pick<Services, 'keys'>, district: DistrictId, digits: string): string => services.keys.keyedHash({ district }, 'token', `council-survey ${digits}`).toString('hex')

/** All tokens of a survey, each once. */
export function tokensOf(services: Pick<Services, 'keys'>, surveyId: string, households: number): readonly string[] {
  const tokens = new Set<string>()
  for (let index = 0; tokens.size < households; index += 1) tokens.add(tokenOf(services, surveyId, index))
  return [...tokens]
}

/** Asks the four questions on one measure. Refuses `no-such-council`, `council-closed`, `day-does-not-fit`, `personal-data`. */
export function openSurvey(
  services: Services, by: StaffActor, command: { readonly commandId: string; readonly councilId: string }, asked: { readonly measure: string; readonly households: number; readonly closesOn: string },
): Promise<Result<SurveyShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<SurveyShown>> => {
    const id = command.commandId
    const known = await store.findSurvey(tx, id)
    if (known) return shownOne(tx, known)
    const council = await readCouncil(tx, by, command.councilId)
    if (!council.ok) return council
    if (council.value.council.closedOn !== null) return refuse(refusal('council-closed', {}))
    const on = services.today(tx.district)
    const closesOn = parseDay(asked.closesOn)
    if (!closesOn.ok || closesOn.value < on) return refuse(refusal('day-does-not-fit', {}))
    const measure = cleanText(asked.measure)
    if (isPersonal(measure)) return refuse(refusal('personal-data', {}))
    await store.insertSurvey(tx, { id, councilId: command.councilId, measure, households: asked.households, on, closesOn: closesOn.value })
    await store.insertTokens(tx, id, tokensOf(services, id, asked.households).map((token) => hashOf(services, tx.district, token)))
    return readOne(tx, by, id)
  })
}

async function readOne(tx: Tx, by: StaffActor, id: string): Promise<Result<SurveyShown>> {
  const row = await ownSurvey(tx, by, id)
  return row.ok ? shownOne(tx, row.value) : row
}

/** Refuses `no-such-survey`. */
export async function ownSurvey(tx: Tx, by: StaffActor, id: string): Promise<Result<store.SurveyRow>> {
  const row = await store.findSurvey(tx, id)
  return row && isWithin(row.unit_path, by.unitPath) ? ok(row) : refuse(refusal('no-such-survey', {}))
}

async function shownOne(tx: Tx, row: store.SurveyRow): Promise<Result<SurveyShown>> {
  const [shown] = await surveysShown(tx, [row])
  return shown ? ok(shown) : refuse(refusal('no-such-survey', {}))
}

/** Nothing of the answers before the end; then each question whole or not at all. */
export async function surveysShown(tx: Tx, rows: readonly store.SurveyRow[]): Promise<SurveyShown[]> {
  const counts = await store.countsOf(tx, rows.filter((each) => each.closed_on !== null).map((each) => each.id))
  return rows.map((row) => ({
    id: row.id, councilId: row.council_id, measure: row.measure, households: row.households, openedOn: row.opened_on, closesOn: row.closes_on, closedOn: row.closed_on,
    answered: row.answered < FEWEST_SHOWN ? null : row.answered,
    results: row.closed_on === null ? null : resultsOf(counts.filter((each) => each.survey_id === row.id)).map(({ question, parts }) => ({ question, parts: parts === null ? null : { ...parts } })),
  }))
}

export function listSurveys(services: Services, by: StaffActor, councilId: string): Promise<Result<{ surveys: SurveyShown[] }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ surveys: SurveyShown[] }>> => {
    const council = await readCouncil(tx, by, councilId)
    return council.ok ? ok({ surveys: await surveysShown(tx, await store.surveysOf(tx, councilId)) }) : council
  }, { readOnly: true })
}

export interface Slip extends SurveyAnswer {
  readonly token: string
}

interface Found {
  readonly row: store.SurveyRow
  readonly hash: string
  readonly used: boolean
}

/** The survey behind a token. Refuses `token-wrong`. `told` names the slip where several were typed. */
async function behind(services: Services, tx: Tx, token: string, told: string): Promise<Result<Found>> {
  const digits = tokenDigits(token)
  const hash = digits === undefined ? undefined : hashOf(services, tx.district, digits)
  const found = hash === undefined ? undefined : await store.surveyOfToken(tx, hash)
  const row = found && (await store.findSurvey(tx, found.survey_id))
  return row && hash !== undefined && found ? ok({ row, hash, used: found.used }) : refuse(refusal('token-wrong', { token: told }))
}

const isOpen = (row: store.SurveyRow, today: Day): boolean => row.closed_on === null && today <= row.closes_on

async function takeSlip(services: Services, tx: Tx, slip: Slip, options: { readonly of?: string; readonly late: boolean; readonly told: string }): Promise<Result<Found>> {
  const found = await behind(services, tx, slip.token, options.told)
  if (!found.ok) return found
  const { row, hash } = found.value
  if (options.of !== undefined && row.id !== options.of) return refuse(refusal('token-wrong', { token: options.told }))
  if (options.late ? row.closed_on !== null : !isOpen(row, services.today(tx.district))) return refuse(refusal('survey-over', {}))
  if (!(await store.spendToken(tx, hash))) return refuse(refusal('token-used', { token: options.told }))
  await store.addAnswers(tx, row.id, QUESTIONS.map((question) => [question, slip[question]] as const))
  return found
}

/** A household answers by the link or the number on its slip. Refuses `token-wrong`, `token-used`, `survey-over`. */
export function answerSurvey(services: Services, district: DistrictId, slip: Slip): Promise<Result<SurveyOpen>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<SurveyOpen>> => {
    const taken = await takeSlip(services, tx, slip, { late: false, told: '' })
    return taken.ok ? ok({ measure: taken.value.row.measure, closesOn: taken.value.row.closes_on, used: true, open: true }) : taken
  })
}

/** Slips that came back on paper, all of them or none; they may be entered after the last day, until it is closed. Refuses as `answerSurvey`, naming the slip. */
export function enterSlips(services: Services, by: StaffActor, surveyId: string, slips: readonly Slip[]): Promise<Result<SurveyShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<SurveyShown>> => {
    const own = await ownSurvey(tx, by, surveyId)
    if (!own.ok) return own
    for (const slip of slips) {
      const taken = await takeSlip(services, tx, slip, { of: surveyId, late: true, told: ` ${showToken(tokenDigits(slip.token) ?? slip.token.slice(0, 20))} ` })
      if (!taken.ok) return taken
    }
    return readOne(tx, by, surveyId)
  })
}

/** Refuses `no-such-survey`; closed twice it is closed once. */
export function closeSurvey(services: Services, by: StaffActor, surveyId: string): Promise<Result<SurveyShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<SurveyShown>> => {
    const own = await ownSurvey(tx, by, surveyId)
    if (!own.ok) return own
    const on = services.today(tx.district)
    if (await store.closeSurvey(tx, surveyId, on)) count(tx, own.value, on, 'surveys')
    return readOne(tx, by, surveyId)
  })
}

/** What a slip asks, and whether it still can be answered. Refuses `token-wrong`. */
export function lookAtSurvey(services: Services, district: DistrictId, token: string): Promise<Result<SurveyOpen>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<SurveyOpen>> => {
    const found = await behind(services, tx, token, '')
    if (!found.ok) return found
    const { row, used } = found.value
    return ok({ measure: row.measure, closesOn: row.closes_on, used, open: isOpen(row, services.today(tx.district)) })
  }, { readOnly: true })
}
