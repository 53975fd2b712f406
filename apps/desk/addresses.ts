import { call } from '#platform/ui/desk'
import { placesOperations } from '../../capabilities/organisation/contract/places.ts'

/** Within the unit by the shortest words; what is not there is looked for by its whole beginning everywhere. */
export async function findAddresses(district: string, text: string, unitId: string | undefined) {
  const find = async (query: { text: string; unitId?: string }) => {
    const found = await call(district, placesOperations.findAddresses, { query })
    return found.ok ? found.value.addresses : []
  }
  const within = unitId ? await find({ text, unitId }) : []
  return within.length > 0 ? within : find({ text })
}
