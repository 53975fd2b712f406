import type { StaffActor } from '#platform/access'
import { findFile } from '#platform/files'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { maskName, maskPhone } from '#platform/validators'
import { handlesCase, type CaseFile, type CaseId, type FactRead, factsOf, factsWithContentOf, lookAtCase } from '#cap/cases'
import {
  actingParties, type Authority, authoritiesOf, childrenToHear, groupAdvice, groupRuleFor, inForce, lacksGuardian, maskParty, type PartyInFull, partiesWithNames,
  reportersOf, type SignerShown, signersShown, signingFaultWords, standingsOf,
} from '#cap/people'
import { changingRefusal } from './commands/desk.ts'
import type { AuthorityShown, PartiesShown, PersonShown } from './contract.ts'
import { groupWords, refusal } from './words.ts'

/** Everybody in a case with who may sign for them today; names in full for whoever handles it, masked for others. One row in the access log. */
export function readParties(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<PartiesShown>> {
  return lookAtCase<PartiesShown>(services, { by, caseId, need: 'content', action: 'case.people' }, async (tx, file) => {
    const [people, facts, reporters] = await Promise.all([
      partiesWithNames(tx, services.keys, caseId), factsWithContentOf(tx, caseId), reportersOf(tx, services.keys, caseId),
    ])
    const today = services.today(tx.district)
    const authorities = authoritiesOf(facts)
    // Co-owners are shown with who might sign for them: every household is asked as if its property were disposed of.
    const households = [...new Set(people.flatMap((each) => (each.householdId === null ? [] : [each.householdId])))]
    const disposing = signersShown(people, authorities, { on: today, purpose: 'settle', disposesOf: households })
    const plain = signersShown(people, authorities, { on: today, purpose: 'settle', disposesOf: [] })
    const signers = disposing.map((each) => plain.find((other) => other.partyId === each.partyId) ?? each)
    return ok({
      people: peopleOf(people, signers, heardIn(facts), handlesCase(by, file.state)),
      authorities: authorities.map((each) => authorityOf(each, facts, today)),
      reporters: reporters.map(({ id, name, phone }) => ({ id, name: name === '' ? '' : maskName(name), phone: phone === null ? null : maskPhone(phone) })),
      group: groupOf(file, people, authorities),
      sides: personsOf(people),
      refusal: refusalFor(file, by),
    })
  })
}

function refusalFor(file: CaseFile, by: StaffActor): PartiesShown['refusal'] {
  const refused = changingRefusal(file, by, 'voices')
  return refused ? { code: refused.code, say: { zh: refused.say.zh, en: refused.say.en } } : null
}

function heardIn(facts: readonly FactRead[]): readonly unknown[] {
  return facts.filter((each) => each.kind === 'child-heard').map((each) => each.data['partyId'])
}

function peopleOf(people: readonly PartyInFull[], signers: readonly SignerShown[], heard: readonly unknown[], inFull: boolean): PersonShown[] {
  const standings = standingsOf(people)
  const children = childrenToHear(people).map((each) => each.id)
  return people.map((party) => {
    const { id, side, kind, phone, identityNumber, persons, minor, legalCapacity, householdId, name: masked } = maskParty(party)
    const name = inFull ? party.name : masked
    const signer = signers.find((each) => each.partyId === id)
    return {
      id, side, kind, name, phone, identityNumber, persons, minor, legalCapacity, householdId,
      standing: standings.get(id) ?? 'party', lacksGuardian: lacksGuardian(party),
      guardianId: party.representation === 'guardian' ? party.representedBy : null,
      toBeHeard: children.includes(id) && !heard.includes(id),
      ways: (signer?.ways ?? []).map((way) => ({ ...way, together: [...way.together] })),
      fault: signer?.fault ? { ...signingFaultWords[signer.fault](name) } : null,
    }
  })
}

function authorityOf(authority: Authority, facts: readonly FactRead[], today: Parameters<typeof inForce>[1]): AuthorityShown {
  const { id, kind, principalIds, agentIds, powers, together, fromOn, untilOn, endedOn } = authority
  const fact = facts.find((each) => each.kind === 'authority-given' && each.data['authorityId'] === id)
  const matters = fact?.content?.['matters']
  return {
    id, kind, principalIds: [...principalIds], agentIds: [...agentIds], powers: [...powers], together, fromOn, untilOn, endedOn,
    inForce: inForce(authority, today), matters: typeof matters === 'string' ? matters : '', hasPaper: authority.fileId !== null,
  }
}

/** Persons on each side, speakers aside; a side without anybody is left out. */
function personsOf(people: readonly PartyInFull[]): PartiesShown['sides'] {
  const acting = actingParties(people)
  const count = (side: PartyInFull['side']) => acting.filter((each) => each.side === side).reduce((sum, each) => sum + each.persons, 0)
  return (['applicant', 'respondent', 'third'] as const).map((side) => ({ side, persons: count(side) })).filter((each) => each.persons > 0)
}

/** G-11: representatives offered, missing or too many, for the side with the most people. */
function groupOf(file: CaseFile, people: readonly PartyInFull[], authorities: readonly Authority[]): PartiesShown['group'] {
  const applicants = actingParties(people).filter((each) => each.side === 'applicant')
  const count = applicants.reduce((sum, each) => sum + each.persons, 0)
  const chosen = new Set(authorities.filter((each) => each.kind === 'representative' && each.endedOn === null).flatMap((each) => each.agentIds))
  const rule = groupRuleFor(file.state.category, file.state.channel)
  const advice = groupAdvice(rule, count, chosen.size)
  if (advice === null) return null
  return { advice, law: rule.law, say: { ...(advice === 'offer' ? groupWords.offer(count) : groupWords[advice](rule.most)) } }
}

/** The scan of one authority, for handlers. Refuses `no-such-authority`. */
export async function readAuthorityPaper(services: Services, by: StaffActor, caseId: CaseId, authorityId: string): Promise<Result<SentFile>> {
  const found = await lookAtCase(services, { by, caseId, need: 'content', action: 'authority.paper' }, async (tx) => {
    const authority = authoritiesOf(await factsOf(tx, caseId)).find((each) => each.id === authorityId)
    const file = authority?.fileId ? await findFile(tx, authority.fileId) : undefined
    return file && file.case_id === caseId ? ok(file) : refuse(refusal('no-such-authority', {}))
  })
  if (!found.ok) return found
  const { hash, media_type, id } = found.value
  return ok({ bytes: await services.files.read(by.district, hash), type: media_type, name: `${id}.${media_type === 'application/pdf' ? 'pdf' : 'jpg'}` })
}
