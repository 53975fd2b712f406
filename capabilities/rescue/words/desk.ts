import { said } from '#platform/words'
export const deskWords = { place: said('救助', 'Rescue') } as const
