import { guarded } from '#cap/people'
import { sameSecret } from '#platform/crypto'
import { inDistrict, type Tx } from '#platform/db/database'
import { derivedId } from '#platform/derived-id'
import type { DistrictId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { checkPhone, cleanText } from '#platform/validators'
import type { JoinBody } from '../contract.ts'
import { agreeingFault, plainRefusal, readNumber } from '../domain.ts'
import { sealWords } from '../sealed.ts'
import { byNumber, insertAdults, lockById, type ParticipationRow, setAgreed } from '../store/people.ts'
import { lockProgramme } from '../store/programmes.ts'
import { refusal } from '../words.ts'
import { close } from './ending.ts'
import { join, pinFor, type SlipOut } from './joining.ts'

export interface WithPin {
  readonly number: string
  readonly pin: string
}

/** What number and PIN open. Refuses `wrong-number-or-pin`, and after five wrong tries `locked-for-a-while`. */
export function openOwn(services: Services, district: DistrictId, typed: WithPin): Promise<Result<ParticipationRow>> {
  const number = readNumber(typed.number)
  const subject = services.keys.keyedHash({ district }, 'code', `programmes ${number ?? typed.number.slice(0, 40)}`).toString('hex')
  return guarded(services, district, {
    kind: 'pin', subject, wrong: refusal('wrong-number-or-pin', {}),
    attempt: async () => {
      const found = number === undefined ? undefined : await inDistrict(services.db, district, (tx) => byNumber(tx, number), { readOnly: true })
      const isRight = sameSecret(Buffer.from(pinFor(services, district, number ?? 'none')), Buffer.from(typed.pin.normalize('NFKC').replace(/\s/g, '')))
      return found && isRight ? found : undefined
    },
  })
}

async function change(services: Services, district: DistrictId, typed: WithPin, work: (tx: Tx, found: ParticipationRow) => Promise<Refusal | undefined>): Promise<Result<ParticipationRow>> {
  const opened = await openOwn(services, district, typed)
  if (!opened.ok) return opened
  return inDistrict(services.db, district, async (tx): Promise<Result<ParticipationRow>> => {
    const found = await lockById(tx, opened.value.id)
    if (!found) return refuse(refusal('wrong-number-or-pin', {}))
    const refused = await work(tx, found)
    if (refused) return refuse(refused)
    return ok((await lockById(tx, found.id)) ?? found)
  })
}

/** One press stops everything and erases it (PIPL Art. 15, 47). Nothing refuses it but a wrong PIN. */
export function leave(services: Services, district: DistrictId, typed: WithPin): Promise<Result<ParticipationRow>> {
  return change(services, district, typed, async (tx, found) => {
    if (found.state !== 'withdrawn') await close(tx, found, 'withdrawn', services.today(district))
    return undefined
  })
}

/**
 * The family agrees to one person: the one its page showed. Refuses `no-successor-proposed`, and `another-successor` where somebody else was
 * proposed since: a yes is for whom it was given (PIPL Art. 14, 23).
 */
export function agree(services: Services, district: DistrictId, typed: WithPin, toId: string): Promise<Result<ParticipationRow>> {
  return change(services, district, typed, async (tx, found) => {
    const fault = agreeingFault({ successorId: found.successor_id, state: found.state }, toId)
    if (fault !== undefined) return refusal(fault, {})
    await setAgreed(tx, found.id, toId)
    return undefined
  })
}

function joiningRefused(body: JoinBody) {
  if (!body.agreed) return refusal('joining-not-agreed', {})
  if (!body.grownUp) return refusal('not-grown-up', {})
  const phone = checkPhone(body.phone)
  return phone.ok ? plainRefusal('name', body.name, body.shownAs) : refusal('phone-wrong', phone.refusal)
}

/** Asks to join a project that takes people in, without an account. Refuses `joining-not-agreed`, `not-grown-up`, `phone-wrong`, `project-not-open`, `labels`. */
export function joinProject(services: Services, district: DistrictId, id: string, commandId: string, body: JoinBody): Promise<Result<SlipOut>> {
  const refused = joiningRefused(body)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, district, async (tx): Promise<Result<SlipOut>> => {
    const found = await lockProgramme(tx, id)
    const today = services.today(district)
    if (found?.kind !== 'project' || found.state === 'ended' || found.until_on < today) return refuse(refusal('project-not-open', {}))
    const made = { id: commandId, kind: 'member', programme_id: id, state: 'asked', keeper_id: found.keeper_id, helper: null, goals: null, checked_on: null, from_on: today, until_on: found.until_on } as const
    const shownAs = cleanText(body.shownAs)
    const words = sealWords(services.keys, tx.district, { name: cleanText(body.name), phone: cleanText(body.phone), shownAs })
    return join(services, tx, { id: found.unit_id, path: found.unit_path }, made, () =>
      insertAdults(tx, commandId, [{ id: derivedId<'adult'>(commandId, 'member'), part: 'member', words, isShown: shownAs !== '' }], today))
  })
}
