import type { CapabilityModule } from '#platform/capability'
import { casesAccess } from './access.ts'
import { casesOperations } from './contract.ts'
import { casesMounted } from './routes.ts'

export { makeCaseCode, readCaseCode, showCaseCode } from './code.ts'
export { bodyHash, type CommandEnvelope, denialOf, onCase, onCaseBeside, onTwoCases, type Permit, queue } from './commands.ts'
export { beginningWith, type EntryFinder, registerBooks } from './books.ts'
export { doorWords } from './door.ts'
export { ENTRY_TERMS, entryProcedure } from './entry.ts'
export { type DecidedRoute, decidedRoutes, type DecidedWords, decidedWords } from './reads-decided.ts'
export { type FactRead, factsOf, factsWithContentOf, joinCase, leaveCase, type PassedDeadline } from './reads-facts.ts'
export { sweepPassed } from './passed.ts'
export { handlesCase, isNearEnough, type Nearness, nearnessOf, RECUSED } from './nearness.ts'
export {
  type CaseId, type CaseState, type CountChange, type DeadlineChange, type DeadlineState, type Fact, type FactActor,
  type FactContext, type FactId, type OpenedProcedure, type ProcedureDefinition, type ProcedureId, type ProcedureKind,
  type ProcedureState, SAME, type StaffId, type Transition, transitionFor, type UnitId,
} from './procedure.ts'
export { definitionOf, type Definitions, dueOn, leadingProcedure, NEVER_DUE, outOfTurn, project, unregistered } from './projection.ts'
export { type FilePaper, type PaperMaker, papersOfCase, registerPaperMakers } from './makers.ts'
export { paperVerification, rememberPaper } from './papers.ts'
export { findPaper } from './store-papers.ts'
export { deadlineOf } from './queries.ts'
export {
  type CaseColumns, type CaseFile, type CaseLook, caseFileOf, type DueWork, type FactDraft, lookAtCase, type Recording,
} from './look.ts'
export { type Reaction, reactionsTo, registeredProcedures, registerProcedures, registerReactions, registerSealHooks, type SealHook } from './registry.ts'
export { type NewCase, registerCase } from './register.ts'
export { staff } from './routes.ts'
export { reporter, type StationCommand, stationCommand } from './station.ts'
export { clockName, hasStep, stateWords, stepWords } from './state-words.ts'
export { findIdByCodeEvenSealed } from './sealing/store.ts'
export { logRefused, openSealed, sealedNearness } from './sealing/open.ts'
export { wayRefusal } from './safe-contact.ts'
export { sealingCapability } from './sealing/routes.ts'
export { openedRow } from './sealing/seal.ts'
export { type CaseKey, decryptFor, encryptFor, newCaseKey, unwrapCaseKey, wrapCaseKey } from './sealing/vault.ts'
export { findIdByCode, listMergedHere, sumCounts } from './reads.ts'
export { type CountCell, countsBelow, countsByCategory, countsByDay, type CountsWanted } from './reads-breakdowns.ts'
export { type AssignedDeadline, assignedCases, assignedDeadlines } from './reads-calendar.ts'
export { redateProvisional } from './redate.ts'
export { INDICATOR_WORDS } from './counter-words.ts'
export { type Counted, type CountsAsked, countsFor } from './figures.ts'
export { postsBehind } from './reads-names.ts'
export { seesPostsOnly } from './nearness.ts'
export { monthsOver, runningFrom, type ToldFigures, toldFigures } from './figures-told.ts'
export { SMALLEST_TOLD, suppressed, type ToldCount } from './suppression.ts'
export { type ToldMonth, toldOfMonth, type UnitCount } from './suppression-tree.ts'
export { counterRow } from './recording.ts'
export { BEGINNING } from './reads-months.ts'
export {
  type CountedAfter, type CountedAsked, countedByGrid, type CountedLine, type GridCount, type HandlingDays, handlingDays, linesCounted, sumCounted,
} from './reads-counted.ts'
export {
  type Beside, type BesideAsked, besideOf, type BesideSum, type MonthSum, type OpenWork, openWork,
  type StockSum, stockByAge, sumsByMonth, type Waiting, type WaitingLine, waitingLines,
} from './reads-overview.ts'
export { doorName } from './door.ts'
export { casesOfCategory, type HandsRow, inHands } from './reads-hands.ts'
export { type Recounted, recountPeriod } from './recount-period.ts'
export { COHORT_COUNTS, repeatsUntil } from './cohorts.ts'
export { firstRecordedDay, sumMonths } from './store-months.ts'
export { countedRows } from './store-counted.ts'
export { uncharged, type UnchargedRow } from './reads-charge.ts'
export { assigneeOf, openDaysOf, pastDueBelow, processBelow, processById, type ProcessRow, unclaimedBelow } from './reads-process.ts'
export { placeChanges, type PlaceChange, summedPlaces } from './placed.ts'
export { type HappeningRow, lastHappenings, openByUnit, type OpenSum } from './reads-screen.ts'
export { type GridMonth, type GridSum, type PlacesAsked, repeatedSites, type SiteSum, sumsByGrid, sumsByGridAndMonth } from './reads-placed.ts'
export { sumsByCategory, sumsByUnit, type UnitSum } from './reads-counts.ts'
export { type WaitingCounts, waitingCounts } from './reads-waiting.ts'
export { deadlinesWithin, hashesBetween, type NearDeadline } from './reads-sweeps.ts'
export { casesAtSite, countsByDoor, type DoorRow, registeredIn, type SiteKey, weeklyCounts, type WeeklyRow } from './reads-repeated.ts'
export { type CaseLikeRow, casesById, casesNearPlace, shownAmong } from './reads-similar.ts'
export { type CaseFileRow, describeHandler, findCase, findMergeTarget, loadCase } from './store.ts'
export { CHAIN_START, chainHash, contentHashOf, factText } from './store.ts'
export { dueDaysOf, type Term, termOn } from './terms.ts'
export { HANDED_OVER, objectionTerm, transferable, TRANSFERRED } from './transferred.ts'
export { recountDistrict, recountDue, type Recounting } from './recount-district.ts'
export { type Verified, verifyDistrict } from './verify.ts'
export type { Difference } from './recount.ts'
export { refusal as caseRefusal } from './words.ts'

export const casesCapability: CapabilityModule = {
  name: 'cases',
  operations: casesOperations,
  access: casesAccess,
  mounted: casesMounted,
}
