import { said } from '#platform/words'

/** What the papers say besides their fixed sentences. */
export const paperWords = {
  slip: said('转介单', 'Referral slip'),
  sheet: said('便民服务摊记录单', 'Sheet of a service booth'),
  number: (year: number, number: number) => said(`（${year}）转介第${number}号`, `(${year}) referral no. ${number}`),
} as const
