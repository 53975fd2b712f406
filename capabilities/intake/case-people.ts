import type { StaffActor } from '#platform/access'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { maskName, maskPhone } from '#platform/validators'
import { type CaseId, lookAtCase } from '#cap/cases'
import { lacksGuardian, listParties, type PartyId, type RevealedField, reissuePin, type ReporterId, reportersOf, revealPartyField } from '#cap/people'
import type { CasePeople } from './contract.ts'

/** Who is in a case, masked; one row in the access log. */
export function listCasePeople(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<CasePeople>> {
  return lookAtCase<CasePeople>(services, { by, caseId, need: 'content', action: 'case.people' }, async (tx) => {
    const parties = await listParties(tx, services.keys, caseId)
    const reporters = await reportersOf(tx, services.keys, caseId)
    return ok({
      parties: parties.map((each) => ({ ...each, lacksGuardian: lacksGuardian(each) })),
      reporters: reporters.map(({ id, name, phone, channel, language, partyId, lettersWanted }) => ({
        id, channel, language, partyId, lettersWanted,
        name: name === '' ? '' : maskName(name), phone: phone === null ? null : maskPhone(phone),
      })),
    })
  })
}

/** One full value, with a reason that is recorded (PR-05). Refuses `reason-missing`, `no-such-party`. */
export function revealField(
  services: Services, by: StaffActor, wanted: { readonly caseId: CaseId; readonly partyId: PartyId; readonly field: RevealedField; readonly reason: string },
): Promise<Result<{ value: string | null }>> {
  return lookAtCase(services, { by, caseId: wanted.caseId, need: 'content', action: 'party.reveal' }, async (tx) => {
    const revealed = await revealPartyField(tx, services, { ...wanted, by })
    return revealed.ok ? ok({ value: revealed.value }) : revealed
  })
}

/** A new PIN for a reporter who stands at the counter; logged with its reason. Refuses `reason-missing`, `no-such-reporter`. */
export async function reissueReporterPin(
  services: Services, by: StaffActor, wanted: { readonly caseId: CaseId; readonly reporterId: ReporterId; readonly reason: string },
): Promise<Result<{ pin: string }>> {
  return lookAtCase(services, { by, caseId: wanted.caseId, need: 'content', action: 'pin.renew' }, async (tx) => {
    const pin = await reissuePin(tx, services, { ...wanted, by })
    return pin.ok ? ok({ pin: pin.value }) : pin
  })
}
