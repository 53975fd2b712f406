import type { CapabilityModule } from '#platform/capability'
import { absencesAccess } from './absences/access.ts'
import { absencesMounted } from './absences/routes.ts'
import { accountsAccess } from './accounts/access.ts'
import { accountsMounted } from './accounts/routes.ts'
import { peopleAccess } from './access.ts'
import { peopleOperations } from './contract.ts'
import { absencesOperations } from './contract/absences.ts'
import { accountsOperations } from './contract/accounts.ts'
import { peopleMounted } from './routes.ts'

/** What other capabilities and the server may use of the people. Screens import `domain.ts`, `contract.ts` and `words.ts` instead. */
export type {
  AgeBand, ConsentDraft, ConsentId, PartyDraft, PartyId, PartyInFull, PartyKind, PartyMasked, ReporterDraft, ReporterId,
  Representation, Side, TypedParty,
} from './domain.ts'
export { ownParty } from './domain/own-party.ts'
export { checkOptionalPhone, lacksGuardian, PAGE_ONLY, maskParty, readParty, speaksForApplicant } from './domain.ts'
export type {
  Authority, AuthorityKind, FactSeen, GroupRule, HouseholdId, Judged, LegalCapacity, Placed, Power, Purpose, Signature, SignerShown, SigningFault,
  SignsAs, Standing,
} from './domain.ts'
export {
  actingParties, actsAlone, authoritiesOf, childrenToHear, groupAdvice, groupRuleFor, inForce, judgeSignature, membersOf, signersOf, signersShown, standingsOf,
} from './domain.ts'
export { signingFaultWords, SIGNS_AS_WORDS } from './signing-words.ts'
export { listParties, REVEALED_FIELDS, type RevealedField, revealPartyField } from './parties/reveal.ts'
export {
  type ConsentStanding, consentsOf, duplicatesByPhone, endParty, insertConsent, insertParty, insertReporter,
  partiesWithNames, personsIn, placeParty, type Reporter, reportersOf, representParty, sealPeople, tieReporter, unsealPeople, type WriteContext,
} from './parties/store.ts'
export { keepSession, RESIDENT_COOKIE, SESSION_COOKIE } from './routes.ts'
export { DEMONSTRATION_PASSWORD, demonstrationSignIns, registerWorkingRoles } from './demonstration.ts'
export { type AuthServices, guarded } from './sign-in/attempts.ts'
export { hashPassword } from './sign-in/password.ts'
export { openWithPin, type OpenedReport, type PinQuestion, pinOf, pinShown, reissuePin } from './sign-in/pin.ts'
export { forgetSession, type OpenedSession, resolveSession } from './sign-in/sessions.ts'
export { type FactorsGiven, verifySeal } from './second-factor/commands.ts'
export { type SignedIn, signIn, verifyPassword } from './sign-in/staff.ts'
export { refusal as peopleRefusal } from './words.ts'

export const peopleCapability: CapabilityModule = {
  name: 'people',
  operations: peopleOperations,
  access: peopleAccess,
  mounted: peopleMounted,
}

/** Accounts of those who work here, kept by administrators. */
export const accountsCapability: CapabilityModule = {
  name: 'accounts',
  operations: accountsOperations,
  access: accountsAccess,
  mounted: accountsMounted,
}

/** Who is away and who stands in, kept by heads. */
export const absencesCapability: CapabilityModule = {
  name: 'absences',
  operations: absencesOperations,
  access: absencesAccess,
  mounted: absencesMounted,
}
