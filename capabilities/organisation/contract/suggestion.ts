import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { suggestionWords } from '../words/suggestion.ts'

export const SuggestionShape = Type.Object({
  code: Type.String(), name: Type.Object({ zh: Type.String(), en: Type.String() }),
  /** The words of the matter that led there, the strongest first. */
  because: Type.Array(Type.String()),
})
export type SuggestionShape = Static<typeof SuggestionShape>

export const suggestionOperations = {
  suggestCategory: operation({
    method: 'POST', path: '/category-suggestions', tag: 'organisation', summary: suggestionWords.summary, success: 200,
    /** The words of the matter, and nothing else: who brings it plays no part and nothing is kept. */
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 5000 }) }, { additionalProperties: false }),
    answer: Type.Object({ suggestions: Type.Array(SuggestionShape) }),
  }),
}
