import { said } from '#platform/words'

export const suggestionWords = {
  summary: said('按事情的话建议类别', 'Suggest categories from the words of a matter'),
}
