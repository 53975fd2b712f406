import type { DeskModule } from '#platform/ui/desk'
import { bookingDesk } from '../../capabilities/booking/desk/index.tsx'
import { calendarDesk } from '../../capabilities/calendar/desk/index.tsx'
import { campaignsDesk } from '../../capabilities/campaigns/desk/index.tsx'
import { careDesk } from '../../capabilities/care/desk/index.tsx'
import { casesDesk } from '../../capabilities/cases/desk/index.tsx'
import { commandScreenDesk } from '../../capabilities/command-screen/desk/index.tsx'
import { confirmationDesk } from '../../capabilities/confirmation/desk/index.tsx'
import { councilsDesk } from '../../capabilities/councils/desk/index.tsx'
import { directoryDesk } from '../../capabilities/directory/desk/index.tsx'
import { dispatchDesk } from '../../capabilities/dispatch/desk/index.tsx'
import { dutyDesk } from '../../capabilities/duty/desk/index.tsx'
import { followUpDesk } from '../../capabilities/follow-up/desk/index.tsx'
import { guidanceDesk } from '../../capabilities/guidance/desk/index.tsx'
import { hazardsDesk } from '../../capabilities/hazards/desk/index.tsx'
import { indicatorsDesk } from '../../capabilities/indicators/desk/index.tsx'
import { inputsDesk } from '../../capabilities/indicators/desk/inputs/index.tsx'
import { intakeDesk } from '../../capabilities/intake/desk/index.tsx'
import { integrationsDesk } from '../../capabilities/integrations/desk/index.tsx'
import { jointDesk } from '../../capabilities/joint/desk/index.tsx'
import { knowledgeDesk } from '../../capabilities/knowledge/desk/index.tsx'
import { leadsDesk } from '../../capabilities/leads/desk/index.tsx'
import { linkedDesk } from '../../capabilities/linked/desk/index.tsx'
import { mediationDesk } from '../../capabilities/mediation/desk/index.tsx'
import { meetingsDesk } from '../../capabilities/meetings/desk/index.tsx'
import { notificationsDesk } from '../../capabilities/notifications/desk/index.tsx'
import { organisationDesk } from '../../capabilities/organisation/desk/index.tsx'
import { partiesDesk } from '../../capabilities/parties/desk/index.tsx'
import { peopleDesk } from '../../capabilities/people/desk/index.tsx'
import { petitionsDesk } from '../../capabilities/petitions/desk/index.tsx'
import { outreachDesk } from '../../capabilities/outreach/desk/index.tsx'
import { pointsDesk } from '../../capabilities/points/desk/index.tsx'
import { preventionDesk } from '../../capabilities/prevention/desk/index.tsx'
import { privacyDesk } from '../../capabilities/privacy/desk/index.tsx'
import { programmesDesk } from '../../capabilities/programmes/desk/index.tsx'
import { protectionDesk } from '../../capabilities/protection/desk/index.tsx'
import { providersDesk } from '../../capabilities/providers/desk/index.tsx'
import { receptionDesk } from '../../capabilities/reception/desk/index.tsx'
import { rescueDesk } from '../../capabilities/rescue/desk/index.tsx'
import { serviceHallDesk } from '../../capabilities/service-hall/desk/index.tsx'
import { supervisionDesk } from '../../capabilities/supervision/desk/index.tsx'
import { ticketsDesk } from '../../capabilities/tickets/desk/index.tsx'
import { reportsDesk } from '../../capabilities/reports/desk/index.tsx'
import { transfersDesk } from '../../capabilities/transfers/desk/index.tsx'
import { remoteRoomDesk } from '../../capabilities/remote-room/desk/index.tsx'
import { triageDesk } from '../../capabilities/triage/desk/index.tsx'
import { wageClearingDesk } from '../../capabilities/wage-clearing/desk/index.tsx'

/** The desk's table of contents: every capability that brings screens, in the order a case meets them. */
export const MODULES: readonly DeskModule[] = [
  casesDesk,
  triageDesk,
  dispatchDesk,
  transfersDesk,
  mediationDesk,
  followUpDesk,
  confirmationDesk,
  linkedDesk,
  guidanceDesk,
  receptionDesk,
  serviceHallDesk,
  rescueDesk,
  leadsDesk,
  jointDesk,
  petitionsDesk,
  remoteRoomDesk,
  calendarDesk,
  bookingDesk,
  directoryDesk,
  partiesDesk,
  intakeDesk,
  hazardsDesk,
  ticketsDesk,
  careDesk,
  supervisionDesk,
  protectionDesk,
  privacyDesk,
  councilsDesk,
  providersDesk,
  meetingsDesk,
  wageClearingDesk,
  dutyDesk,
  campaignsDesk,
  outreachDesk,
  pointsDesk,
  programmesDesk,
  integrationsDesk,
  organisationDesk,
  notificationsDesk,
  peopleDesk,
  knowledgeDesk,
  indicatorsDesk,
  reportsDesk,
  inputsDesk,
  preventionDesk,
  commandScreenDesk,
]
