/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and written down. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 7

/**
 * A case code: seven random characters and one check character (decision 15). It opens nothing alone.
 * `random` gives whole numbers from 0 to 31.
 */
export function makeCaseCode(random: () => number): string {
  const digits = Array.from({ length: LENGTH }, random)
  return digits.map(letter).join('') + letter(checkDigit(digits))
}

function letter(digit: number): string {
  return ALPHABET.charAt(digit)
}

/** Weighted sum modulo 31 (a prime, so that a wrong character and a swap of neighbours are both found). */
function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (index + 2), 0) % 31
}

/** Reads a code as people write it: any case or width, with or without groups, O for 0 and I or L for 1. */
export function readCaseCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐−–—]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== LENGTH + 1) return undefined
  const digits = [...plain].map((each) => ALPHABET.indexOf(each))
  if (digits.includes(-1)) return undefined
  return digits.at(-1) === checkDigit(digits.slice(0, LENGTH)) ? plain : undefined
}

/** As it is shown and spoken: `7KQ4-92MX`. */
export function showCaseCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
