import { ok, type Accepted, type RefusedResult, refuse, type Said } from './result.ts'
import { type Day, parseDay } from './time.ts'

/** A value in its one written form, or the sentence that says what is wrong with it. */
export type Checked = Accepted<string> | RefusedResult<Said>

const wrong = (zh: string, en: string): RefusedResult<Said> => refuse({ zh, en })

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(0\d{2,3})(\d{7,8})$/
const SERVICE_NUMBER = /^(?:400\d{7}|800\d{7}|95\d{3,4}|1[12]\d{1,3})$/

/**
 * A Chinese mobile or landline number, as people write it: +86, 0086, spaces, hyphens and brackets are taken away.
 * Answers digits only (`13800000001`, `02100000000`). Service numbers (12345, 95xxx, 400…) are accepted too.
 */
export function checkPhone(text: string): Checked {
  const compact = fullWidthToPlain(text).replace(/[\s()（）\-–—－.]/g, '')
  const digits = compact.replace(/^(?:\+|00)86/, '')
  if (!/^\d+$/.test(digits)) return wrong('电话号码只能是数字，例如 138 0000 0001 或 0431-8000 0001。', 'A phone number has digits only, such as 138 0000 0001 or 0431-8000 0001.')
  if (MOBILE.test(digits) || LANDLINE.test(digits) || SERVICE_NUMBER.test(digits)) return ok(digits)
  if (/^1[3-9]/.test(digits)) return wrongLength(digits.length)
  return wrong('这不像一个电话号码。手机是 11 位；座机请带区号，例如 0431-8000 0001。', 'This does not look like a phone number. A mobile number has 11 digits; a landline needs its area code, such as 0431-8000 0001.')
}

function wrongLength(digits: number): RefusedResult<Said> {
  const missing = 11 - digits
  return missing > 0
    ? wrong(`手机号少 ${missing} 位，应为 11 位。`, `The mobile number is ${missing} digit(s) short; it should have 11.`)
    : wrong(`手机号多 ${-missing} 位，应为 11 位。`, `The mobile number has ${-missing} digit(s) too many; it should have 11.`)
}

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const IDENTITY_CHECKS = '10X98765432'

/** A citizen identity number (GB 11643): 18 places, a real date of birth, the check character. Answers it in capitals. */
export function checkIdentityNumber(text: string): Checked {
  const number = fullWidthToPlain(text).replace(/\s/g, '').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return wrong('身份证号应为 18 位，最后一位可以是 X。', 'An identity number has 18 places; the last may be X.')
  if (!parseDay(birthDayText(number)).ok) return wrong('身份证号里的出生日期不存在，请核对第 7 到 14 位。', 'The date of birth in the identity number does not exist; please check places 7 to 14.')
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  if (IDENTITY_CHECKS[sum % 11] !== number[17]) return wrong('身份证号的校验位不对，可能有一位抄错了。', 'The check character of the identity number is wrong; one place may be miscopied.')
  return ok(number)
}

function birthDayText(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

/** The day of birth that a checked identity number carries. */
export function birthDayOf(checkedNumber: string): Day | undefined {
  const parsed = parseDay(birthDayText(checkedNumber))
  return parsed.ok ? parsed.value : undefined
}

/** Full years of age on a day; someone born on 29 February grows older on 1 March of other years. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unified social credit code (GB 32100): 18 characters without I, O, S, V, Z; the last one is the check. */
export function checkCreditCode(text: string): Checked {
  const code = fullWidthToPlain(text).replace(/\s/g, '').toUpperCase()
  if (code.length !== 18) return wrong('统一社会信用代码应为 18 位。', 'A unified social credit code has 18 characters.')
  const places = [...code].map((character) => CREDIT_ALPHABET.indexOf(character))
  if (places.includes(-1)) return wrong('统一社会信用代码只用数字和大写字母，不用 I、O、S、V、Z。', 'A unified social credit code uses digits and capitals, without I, O, S, V and Z.')
  const sum = CREDIT_WEIGHTS.reduce((total, weight, index) => total + weight * (places[index] ?? 0), 0)
  const check = (31 - (sum % 31)) % 31
  if (check !== places[17]) return wrong('统一社会信用代码的校验位不对，可能有一位抄错了。', 'The check character of the unified social credit code is wrong; one place may be miscopied.')
  return ok(code)
}

/** Full-width digits, letters and signs as plain ones; the ideographic space as a space. */
export function fullWidthToPlain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** `138****5678`; short or odd numbers keep their last two digits only. */
export function maskPhone(digits: string): string {
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return `${'*'.repeat(Math.max(digits.length - 2, 1))}${digits.slice(-2)}`
}

/** `990************01X`: three at the front, two at the end. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(number.length - 5, 1))}${number.slice(-2)}`
}

/** 张三 → 张＊; 欧阳示例 → 欧阳＊＊ is not attempted: the first character stays. Organisations are not masked. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return first + '＊'.repeat(Math.min(Math.max(rest.length, 1), 3))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/**
 * Text as a person meant it: without control and direction characters, Windows line ends as plain ones, no blanks at
 * the ends. PostgreSQL stores no NUL, and hidden direction marks can make a sentence read as its opposite.
 */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROL, '').trim()
}
