import type { Said } from '#platform/result'
import type { Language } from '#platform/words'

/** How one reader wants to see pages, and where they are. */
export interface View {
  readonly language: Language
  /** Elder mode: 24 px text on 38 px lines. */
  readonly large: boolean
  /** Address of the style sheet, with its hash. */
  readonly styleSheet: string
  /** The page itself, to come back to after a setting was changed. */
  readonly path: string
  readonly district?: { readonly slug: string; readonly name: Said }
}

/** `/d/shili/…`; only for pages of a district. */
export function below(view: View, path: string): string {
  return `/d/${view.district?.slug ?? ''}${path}`
}
