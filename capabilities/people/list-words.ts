import { said } from '#platform/words'

/** Why a line of a pasted list cannot be taken over. */
export const listWords = {
  nameMissing: said('这一行没有称呼。请写成：称呼，电话，住址。', 'This line has no name. Write it as: name, phone, address.'),
  nameTooLong: (most: number) => said(`称呼超过 ${most} 个字，可能漏了逗号。`, `The name is longer than ${most} characters; a comma may be missing.`),
  samePhone: (line: number) =>
    said(`和第 ${line} 行是同一个电话。同一个人只写一次；确实共用电话的，这一行先不写电话。`, `The same phone as in line ${line}. Write each person once; where two share a phone, leave it out here.`),
  tooMany: (most: number) => said(`一次最多 ${most} 人，后面的请分批录入。`, `At most ${most} people at a time; enter the rest in another go.`),
} as const
