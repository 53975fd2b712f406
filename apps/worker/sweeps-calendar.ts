import { redateProvisional } from '#cap/cases'
import type { Services } from '#platform/services'

/** The years that were loaded when provisional deadlines were last computed again. */
const lastYears = new WeakMap<Services, string>()

/** When a year's calendar has been loaded, what rested on guessed days is computed again (decision 24). Answers how many days moved. */
export async function recomputeProvisional(services: Services): Promise<number> {
  const calendar = services.calendar()
  const years = [...calendar.years.keys()].sort().join(',')
  if (lastYears.get(services) === years) return 0
  let moved = 0
  for (const district of services.districts()) moved += await redateProvisional(services.db, district, calendar)
  lastYears.set(services, years)
  return moved
}
