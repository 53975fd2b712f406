import { type Beginning as Carried, useBeginning as useCarried } from '#platform/ui/desk'
import { CHANNELS } from '../contract.ts'

export interface Beginning extends Omit<Carried, 'persons'> {
  readonly channel: (typeof CHANNELS)[number]
}

/** What registering opens with; a second matter typed on the same page came from nowhere else. */
export function useBeginning(round: number): Beginning {
  const { channel, persons: _asked, ...carried } = useCarried()
  if (round > 0) return { channel: 'visit' }
  return { ...carried, channel: CHANNELS.find((each) => each === channel) ?? 'visit' }
}
