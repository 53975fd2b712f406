import { said } from '#platform/words'

export const pageWords = {
  give: said('给当事人开查询页', 'Give a party their own page'),
  giveHint: said(
    '对方没有反映过，也可以有自己的查询页：看谁在办、什么时候谈、自己签了什么。看不到反映人的话、照片、地址和电话。',
    'A party who reported nothing can have a page too: who handles it, when talks are held, what they signed. It shows nothing a reporter said, no photo, address or telephone.',
  ),
  whose: said('给谁', 'For whom'),
  seen: said('怎么确认是本人', 'How you know it is them'),
  seenHow: { 'identity-card': said('看了身份证件', 'saw their identity paper'), 'known-in-person': said('当面认识', 'known in person') },
  language: said('用哪种语言', 'Language'),
  languages: { zh: said('中文', 'Chinese'), en: said('英文', 'English') },
  given: said('已经开好。请打印回执当面交给本人；密码 24 小时内可以再打印。', 'Done. Print the slip and hand it over in person; the PIN can be printed again for 24 hours.'),
  print: said('打印回执', 'Print the slip'),
  ready: said('好了', 'Ready'),
  tie: said('确认反映人是哪一方', 'Say which party a reporter is'),
  tieHint: said(
    '确认后，反映人的查询页会显示这一方自己的同意、约谈和文书。认错人会泄露别人的事，请先看证件。',
    'From then on the reporter’s page shows that party’s own consent, sessions and papers. A mistake shows somebody another’s matter: look at a paper first.',
  ),
  reporter: said('哪位反映人', 'Which reporter'),
  which: said('是哪一方', 'Which party they are'),
  nobody: said('都不是，只是反映情况', 'None of them; they only reported'),
  unnamed: said('没有留姓名', 'no name given'),
  isNow: (name: string) => said(`现在登记为${name}`, `recorded as ${name}`),
  isNobody: said('现在没有对应哪一方', 'tied to nobody now'),
  sides: { applicant: said('申请人', 'applicant'), respondent: said('被申请人', 'respondent'), third: said('第三人', 'third party') },
} as const
