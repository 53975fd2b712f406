/** @jsxImportSource preact */
import { councilsOperations } from '../../capabilities/councils/contract.ts'
import { CHOICES_OF_SURVEY, QUESTIONS, type SurveyAnswer, tokenDigits } from '../../capabilities/councils/domain/surveys.ts'
import { BoardPage, CouncilsPage, OwnOpinionPage } from '../../capabilities/councils/resident/council.tsx'
import { QuestionsPage, ThanksPage, TokenPage } from '../../capabilities/councils/resident/survey.tsx'
import { refusal as words } from '../../capabilities/councils/words.ts'
import { placesOperations } from '../../capabilities/organisation/contract/places.ts'
import { providersOperations } from '../../capabilities/providers/contract.ts'
import { UnitCompanies } from '../../capabilities/providers/resident/companies.tsx'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { below } from '#platform/ui/resident'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/council`: communities, one's own opinion, a slip. */
export async function showCouncils(asked: Asked, code = '', refusal?: Refusal): Promise<unknown> {
  const { unitId } = fieldsOf(asked.request.query)
  if (unitId !== undefined && isId(unitId)) return asked.reply.redirect(below(asked.view, `/council/${unitId}`), 303)
  const centres = await asked.site.call(placesOperations.listCentres, asked.visitor)
  const page = <CouncilsPage view={asked.view} code={code} units={centres.ok ? centres.value.communities : []} refusal={refusal} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/** `/d/{slug}/council/{unit}`: what a community's councils publish. */
export async function showBoard(asked: Asked, unitId: string): Promise<unknown> {
  if (!isId(unitId)) return sendRefusalPage(asked, words('no-such-council', {}))
  const params = { unitId }
  const [found, companies] = await Promise.all([
    asked.site.call(councilsOperations.readCouncilBoard, asked.visitor, { params }), asked.site.call(providersOperations.readUnitProviders, asked.visitor, { params }),
  ])
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  const { view } = asked
  return sendPage(asked.reply, (
    <BoardPage view={view} board={found.value} today={asked.site.services.today(asked.district.id)}>
      {companies.ok ? <UnitCompanies language={view.language} found={companies.value} /> : null}
    </BoardPage>
  ))
}

/** `/d/{slug}/council/photos/{project}.{photo}` of a project that was verified. */
export async function sendBoardPhoto(asked: Asked, name: string): Promise<unknown> {
  const [projectId = '', photoId = ''] = name.split('.')
  if (!isId(projectId) || !isId(photoId)) return sendRefusalPage(asked, words('no-such-project', {}))
  const found = await asked.site.call(councilsOperations.readBoardPhoto, asked.visitor, { params: { projectId, photoId } })
  if (!found.ok) return sendRefusalPage(asked, found.refusal)
  return asked.reply.type(found.value.type).header('cache-control', 'private, max-age=3600').send(found.value.bytes)
}

/** Number and PIN open one's own opinion. */
export async function openOwnOpinion(asked: Asked): Promise<unknown> {
  const { code = '', pin = '', show } = fieldsOf(asked.request.body)
  if (show !== undefined) return showCouncils(showSetting(asked, show), code)
  const own = await asked.site.call(councilsOperations.readMyOpinion, asked.visitor, { body: { code: code.slice(0, 40) || ' ', pin: pin.slice(0, 20) || ' ' } })
  return own.ok ? sendPage(asked.reply, <OwnOpinionPage view={asked.view} own={own.value} />, { private: true }) : showCouncils(asked, code.slice(0, 12), own.refusal)
}

/** `/d/{slug}/council/survey`: the code on a slip leads here with its number filled in. */
export async function showSurvey(asked: Asked): Promise<unknown> {
  const token = fieldsOf(asked.request.query)['token']
  return token === undefined ? tokenPage(asked, '', undefined) : showQuestions(asked, token, {})
}

function tokenPage(asked: Asked, token: string, refusal: Refusal | undefined): unknown {
  return sendPage(asked.reply, <TokenPage view={asked.view} token={token.slice(0, 20)} refusal={refusal} />, { status: refusal?.status ?? 200, private: true })
}

async function showQuestions(asked: Asked, typedToken: string, typed: Fields, told: { readonly refusal?: Refusal; readonly missing?: boolean } = {}): Promise<unknown> {
  const token = tokenDigits(typedToken) ?? typedToken.slice(0, 20)
  const found = await asked.site.call(councilsOperations.lookAtSurvey, asked.visitor, { body: { token: token || ' ' } })
  if (!found.ok) return tokenPage(asked, token, found.refusal)
  const page = <QuestionsPage view={asked.view} token={token} survey={found.value} typed={typed} commandId={newCommandId(asked.site)} refusal={told.refusal} missing={told.missing ?? false} />
  return sendPage(asked.reply, page, { status: told.refusal?.status ?? (told.missing ? 422 : 200), private: true })
}

/** Every question needs an answer; nothing is ticked beforehand. */
function answersIn(typed: Fields): SurveyAnswer | undefined {
  const [needed, agreed, accepted, satisfied] = QUESTIONS.map((each) => CHOICES_OF_SURVEY.find((choice) => choice === typed[each]))
  return needed && agreed && accepted && satisfied ? { needed, agreed, accepted, satisfied } : undefined
}

export async function sendSurvey(asked: Asked): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const { token = '', show } = typed
  if (show !== undefined) return typed['answers'] ? showQuestions(showSetting(asked, show), token, typed) : tokenPage(showSetting(asked, show), token, undefined)
  if (!typed['answers']) return showQuestions(asked, token, {})
  const answers = answersIn(typed)
  if (!answers) return showQuestions(asked, token, typed, { missing: true })
  const { commandId } = commandIn(typed)
  const sent = await asked.site.call(councilsOperations.answerSurvey, asked.visitor, { body: { token: token.slice(0, 40) || ' ', ...answers }, ...(commandId ? { commandId } : {}) })
  return sent.ok ? sendPage(asked.reply, <ThanksPage view={asked.view} />, { private: true }) : showQuestions(asked, token, typed, { refusal: sent.refusal })
}
