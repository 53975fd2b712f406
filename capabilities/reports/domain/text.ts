/** Identity numbers, mobile telephones and case codes, as people write them. */
const FINDS_SOMEBODY = [/(?<!\d)\d{17}[\dXx](?!\d)/, /(?<!\d)1[3-9]\d{9}(?!\d)/, /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])/]

/** Whether a text leads to a person or to a case (PIPL Art. 6). */
export function namesSomebody(text: string): boolean {
  return FINDS_SOMEBODY.some((each) => each.test(text))
}
