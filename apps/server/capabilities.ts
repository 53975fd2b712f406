import { casesCapability, entryProcedure, type ProcedureDefinition, type Reaction, registerProcedures, registerReactions } from '#cap/cases'
import { intakeCapability } from '#cap/intake'
import { placesCapability } from '#cap/organisation'
import { peopleCapability } from '#cap/people'
import type { CapabilityModule } from '#platform/capability'

/** The one list of what the product is made of. */
export const CAPABILITIES: readonly CapabilityModule[] = [placesCapability, peopleCapability, casesCapability, intakeCapability]

const PROCEDURES: readonly ProcedureDefinition[] = [entryProcedure]

const REACTIONS: readonly Reaction[] = []

/** Makes the procedures and listeners known to the spine; every process that records or listens calls it once. */
export function registerCapabilities(): void {
  registerProcedures(PROCEDURES)
  registerReactions(REACTIONS)
}
