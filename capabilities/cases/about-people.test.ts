import { expect, test } from 'vitest'
import { aboutPerson } from './about-people.ts'

const parties = new Map([
  ['a', { side: 'applicant', name: '当＊＊＊' }],
  ['b', { side: 'respondent', name: '乙＊' }],
])

test.each<[string, Parameters<typeof aboutPerson>[1], Parameters<typeof aboutPerson>[2], string | null]>([
  ['consent-recorded', { partyId: 'a', given: true }, null, '申请人 当＊＊＊：愿意调解'],
  ['consent-recorded', { partyId: 'b', given: false }, null, '被申请人 乙＊：不愿意调解'],
  ['identity-checked', { partyId: 'a', documentType: 'identity-card' }, { lastFour: '123X' }, '申请人 当＊＊＊：看了居民身份证，末四位 123X'],
  ['identity-checked', { partyId: 'a', documentType: 'passport' }, null, '申请人 当＊＊＊：看了护照'],
  ['contact-recorded', { partyId: 'b', reached: false }, null, '被申请人 乙＊：没有联系上'],
  ['notice-delivered', { partyId: 'b' }, null, '被申请人 乙＊：收到了权利义务告知'],
  ['consent-recorded', { partyId: 'gone', given: true }, null, null],
  ['session-held', { partyId: 'a' }, null, null],
])('T05: %s %j', (kind, data, content, zh) => {
  expect(aboutPerson(kind, data, content, parties)?.zh ?? null).toBe(zh)
})
