import { maskParty, type PartyInFull } from '#cap/people'
import type { JsonObject } from '#platform/canonical'
import { type Said, said } from '#platform/words'

/** Somebody of the matter as a timeline may name them. */
export interface NamedParty {
  readonly side: string
  readonly name: string
}

const SIDE_WORDS: Readonly<Record<string, Said>> = {
  applicant: said('申请人', 'applicant'),
  respondent: said('被申请人', 'respondent'),
  third: said('第三人', 'third party'),
}

const PAPERS: Readonly<Record<string, Said>> = {
  'identity-card': said('居民身份证', 'identity card'),
  passport: said('护照', 'passport'),
  'residence-permit': said('居住证', 'residence permit'),
  'business-licence': said('营业执照', 'business licence'),
  'household-register': said('户口簿', 'household register'),
}

const EITHER: Readonly<Record<string, readonly [yes: Said, no: Said, of: string]>> = {
  'consent-recorded': [said('愿意调解', 'wishes to mediate'), said('不愿意调解', 'does not wish to mediate'), 'given'],
  'data-consent-recorded': [said('同意使用敏感信息', 'agrees to the use of sensitive data'), said('不同意使用敏感信息', 'does not agree to the use of sensitive data'), 'sensitive'],
  'respondent-contacted': [said('联系上了', 'was reached'), said('没有联系上', 'was not reached'), 'reached'],
  'contact-recorded': [said('联系上了', 'was reached'), said('没有联系上', 'was not reached'), 'reached'],
}

/** Facts whose line on the timeline says whose it is. */
export const ABOUT_PEOPLE: readonly string[] = [...Object.keys(EITHER), 'identity-checked', 'notice-delivered']

/** The parties by id, their names masked as everywhere. */
export function namedParties(parties: readonly PartyInFull[]): ReadonlyMap<string, NamedParty> {
  return new Map(parties.map((each) => [each.id as string, { side: each.side, name: maskParty(each).name }]))
}

/**
 * Whose step it was and what came of it, in words: who agreed or did not, who showed which paper and its last four characters.
 * Null where the person is not known any more. Pure.
 */
export function aboutPerson(kind: string, data: JsonObject, content: JsonObject | null, parties: ReadonlyMap<string, NamedParty>): Said | null {
  const party = parties.get(typeof data['partyId'] === 'string' ? data['partyId'] : '')
  if (!party) return null
  const side = SIDE_WORDS[party.side] ?? said('当事人', 'party')
  const did = whatOf(kind, data, content)
  return did && said(`${side.zh} ${party.name}：${did.zh}`, `${side.en} ${party.name}: ${did.en}`)
}

function whatOf(kind: string, data: JsonObject, content: JsonObject | null): Said | null {
  const either = EITHER[kind]
  if (either) return data[either[2]] === true ? either[0] : either[1]
  if (kind === 'notice-delivered') return said('收到了权利义务告知', 'was told of rights and duties')
  if (kind !== 'identity-checked') return null
  const paper = PAPERS[String(data['documentType'])] ?? said('证件', 'paper')
  const lastFour = content?.['lastFour']
  return typeof lastFour === 'string' ? said(`看了${paper.zh}，末四位 ${lastFour}`, `showed ${paper.en}, ending in ${lastFour}`) : said(`看了${paper.zh}`, `showed ${paper.en}`)
}
