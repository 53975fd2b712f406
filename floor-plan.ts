/**
 * Which capability may import which: read it as "may import the public.ts of".
 * Floors are from below: a capability imports from lower floors only.
 */
export const FLOOR_PLAN = {
  // Floor 1: what everyone stands on.
  documents: [],
  // What the law says, in plain words; whoever shows it asks over its contract.
  knowledge: [],
  // Things and points in double entry, for whoever keeps them.
  ledger: [],
  // Plates are printed as papers are.
  organisation: ['documents'],
  people: ['organisation'],
  booking: ['organisation', 'people'],
  // Places where somebody is served, with calendars of their own; never a person.
  directory: ['organisation'],
  // Floor 2: the spine.
  cases: ['organisation', 'people', 'documents'],
  // Floor 3: stations of a case; they never import each other.
  intake: ['cases', 'organisation', 'people', 'documents'],
  parties: ['cases', 'organisation', 'people'],
  triage: ['cases', 'organisation', 'people'],
  dispatch: ['cases', 'organisation', 'people'],
  transfers: ['cases', 'organisation', 'people', 'documents'],
  mediation: ['cases', 'organisation', 'people', 'documents', 'booking', 'knowledge'],
  'follow-up': ['cases', 'organisation', 'people', 'documents'],
  hazards: ['cases', 'organisation'],
  tickets: ['cases', 'organisation', 'people'],
  // Not mediation: the fact of the agreement carries what the court needs.
  confirmation: ['cases', 'organisation', 'people', 'documents'],
  linked: ['cases', 'documents', 'organisation', 'people'],
  joint: ['cases', 'organisation', 'people'],
  // An accusation is kept from the unit it is about; the mediation inside a claim is opened by kind, not by import.
  petitions: ['cases', 'documents', 'organisation', 'people'],
  // Knows an arranged session by its fact, not by mediation.
  'remote-room': ['cases', 'organisation', 'people'],
  protection: ['cases', 'organisation', 'people', 'documents'],
  // Floor 3, next door: may open or stand beside a case, are never part of one.
  councils: ['cases', 'organisation', 'people', 'documents'],
  // Companies that look after buildings, and work they take on; nobody's party is in it.
  providers: ['cases', 'organisation'],
  // Doors that begin as a note: what becomes a case, a ticket or a danger report goes through the public door of whoever takes it.
  leads: ['cases', 'organisation', 'people', 'intake', 'petitions', 'protection', 'tickets'],
  // Who comes to a hall before anything is a case: log, queue, advice, booths.
  reception: ['cases', 'organisation', 'documents'],
  // General text for everybody, and rooms their owners want shown; no case is part of it.
  outreach: ['cases', 'documents', 'knowledge', 'organisation', 'people'],
  // Families, pairs, tutors, projects: no case is part of it; a counsellor has one vault, kept by protection.
  programmes: ['cases', 'documents', 'organisation', 'people', 'protection'],
  // Items, applications, times and guidance; whoever arrives takes a number of reception's queue.
  'service-hall': ['cases', 'directory', 'documents', 'organisation', 'people', 'reception'],
  // Somebody at home needs a hand: a call is a ticket, a box is nobody's file.
  care: ['cases', 'documents', 'organisation', 'tickets'],
  // Activities and goods: no dispute reaches a card.
  points: ['cases', 'documents', 'ledger', 'organisation', 'people'],
  // Who stands where and when: school gates, patrols, the hall; what a round finds goes through the doors of hazards and notes.
  duty: ['cases', 'documents', 'hazards', 'leads', 'organisation', 'people', 'protection'],
  // From door to door for a time; notes lie with leads, promises have a day. No household is described.
  campaigns: ['cases', 'documents', 'leads', 'organisation', 'people', 'protection'],
  // The court's service station: no case is ever part of it.
  guidance: ['cases', 'organisation'],
  // Rounds, a line and a station for whoever has nowhere to go; supplies in double entry.
  rescue: ['cases', 'documents', 'ledger', 'organisation', 'people'],
  // Units meet about figures; a case is there by its code alone. A remote meeting is a consultation in the remote room.
  meetings: ['cases', 'organisation', 'documents', 'remote-room'],
  // Employers and projects, month by month; never a person.
  'wage-clearing': ['cases', 'organisation'],
  // Floor 4: listeners; nobody imports them.
  // What the counts of the spine mean.
  indicators: ['cases', 'organisation'],
  // What the indicators said of a period, fixed; files of it.
  reports: ['cases', 'documents', 'indicators', 'organisation', 'people'],
  // Orders to units, joint groups, observers; what the house knows suggests, a person issues.
  supervision: ['cases', 'documents', 'indicators', 'organisation', 'petitions', 'transfers'],
  // The map and the large screen of a unit: reads, and records nothing.
  'command-screen': ['cases', 'organisation'],
  // What rose, places that come back, and what is done so that they stop; a council is prepared, never held here.
  prevention: ['cases', 'councils', 'meetings', 'organisation', 'people'],
  calendar: ['cases', 'organisation', 'people', 'booking'],
  // Programs of other systems at the door; filing by Open311 opens a ticket.
  integrations: ['cases', 'organisation', 'tickets'],
  notifications: ['campaigns', 'cases', 'councils', 'organisation', 'people', 'leads', 'meetings', 'prevention', 'providers', 'reports', 'service-hall', 'supervision', 'wage-clearing'],
  privacy: ['cases', 'organisation', 'people'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Capability = keyof typeof FLOOR_PLAN
