const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const doubled = place % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)

/** Seven digits and a check digit (ISO/IEC 7812): a number says nothing of anybody. */
export function memberNumber(seven: string): string {
  return `${seven}${(10 - (luhn(seven) % 10)) % 10}`
}

/** A number as typed or spoken, in groups or not; undefined where a digit is wrong. */
export function readMemberNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) && memberNumber(digits.slice(0, 7)) === digits ? digits : undefined
}

/** 1234 5678 */
export const showMemberNumber = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`
