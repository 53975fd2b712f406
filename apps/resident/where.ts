import Type from 'typebox'
import { placesOperations } from '../../capabilities/organisation/contract/places.ts'
import type { PlaceState } from '../../capabilities/intake/resident/report-state.ts'
import type { Offer, WhereChoices } from '../../capabilities/intake/resident/where.tsx'
import { reportWords } from '../../capabilities/intake/resident/words.ts'
import type { Json } from '#platform/canonical'
import { readState, signState } from '#platform/http/signed-state'
import { cleanText } from '#platform/validators'
import type { Asked } from './site.ts'

/** What a button of the choice stands for: a community, an estate, a building, or the address itself. Signed, so that it is one of ours. */
const Pick = Type.Object({
  unitId: Type.Optional(Type.String()),
  unitName: Type.Optional(Type.String()),
  estate: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  addressId: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
})

const PICK = 'pick.'

/** What pressing a button or searching came to: a place, or the next thing to choose. */
export type Chosen = { readonly place: PlaceState } | { readonly choices: WhereChoices }

/** The page as it first stands: type an address, or begin with the community. */
export async function communitiesToChoose(asked: Asked, typed = '', question: 'communities' | 'nothing' = 'communities'): Promise<WhereChoices> {
  const answer = await asked.site.call(placesOperations.listCentres, asked.visitor)
  const communities = answer.ok ? answer.value.communities : []
  const offers = communities.map((each): Offer => ({
    go: pickOf(asked, { unitId: each.id, unitName: each.name.zh }),
    label: each.above ? { zh: `${each.name.zh}（${each.above.zh}）`, en: `${each.name.en} (${each.above.en})` } : each.name,
  }))
  return { question, offers, typed }
}

/** Looks an address up as it was typed; nothing found leads to the communities, never to a dead end. */
export async function searchPlace(asked: Asked, typed: string): Promise<WhereChoices> {
  const text = cleanText(typed)
  const answer = text === '' ? undefined : await asked.site.call(placesOperations.findAddresses, asked.visitor, { query: { text: text.slice(0, 200) } })
  const found = answer?.ok ? answer.value.addresses.slice(0, 30) : []
  if (found.length === 0) return communitiesToChoose(asked, text, text === '' ? 'communities' : 'nothing')
  return { question: 'found', typed: text, offers: found.map((each) => ({ go: pickOf(asked, { addressId: each.id, text: each.text }), label: each.text })) }
}

export function isPick(go: string): boolean {
  return go.startsWith(PICK)
}

/** Follows a pressed button; undefined where it is none of ours. */
export async function choose(asked: Asked, go: string): Promise<Chosen | undefined> {
  const pick = readState(asked.site.services.keys, purposeOf(asked), Pick, go.slice(PICK.length))
  if (!pick) return undefined
  const { unitId, unitName = '', estate, building, addressId, text } = pick
  if (addressId !== undefined && text !== undefined) return { place: { kind: 'address', id: addressId, text } }
  if (unitId === undefined) return text === undefined ? undefined : { place: { kind: 'words', text } }
  if (estate === undefined) return { choices: await estatesToChoose(asked, unitId, unitName) }
  if (building === undefined) return { choices: await buildingsToChoose(asked, unitId, estate) }
  return { choices: await roomsToChoose(asked, { unitId, estate, building }) }
}

async function estatesToChoose(asked: Asked, unitId: string, unitName: string): Promise<WhereChoices> {
  const answer = await asked.site.call(placesOperations.listEstates, asked.visitor, { params: { unitId } })
  const estates = answer.ok ? answer.value.estates : []
  const offers = estates.map(({ estate }): Offer => ({ go: pickOf(asked, { unitId, estate }), label: estate }))
  const whole: Offer = { go: pickOf(asked, { text: unitName }), label: reportWords.somewhere }
  return { question: 'estates', offers: [...offers, whole], typed: '' }
}

async function buildingsToChoose(asked: Asked, unitId: string, estate: string): Promise<WhereChoices> {
  const answer = await asked.site.call(placesOperations.listEstates, asked.visitor, { params: { unitId } })
  const buildings = (answer.ok ? answer.value.estates : []).find((each) => each.estate === estate)?.buildings ?? []
  return { question: 'buildings', typed: '', offers: buildings.map((building) => ({ go: pickOf(asked, { unitId, estate, building }), label: building })) }
}

async function roomsToChoose(asked: Asked, query: { unitId: string; estate: string; building: string }): Promise<WhereChoices> {
  const answer = await asked.site.call(placesOperations.findAddresses, asked.visitor, { query })
  const rooms = answer.ok ? answer.value.addresses : []
  return { question: 'rooms', typed: '', offers: rooms.map((each) => ({ go: pickOf(asked, { addressId: each.id, text: each.text }), label: each.text })) }
}

function pickOf(asked: Asked, pick: Json): string {
  return PICK + signState(asked.site.services.keys, purposeOf(asked), pick)
}

function purposeOf(asked: Asked): string {
  return `pick/${asked.district.id}`
}
