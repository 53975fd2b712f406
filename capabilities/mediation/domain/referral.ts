import type { Fact } from '#cap/cases'
import type { Day } from '#platform/time'
import type { Referral } from './clocks.ts'
import type { Consent, MediationFile, ReadFact } from './file.ts'
import { dayOf, oneOf, textOf, textsOf } from './reading.ts'

/**
 * What a court sent over stands in a procedure of its own beside this one. The consent that the parties gave the court counts
 * here (IMR Art. 27, PMA Art. 17): nobody is asked twice, and a party that says no afterwards is heard.
 */
export function withReferral(file: MediationFile, { kind, data, occurredOn }: ReadFact): MediationFile {
  // A police matter noted there is a police matter noted (G-02, PSAP Art. 9).
  if (kind === 'linked-noted' && textOf(data, 'organ') === 'police') return { ...file, policeLinkNoted: true }
  if (kind === 'court-referral-declined') return { ...file, referral: null }
  if (kind !== 'court-referral-received') return file
  const agreed = textsOf(data, 'agreedBy')
  const given = agreed.map((partyId): Consent => ({ partyId, given: true, by: 'self', on: dayOf(data, 'agreedOn') ?? occurredOn }))
  return { ...file, referral: referralIn(data, occurredOn), consents: [...file.consents.filter((each) => !agreed.includes(each.partyId)), ...given] }
}

function referralIn(data: Fact['data'], occurredOn: Day): Referral {
  return {
    stage: oneOf(textOf(data, 'stage'), ['pre-filing', 'after-filing']), trial: oneOf(textOf(data, 'trial'), ['ordinary', 'summary']),
    way: oneOf(textOf(data, 'way'), ['materials', 'platform']), receivedOn: dayOf(data, 'receivedOn') ?? occurredOn,
  }
}
