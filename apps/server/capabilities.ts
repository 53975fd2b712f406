import { bookingCapability } from '#cap/booking'
import { calendarCapability } from '#cap/calendar'
import { campaignsCapability, campaignsFigures, forgetVisits, noteFound, noteReopened, noteResolved } from '#cap/campaigns'
import { careCapability, careFigures, forgetHomecomings } from '#cap/care'
import { casesCapability, entryProcedure, type ProcedureDefinition, type Reaction, registerBooks, registerPaperMakers, registerProcedures, registerReactions, registerSealHooks, sealingCapability, sumMonths } from '#cap/cases'
import { confirmationCapability, confirmationPapers, confirmationProcedure, openWindowOnAgreement, openWindowOnReplacement, sweepMissedWindows } from '#cap/confirmation'
import { commandScreenCapability } from '#cap/command-screen'
import { councilsCapability, councilsFigures, forgetOpinions } from '#cap/councils'
import { directoryCapability } from '#cap/directory'
import { dispatchCapability } from '#cap/dispatch'
import { dutyCapability, dutyFigures, forgetCheckIns } from '#cap/duty'
import { followUpCapability, followUpPapers, followUpProcedure, planOnAgreement } from '#cap/follow-up'
import { guidanceCapability } from '#cap/guidance'
import { indicatorsCapability, inputsCapability, registerFigureBooks, registerOnItSources } from '#cap/indicators'
import { hazardProcedure, hazardsCapability, listFoundHazard } from '#cap/hazards'
import { carryTables, intakeCapability, sweepTables, tablesCapability } from '#cap/intake'
import { integrationsCapability } from '#cap/integrations'
import { chargeProcedure, chargesOnIt, jointCapability, teamProcedure } from '#cap/joint'
import { knowledgeCapability } from '#cap/knowledge'
import { forgetNotes, leadsCapability, mailboxCapability, messageAddress, noteAddress } from '#cap/leads'
import { LINKED_PROCEDURES, linkedCapability } from '#cap/linked'
import { mediationCapability, mediationPapers, mediationProcedure, performanceProcedure, sweepOverdue, sweepTimeOver } from '#cap/mediation'
import { askWhetherFixed, dropLettersOf, dutyReactions, letterReactions, notificationsCapability, remindOfAppointments, remindOfPerformance, remindOfSessions, sendLetters, tellOfApplications, tellOfBookings, tellOfMeetings, tellOfMissedMeetings, tellOfMissingCheckIns, tellOfOpinions, tellOfOrders, tellOfPrevention, tellOfPromises, tellOfReplies, tellOfReports, tellOfReturnedItems } from '#cap/notifications'
import { bordersCapability, officeCapability, organisationCapability, placesCapability, suggestionCapability } from '#cap/organisation'
import { petitionPapers, petitionProcedure, petitionsCapability } from '#cap/petitions'
import { meetingsCapability, ownAgendaSources, registerAgendaSources, sweepMissedMeetings } from '#cap/meetings'
import { partiesCapability } from '#cap/parties'
import { endListings, outreachCapability, outreachFigures } from '#cap/outreach'
import { closeYears, pointsCapability, pointsFigures } from '#cap/points'
import { absencesCapability, accountsCapability, peopleCapability } from '#cap/people'
import { hideLessonsOf, preventionAgenda, preventionCapability, preventionOnIt, proposeFromLesson, watchByNight } from '#cap/prevention'
import { privacyCapability, privacyProcedure } from '#cap/privacy'
import { endByDate, forgetProgrammes, programmesCapability, programmesFigures } from '#cap/programmes'
import { dangerProcedure, escalateDanger, protectionCapability, safetyProcedure, supportProcedure } from '#cap/protection'
import { linkRegisteredOpinion, linkRegisteredVisit, opinionAddress, receptionCapability, receptionFigures, visitAddress } from '#cap/reception'
import { forgetRescued, rescueCapability, rescueFigures, sweepLateCalls } from '#cap/rescue'
import { acceptUntold, eraseEnded, freeMissed, serviceHallCapability, serviceHallFigures } from '#cap/service-hall'
import { supervisionCapability, supervisionOnIt, sweepOrders } from '#cap/supervision'
import { hideTicketOf, sweepTickets, ticketProcedure, ticketsCapability, unhideOnUnsealed } from '#cap/tickets'
import { sweepUnacknowledged, transferPapers, transfersCapability } from '#cap/transfers'
import { carryReports, reportsCapability, sweepSchedules } from '#cap/reports'
import { routingCapability, triageCapability } from '#cap/triage'
import { remoteProcedure, remoteRoomCapability, stopJointRooms, stopOnCalledOff, sweepRooms } from '#cap/remote-room'
import { sweepMissingCheckIns, wageClearingCapability } from '#cap/wage-clearing'
import { providersCapability, providersFigures, returnLeftItems } from '#cap/providers'
import type { CapabilityModule } from '#platform/capability'
import { removeOrphans } from '../worker/sweeps-files.ts'
import { recomputeProvisional } from '../worker/sweeps-calendar.ts'
import { sealDays } from '../worker/sweeps-seal.ts'
import { registerSweep } from '../worker/sweeps.ts'
import { registerCarrier } from '../worker/work.ts'

/** The one list of what the product is made of. */
export const CAPABILITIES: readonly CapabilityModule[] = [organisationCapability, placesCapability, officeCapability, bordersCapability, suggestionCapability, peopleCapability, accountsCapability, absencesCapability, knowledgeCapability, bookingCapability, directoryCapability, casesCapability, sealingCapability, intakeCapability, tablesCapability, partiesCapability, triageCapability, routingCapability, dispatchCapability, transfersCapability, mediationCapability, followUpCapability, hazardsCapability, ticketsCapability, careCapability, protectionCapability, privacyCapability, confirmationCapability, linkedCapability, jointCapability, petitionsCapability, remoteRoomCapability, calendarCapability, councilsCapability, providersCapability, meetingsCapability, wageClearingCapability, pointsCapability, outreachCapability, campaignsCapability, dutyCapability, programmesCapability, guidanceCapability, receptionCapability, serviceHallCapability, rescueCapability, leadsCapability, mailboxCapability, integrationsCapability, supervisionCapability, indicatorsCapability, inputsCapability, reportsCapability, preventionCapability, commandScreenCapability, notificationsCapability]

const PROCEDURES: readonly ProcedureDefinition[] = [privacyProcedure, dangerProcedure, supportProcedure, safetyProcedure, entryProcedure, mediationProcedure, performanceProcedure, followUpProcedure, hazardProcedure, ticketProcedure, confirmationProcedure, ...LINKED_PROCEDURES, teamProcedure, chargeProcedure, petitionProcedure, remoteProcedure]

const REACTIONS: readonly Reaction[] = [planOnAgreement, openWindowOnAgreement, openWindowOnReplacement, listFoundHazard, unhideOnUnsealed, linkRegisteredVisit, linkRegisteredOpinion, noteFound, ...noteResolved, ...noteReopened, proposeFromLesson, stopOnCalledOff, ...dutyReactions, ...letterReactions]

/** Makes the procedures and listeners known to the spine; every process that records or listens calls it once. */
export function registerCapabilities(): void {
  registerProcedures(PROCEDURES)
  registerReactions(REACTIONS)
  registerPaperMakers([mediationPapers, followUpPapers, confirmationPapers, transferPapers, petitionPapers])
  registerBooks({ visit: visitAddress, 'booth-opinion': opinionAddress, lead: noteAddress, note: noteAddress, message: messageAddress })
  registerSealHooks([dropLettersOf, stopJointRooms, hideTicketOf, hideLessonsOf])
  for (const sweep of [escalateDanger, sweepTickets, sweepOrders, sweepOverdue, sweepUnacknowledged, sweepTimeOver, sweepMissedWindows, sweepRooms, remindOfPerformance, remindOfSessions, askWhetherFixed, tellOfReplies, tellOfOpinions, tellOfBookings, tellOfPromises, sweepMissedMeetings, tellOfMeetings, tellOfMissedMeetings, sweepMissingCheckIns, tellOfMissingCheckIns, tellOfOrders, sweepSchedules, tellOfReports, tellOfPrevention, closeYears, endListings, remindOfAppointments, acceptUntold, tellOfApplications, returnLeftItems, tellOfReturnedItems, sendLetters, recomputeProvisional, sumMonths, sealDays, forgetNotes, forgetVisits, sweepLateCalls, forgetRescued, forgetHomecomings, forgetOpinions, endByDate, forgetProgrammes, forgetCheckIns, freeMissed, eraseEnded, removeOrphans, sweepTables, watchByNight]) registerSweep(sweep)
  registerCarrier('table', carryTables)
  registerCarrier('report', carryReports)
  registerFigureBooks([dutyFigures, campaignsFigures, councilsFigures, providersFigures, outreachFigures, receptionFigures, serviceHallFigures, rescueFigures, pointsFigures, programmesFigures, careFigures])
  registerOnItSources([preventionOnIt, supervisionOnIt, chargesOnIt])
  registerAgendaSources([...ownAgendaSources, preventionAgenda])
}
