import { said } from '#platform/words'

export const deskWords = { place: said('项目与结对', 'Programmes and pairing') } as const
