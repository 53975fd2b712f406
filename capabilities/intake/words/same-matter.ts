import { type Said, said } from '#platform/words'
import type { SameReason } from '../domain/likeness.ts'

/** Why staff are shown a case as perhaps the same matter. */
export const SIMILAR_REASONS: Readonly<Record<SameReason, Said>> = {
  address: said('同一个地址', 'same address'),
  phone: said('同一个电话反映过', 'same telephone number'),
  'place-and-category': said('同一微网格、同一类别', 'same micro-grid and category'),
  'place-and-words': said('附近、说的相近', 'nearby, in similar words'),
  'same-day': said('同一天', 'same day'),
}
