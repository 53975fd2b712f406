/** A category as it ships: its items by their place, `M1-01` being the first. */
export interface ShippedCategory {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly items: readonly (readonly [zh: string, en: string])[]
}
