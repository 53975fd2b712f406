/** @jsxImportSource preact */
import { type OwnShown, programmesOperations as ops, type ProjectPage } from '../../capabilities/programmes/contract.ts'
import { type Joining, OwnPage, ProgrammesPage, ProjectShown, SlipPage } from '../../capabilities/programmes/resident/programmes.tsx'
import { refusal as words } from '../../capabilities/programmes/words/refusals.ts'
import { isId } from '#platform/ids'
import type { Refusal, Result } from '#platform/result'
import { sendRefusalPage } from './errors.tsx'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/programmes`: what is open, and one’s own by number and PIN. */
export async function showProgrammes(asked: Asked, number = '', refusal?: Refusal): Promise<unknown> {
  const listed = await asked.site.call(ops.listOpenProjects, asked.visitor)
  const page = <ProgrammesPage view={asked.view} projects={listed.ok ? listed.value.projects : []} number={number} refusal={refusal} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

const NOTHING: Joining = { name: '', phone: '', grownUp: false, agreed: false, shownAs: '' }

async function withProject(asked: Asked, id: string, show: (project: ProjectPage) => unknown): Promise<unknown> {
  if (!isId(id)) return sendRefusalPage(asked, words('project-not-open', {}))
  const found = await asked.site.call(ops.readOpenProject, asked.visitor, { params: { id } })
  return found.ok ? show(found.value) : sendRefusalPage(asked, found.refusal)
}

function sendProject(asked: Asked, project: ProjectPage, typed: Joining, commandId: string, refusal?: Refusal): unknown {
  return sendPage(asked.reply, <ProjectShown view={asked.view} project={project} typed={typed} refusal={refusal} commandId={commandId} />, { status: refusal?.status ?? 200, private: true })
}

/** `/d/{slug}/programmes/{id}`: one project with the form to join it. */
export function showProject(asked: Asked, id: string): Promise<unknown> {
  return withProject(asked, id, (project) => sendProject(asked, project, NOTHING, newCommandId(asked.site)))
}

/** Somebody asks to join; number and PIN are the answer to the form, never an address. */
export function joinProject(asked: Asked, id: string): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const typed: Joining = { name: fields['name'] ?? '', phone: fields['phone'] ?? '', shownAs: fields['shownAs'] ?? '', grownUp: fields['grownUp'] === 'yes', agreed: fields['agreed'] === 'yes' }
  const { commandId = newCommandId(asked.site) } = commandIn(fields)
  return withProject(asked, id, async (project) => {
    if (fields['show'] !== undefined) return sendProject(showSetting(asked, fields['show']), project, typed, commandId)
    const body = { ...typed, name: typed.name.slice(0, 40) || ' ', phone: typed.phone.slice(0, 40) || ' ', shownAs: typed.shownAs.slice(0, 20) }
    const joined = await asked.site.call(ops.joinProject, asked.visitor, { params: { id }, body, commandId })
    if (!joined.ok) return sendProject(asked, project, typed, newCommandId(asked.site), joined.refusal)
    return sendPage(asked.reply, <SlipPage view={asked.view} title={project.title} number={joined.value.number} pin={joined.value.pin} />, { private: true })
  })
}

function typedIn(asked: Asked) {
  const { number = '', pin = '', show } = fieldsOf(asked.request.body)
  return { show, body: { number: number.slice(0, 40) || ' ', pin: pin.slice(0, 20) || ' ' } }
}

type Body = ReturnType<typeof typedIn>['body']

/** Opens, leaves or agrees with number and PIN; what is wrong leads back to the form with its sentence. */
const pressed = (act: (asked: Asked, body: Body) => Promise<Result<OwnShown>>) => async (asked: Asked): Promise<unknown> => {
  const { show, body } = typedIn(asked)
  if (show !== undefined) return showProgrammes(showSetting(asked, show), body.number.trim())
  const own = await act(asked, body)
  if (!own.ok) return showProgrammes(asked, body.number.trim(), own.refusal)
  return sendPage(asked.reply, <OwnPage view={asked.view} own={own.value} />, { private: true })
}

export const openOwnTakingPart = pressed(({ site, visitor }, body) => site.call(ops.readOwnTakingPart, visitor, { body }))
export const leaveOwnTakingPart = pressed(({ site, visitor }, body) => site.call(ops.leaveTakingPart, visitor, { body }))
/** To the one the page showed, and nobody else. */
export const agreeToOwnSuccessor = pressed(({ site, visitor, request }, body) => site.call(ops.agreeToSuccessor, visitor, { body: { ...body, toId: fieldsOf(request.body)['toId']?.slice(0, 40) || '-' } }))
