import type { AccessRules } from '#platform/access'
import { assemble, type Mounted } from '#platform/http/mount'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { suggestionOperations } from '../contract/suggestion.ts'
import { suggestFor } from './suggested.ts'

/** For whoever writes a matter down; nothing is read of any case and nothing is kept. */
export const suggestionAccess: AccessRules<typeof suggestionOperations> = {
  suggestCategory: { who: ['staff'], on: 'nothing' },
}

export function suggestionMounted(services: Services): readonly Mounted[] {
  return assemble(suggestionOperations, suggestionAccess, {
    suggestCategory: async ({ body, district }) => ok({ suggestions: await suggestFor(services, district, body.text) }),
  })
}
