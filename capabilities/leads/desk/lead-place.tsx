import { type FieldProps, PlaceField, type PlaceValue, useDesk, useSay } from '#platform/ui/desk'
import type { CentreShape } from '../../organisation/contract/places.ts'

/** Where it is: an address found by its words, or the words themselves. */
export function LeadPlace({ communities, ...field }: FieldProps<PlaceValue> & { readonly communities: readonly CentreShape[] }) {
  const say = useSay()
  const { me } = useDesk()
  return <PlaceField {...field} communities={communities.map((each) => ({ id: each.id, name: say(each.name) }))} own={me.unitId} />
}
