/** What to bring for an item, to be taken home and ticked off. No name is on it; `code` leads to the page that may have changed since. */
export interface ServiceChecklist {
  readonly kind: 'service-checklist'
  readonly unit: string
  readonly item: string
  readonly who: string
  readonly materials: readonly { readonly name: string; readonly form: string; readonly when: string }[]
  readonly places: readonly { readonly name: string; readonly address: string; readonly phone: string; readonly hours: string }[]
  /** In how many working days; `当场` for none. */
  readonly term: string
  readonly fee: string
  readonly basis: string
  readonly consequence: string
  readonly officialSite: string
  readonly inForceFrom: string
}
