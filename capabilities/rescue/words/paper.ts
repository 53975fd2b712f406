import { said } from '#platform/words'

/** What the registration says besides its fixed sentences. */
export const paperWords = {
  name: said('救助登记表', 'Rescue registration'),
  unstated: said('本人没有说', 'not stated'),
  returned: said('已还', 'given back'),
  inCustody: said('保管中', 'in custody'),
  signed: said('本人签收', 'signed for'),
  unsigned: said('本人未签', 'not signed'),
} as const
