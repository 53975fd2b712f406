import type { Bilingual, Day } from './values.ts'

/**
 * Contact cards for the doors of one place (警民联系卡), eight on a page of A4: which posts serve here, the telephone of their unit and where a
 * scan leads. A card names an address and posts, never a person.
 */
export interface ContactCards {
  readonly kind: 'contact-cards'
  readonly district: Bilingual
  /** The community these doors belong to. */
  readonly unit: Bilingual
  readonly issuedOn: Day
  readonly posts: readonly { readonly role: Bilingual; readonly unit: Bilingual; readonly phone?: string }[]
  readonly cards: readonly {
    readonly address: string
    readonly grid: Bilingual
    /** The public address with the door's token; its code is drawn beside it. */
    readonly scanUrl: string
  }[]
}
