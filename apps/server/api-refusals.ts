import { fileRefusal } from '#platform/files'
import { refusal as booking } from '../../capabilities/booking/words.ts'
import { refusal as care } from '../../capabilities/care/words.ts'
import { refusal as cases } from '../../capabilities/cases/words.ts'
import { refusal as councils } from '../../capabilities/councils/words.ts'
import { refusal as guidance } from '../../capabilities/guidance/words.ts'
import { refusal as directory } from '../../capabilities/directory/words.ts'
import { refusal as duty } from '../../capabilities/duty/words.ts'
import { refusal as dispatch } from '../../capabilities/dispatch/words.ts'
import { refusal as followUp } from '../../capabilities/follow-up/words/refusals.ts'
import { refusal as commandScreen } from '../../capabilities/command-screen/words.ts'
import { refusal as confirmation } from '../../capabilities/confirmation/words.ts'
import { refusal as hazards } from '../../capabilities/hazards/words.ts'
import { refusal as indicators } from '../../capabilities/indicators/words.ts'
import { refusal as integrations } from '../../capabilities/integrations/words/refusals.ts'
import { refusal as intake } from '../../capabilities/intake/words.ts'
import { tableRefusal } from '../../capabilities/intake/words/tables.ts'
import { refusal as meetings } from '../../capabilities/meetings/words.ts'
import { refusal as mediation } from '../../capabilities/mediation/words/refusals.ts'
import { refusal as notifications } from '../../capabilities/notifications/words.ts'
import { refusal as organisation } from '../../capabilities/organisation/words.ts'
import { bordersRefusal } from '../../capabilities/organisation/words/borders.ts'
import { officeRefusal } from '../../capabilities/organisation/words/office.ts'
import { placesRefusal } from '../../capabilities/organisation/words/places.ts'
import { refusal as parties } from '../../capabilities/parties/words.ts'
import { refusal as people } from '../../capabilities/people/words.ts'
import { refusal as petitions } from '../../capabilities/petitions/words.ts'
import { refusal as prevention } from '../../capabilities/prevention/words.ts'
import { refusal as privacy } from '../../capabilities/privacy/words.ts'
import { refusal as protection } from '../../capabilities/protection/words.ts'
import { refusal as remoteRoom } from '../../capabilities/remote-room/words/refusals.ts'
import { refusal as calendar } from '../../capabilities/calendar/words.ts'
import { refusal as joint } from '../../capabilities/joint/words.ts'
import { refusal as knowledge } from '../../capabilities/knowledge/words.ts'
import { refusal as leads } from '../../capabilities/leads/words.ts'
import { refusal as outreach } from '../../capabilities/outreach/words/refusals.ts'
import { refusal as rescue } from '../../capabilities/rescue/words/refusals.ts'
import { refusal as serviceHall } from '../../capabilities/service-hall/words.ts'
import { refusal as reception } from '../../capabilities/reception/words.ts'
import { refusal as linked } from '../../capabilities/linked/words.ts'
import { refusal as supervision } from '../../capabilities/supervision/words.ts'
import { refusal as tickets } from '../../capabilities/tickets/words.ts'
import { refusal as transfers } from '../../capabilities/transfers/words.ts'
import { absenceRefusal } from '../../capabilities/people/absence-words.ts'
import { routingRefusal } from '../../capabilities/triage/routing-words.ts'
import { refusal as inputs } from '../../capabilities/indicators/inputs-words.ts'
import { refusal as reports } from '../../capabilities/reports/words.ts'
import { refusal as triage } from '../../capabilities/triage/words.ts'
import { refusal as campaigns } from '../../capabilities/campaigns/words/refusals.ts'
import { refusal as providers } from '../../capabilities/providers/words.ts'
import { refusal as points } from '../../capabilities/points/words.ts'
import { refusal as programmes } from '../../capabilities/programmes/words/refusals.ts'
import { refusal as wages } from '../../capabilities/wage-clearing/words.ts'

/** The refusals that each part of the house has of its own, by the tag of its operations. */
export const OWN_REFUSALS: Readonly<Record<string, readonly string[]>> = {
  organisation: [...organisation.codes, ...placesRefusal.codes, ...officeRefusal.codes, ...bordersRefusal.codes],
  people: people.codes,
  booking: booking.codes,
  care: care.codes,
  cases: cases.codes,
  intake: intake.codes,
  tables: tableRefusal.codes,
  parties: parties.codes,
  triage: triage.codes,
  routing: routingRefusal.codes,
  absences: absenceRefusal.codes,
  directory: directory.codes,
  dispatch: dispatch.codes,
  mediation: mediation.codes,
  'follow-up': followUp.codes,
  hazards: hazards.codes,
  privacy: privacy.codes,
  protection: protection.codes,
  sealing: cases.codes,
  confirmation: confirmation.codes,
  councils: councils.codes,
  providers: providers.codes,
  campaigns: campaigns.codes,
  duty: duty.codes,
  points: points.codes,
  outreach: outreach.codes,
  programmes: programmes.codes,
  meetings: meetings.codes,
  'wage-clearing': wages.codes,
  'remote-room': remoteRoom.codes,
  indicators: [...indicators.codes, ...cases.codes],
  'command-screen': commandScreen.codes,
  inputs: [...inputs.codes, ...cases.codes],
  reports: [...reports.codes, ...cases.codes],
  prevention: prevention.codes,
  guidance: guidance.codes,
  calendar: calendar.codes,
  joint: joint.codes,
  petitions: petitions.codes,
  knowledge: knowledge.codes,
  leads: leads.codes,
  mailbox: leads.codes,
  reception: reception.codes,
  rescue: rescue.codes,
  'service-hall': serviceHall.codes,
  linked: linked.codes,
  tickets: tickets.codes,
  transfers: transfers.codes,
  integrations: integrations.codes,
  supervision: supervision.codes,
  notifications: notifications.codes,
  files: fileRefusal.codes,
}
