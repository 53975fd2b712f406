import { inReference } from '#platform/db/database'
import type { District, Services } from '#platform/services'
import type { Category } from '../domain.ts'
import type { SuggestionShape } from '../contract/suggestion.ts'
import { categoriesOn } from '../store.ts'
import { rememberedModel } from './remembered-model.ts'
import { suggest } from './suggest.ts'

/** As many as a clerk takes in at a glance. */
const MOST = 3

/** The categories in force that the words point to; none where nothing does. */
export async function suggestedCategories(
  services: Pick<Services, 'dataDir'>, district: District, text: string, categories: readonly Category[],
): Promise<SuggestionShape[]> {
  const model = await rememberedModel(services, district.slug)
  const ranked = suggest(text, categories.map((each) => each.code), model)
  return ranked.filter((each) => each.because.length > 0 && each.score > 0).slice(0, MOST).flatMap(({ label, because }) => {
    const category = categories.find((each) => each.code === label)
    return category ? [{ code: category.code, name: { ...category.name }, because: [...because] }] : []
  })
}

export async function suggestFor(services: Services, district: District, text: string): Promise<SuggestionShape[]> {
  const today = services.today(district.id)
  const categories = await inReference(services.db, (tx) => categoriesOn(tx, today))
  return suggestedCategories(services, district, text, categories)
}
