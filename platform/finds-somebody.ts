/** Numbers by which somebody could be found: an identity number, a mobile number, a case code with or without its hyphen. */
const FINDS_SOMEBODY = [
  /(?<!\d)\d{17}[\dXx](?!\d)/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])/,
  /(?<![0-9A-Z])(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-HJKMNP-TV-Z]{8}(?![0-9A-Z])/,
]

/** Whether a text that must lead to nobody holds such a number (PIPL Art. 6). */
export function findsSomebody(...texts: readonly string[]): boolean {
  return texts.some((text) => FINDS_SOMEBODY.some((each) => each.test(text)))
}
