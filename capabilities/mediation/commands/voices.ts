import type { Static } from 'typebox'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Day } from '#platform/time'
import { judgeSignature, maskParty, type PartyInFull, type Purpose, signingFaultWords, signersShown, type SignsAs } from '#cap/people'
import type { MarkBody } from '../contract/bodies.ts'
import type { Draft, Mark } from '../domain/file.ts'
import { isMarked } from '../domain/agreement.ts'
import { refusal } from '../words/refusals.ts'
import type { Desk } from './desk.ts'

/** One person’s word, given by themselves or by whoever may speak for them. */
export interface Voice {
  readonly partyId: string
  readonly as: SignsAs
  readonly signerId: string | null
}

/**
 * Whether all these people may speak like this on a day; the agents who must all sign, by party (CC Art. 166).
 * Refuses `guardian-needed` and `may-not-sign`, which names everybody concerned and why. Source: CC Arts. 19–23, 161–173, 301.
 */
export function judgeVoices(
  desk: Desk, voices: readonly Voice[], asked: { readonly on: Day; readonly purpose: Purpose; readonly disposesOf: readonly string[] },
): Result<ReadonlyMap<string, readonly string[]>> {
  const together = new Map<string, readonly string[]>()
  const faults: { readonly partyId: string; readonly law: string; readonly fault: keyof typeof signingFaultWords }[] = []
  for (const voice of voices) {
    const judged = judgeSignature(desk.people, desk.authorities, { ...asked, ...voice })
    if (judged.fault === null) together.set(voice.partyId, judged.together)
    else faults.push({ partyId: voice.partyId, law: judged.law, fault: judged.fault })
  }
  const [first] = faults
  if (!first) return ok(together)
  if (first.fault === 'guardian-acts') return refuse(refusal('guardian-needed', {}))
  const same = faults.filter((each) => each.fault === first.fault).map((each) => each.partyId)
  return refuse(refusal('may-not-sign', { why: signingFaultWords[first.fault](namesOf(desk, same)), law: first.law, partyIds: faults.map((each) => each.partyId) }))
}

const MOST_NAMED = 8

/** Names as whoever acts may see them: in full for handlers, masked for a head who only looks over it. */
export function namesOf(desk: Desk, partyIds: readonly string[]): string {
  const names = partyIds.slice(0, MOST_NAMED).flatMap((id) => desk.people.filter((each) => each.id === id)).map((party) => nameFor(desk, party))
  return partyIds.length > MOST_NAMED ? `${names.join('、')}（${partyIds.length}）` : names.join('、')
}

function nameFor({ by, matter, file }: Desk, party: PartyInFull): string {
  const handles = by.kind === 'staff' && (by.role !== 'committee-head' || file.state.assigneeId === by.id || matter.file.mediatorIds.includes(by.id))
  return handles ? party.name : maskParty(party).name
}

/** Marks, consents and notices that are missing are named, with why where nobody may give them today. */
export function withNames(desk: Desk, refused: Refusal | undefined): Refusal | undefined {
  const partyIds = refused?.details?.['partyIds']
  if (!refused || !Array.isArray(partyIds) || partyIds.length === 0 || refused.code === 'may-not-sign') return refused
  const ids = partyIds.filter((each): each is string => typeof each === 'string')
  const names = namesOf(desk, ids)
  const why = refused.code === 'marks-missing' ? stuckWords(desk, ids) : { zh: '', en: '' }
  return { ...refused, say: { zh: `${refused.say.zh}还缺：${names}。${why.zh}`, en: `${refused.say.en} Missing: ${names}. ${why.en}`.trim() } }
}

/** Why nobody may sign for somebody today: no guardian on file, an authority that is over. */
function stuckWords(desk: Desk, partyIds: readonly string[]): { readonly zh: string; readonly en: string } {
  const disposesOf = desk.matter.file.draft?.disposesOf ?? []
  const stuck = signersShown(desk.people, desk.authorities, { on: desk.today, purpose: 'settle', disposesOf }).filter((each) => partyIds.includes(each.partyId) && each.fault !== null)
  const words = stuck.slice(0, MOST_NAMED).flatMap(({ partyId, fault }) => (fault === null ? [] : [signingFaultWords[fault](namesOf(desk, [partyId]))]))
  return { zh: words.map((each) => each.zh).join(''), en: words.map((each) => each.en).join(' ') }
}

/** Everybody for whom one signature is made: the party named, and those for whom the same person signs on the same paper. */
export function voicesOf(body: Static<typeof MarkBody>): readonly Voice[] {
  const signerId = body.actsFor === 'self' ? body.whose : (body.signerId ?? null)
  const first: Voice = { partyId: body.whose, as: body.actsFor, signerId: body.actsFor === 'self' ? null : signerId }
  return [first, ...(body.alsoFor ?? []).filter((each) => each !== body.whose).map((partyId): Voice => ({ partyId, as: 'agent', signerId }))]
}

/** Why one of these marks may not be made now. Refuses `no-such-party`, `already-marked`. */
export function markedRefusal(desk: Desk, draft: Draft, voices: readonly Voice[]): Refusal | undefined {
  if (voices.some((each) => !draft.partyIds.includes(each.partyId))) return refusal('no-such-party', {})
  const { marks } = desk.matter.file
  const done = (voice: Voice) => isMarked(draft.id, marks, voice.partyId) || marks.some((mark) => isSame(mark, draft, voice))
  return voices.some(done) ? refusal('already-marked', {}) : undefined
}

function isSame(mark: Mark, draft: Draft, voice: Voice): boolean {
  return mark.draftId === draft.id && mark.by === 'party' && mark.whose === voice.partyId && mark.actsFor === voice.as && (mark.signerId ?? null) === voice.signerId
}
