import { call, type FieldProps, PlaceField, type PlaceValue, useDesk, useSay } from '#platform/ui/desk'
import { type CentreShape, placesOperations } from '../../organisation/contract/places.ts'

/** What the server takes of a place: an address of the register, or words. */
export function whereOf(place: PlaceValue | undefined): { readonly addressId?: string; readonly placeText?: string } {
  if (place?.addressId) return { addressId: place.addressId }
  return place?.text.trim() ? { placeText: place.text.trim() } : {}
}

/** Where it is: an address found by its words, or the words themselves. */
export function LeadPlace({ communities, ...field }: FieldProps<PlaceValue> & { readonly communities: readonly CentreShape[] }) {
  const say = useSay()
  const { district, me } = useDesk()
  const search = async (text: string, unitId: string | undefined) => {
    const found = await call(district, placesOperations.findAddresses, { query: { text, ...(unitId ? { unitId } : {}) } })
    return found.ok ? found.value.addresses : []
  }
  return <PlaceField {...field} communities={communities.map((each) => ({ id: each.id, name: say(each.name) }))} own={me.unitId} search={search} />
}
