import type { CapabilityModule } from '#platform/capability'
import { bordersAccess, bordersMounted } from './borders/routes.ts'
import { organisationAccess } from './access.ts'
import { organisationOperations } from './contract.ts'
import { bordersOperations } from './contract/borders.ts'
import { officeOperations } from './contract/office.ts'
import { placesOperations } from './contract/places.ts'
import { officeAccess } from './office/access.ts'
import { officeMounted } from './office/routes.ts'
import { suggestionOperations } from './contract/suggestion.ts'
import { suggestionAccess, suggestionMounted } from './suggest/routes.ts'
import { placesAccess } from './places/access.ts'
import { placesMounted } from './places/routes.ts'
import { organisationMounted } from './routes.ts'

/** What other capabilities may use of the organisation. Screens import `domain.ts`, `contract.ts` and `words.ts` instead. */
export { searchKeyOf } from './address-text.ts'
export type {
  AddressId, Capacity, Category, Committee, Gate, GateEffect, GridId, MicroGridId, Place, PostingId, PostingNow, Role,
  SlotKind, StaffId, Unit, UnitId, UnitKind,
} from './domain.ts'
export { committeeTaking, isInForce, mediationNumber, ROLES } from './domain.ts'
export { boxOf, contains, middleOf, type Polygon, type Position } from './geometry.ts'
export { gridsByIds, type GridOnDay, type Site, sitesOf } from './borders/reads.ts'
export { rememberedGrids } from './borders/remembered.ts'
export { roleName, roleWords } from './role-words.ts'
export { teamKindName } from './words.ts'
export { addressNamed } from './places/named.ts'
export { type InCharge, postsInCharge } from './reads-charge.ts'
export { borderChanges, type BorderPiece, unitsBelow } from './reads-borders.ts'
export { demonstrationPlate, type SomePlate } from './places/demonstration.ts'
export { servingAt } from './places/reads-serving.ts'
export { countGrids, type HomeDoor, homesAmong, homesOfGrid, type WalkedGrid, walkedGrids } from './places/reads-rounds.ts'
export {
  categoriesOn, committeeOf, committeesFor, gatesOn, listUnits, lowestCentreFor, middleOfMicroGrid, type Office, officeOf, placeOf, type PlaceQuestion, postedAt,
  postingOf, postingsOf, unitOf,
} from './store.ts'
export { postSomebody } from './changes-postings.ts'
export { rememberedTree } from './remembered.ts'
export { type Decided, learn, type Model } from './suggest/learn.ts'
export { measureSuggestions } from './suggest/measure.ts'
export { FOR_ALL, modelFile, readModel } from './suggest/remembered-model.ts'
export { suggestedCategories } from './suggest/suggested.ts'

/** What residents ask: centres, addresses, plates. */
export const placesCapability: CapabilityModule = {
  name: 'places',
  operations: placesOperations,
  access: placesAccess,
  mounted: placesMounted,
}

/** What staff see of the house and administrators change: tree, borders, slots, postings, plates, calendar. */
export const organisationCapability: CapabilityModule = {
  name: 'organisation',
  operations: organisationOperations,
  access: organisationAccess,
  mounted: organisationMounted,
}

/** Borders of grids, loaded from a day on. */
export const bordersCapability: CapabilityModule = {
  name: 'borders',
  operations: bordersOperations,
  access: bordersAccess,
  mounted: bordersMounted,
}

/** What the office keeps in order: plates, places of grids, teams, liaisons, pairs. */
export const officeCapability: CapabilityModule = {
  name: 'office',
  operations: officeOperations,
  access: officeAccess,
  mounted: officeMounted,
}

/** Categories suggested from the words of a matter. */
export const suggestionCapability: CapabilityModule = {
  name: 'suggestion',
  operations: suggestionOperations,
  access: suggestionAccess,
  mounted: suggestionMounted,
}
