import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

/** The court's confirmation as a right that may be used or left: two days, no countdown, no advice either way (N-07). */
export const windowWords = {
  title: said('请法院确认协议（可办可不办）', 'Having the court confirm the agreement (only if you wish)'),
  what: said('协议已经有效。经法院确认以后，如果对方不做，您可以请法院强制执行，不用再打一场官司。', 'The agreement is in force already. Once the court has confirmed it, it can be enforced if the other side does not keep to it, without another lawsuit.'),
  free: said('办不办由你们定，不办也不影响协议。法院不收费。', 'It is your choice; the agreement stands either way. The court charges nothing.'),
  safe: (day: Said) => said(`要办，请在${day.zh}前去`, `If you wish to, go by ${day.en}`),
  latest: (day: Said) => said(`法律规定的最后一天是${day.zh}（人民调解法第33条：协议生效起30天内，双方一起申请）。`, `The last day in law is ${day.en} (People’s Mediation Law, Art. 33: together, within thirty days of taking effect).`),
  how: said('怎么办', 'How to do it'),
  steps: [
    said('和对方说好，双方都愿意才行。', 'Agree with the other side: both must wish to.'),
    said('一起到调解员那里，或者直接去法院的诉讼服务窗口。', 'Go together to the mediator, or straight to the court’s service counter.'),
    said('带上身份证和协议书原件。请人代办，要写委托书。', 'Bring identity cards and the original agreement. Whoever goes for you needs a written authority.'),
  ],
  wish: said('我愿意申请', 'I wish to apply'),
  wishWhy: said('先说愿意也行：几点说都算，时间会记下来。另一方也愿意，调解员才会把申请交给法院。', 'You may say so here first, at any hour: the time is kept. The application goes to the court only when the other side wishes it too.'),
  address: said('法院的文书寄到哪里', 'Where the court should write to you'),
  phone: said('电话', 'Phone'),
  electronic: said('法院也可以用短信、电子邮件送达', 'The court may also reach me electronically'),
  said: (day: Said, time: string) => said(
    `${day.zh} ${time} 您已经表示愿意申请。等另一方也表示，调解员会把申请交给法院。改了主意，告诉调解员就行。`,
    `You said on ${day.en} at ${time} that you wish to apply. When the other side says so too, the mediator hands the application in. If you change your mind, just tell the mediator.`,
  ),
  cannot: said('现在不能在这里申请', 'It cannot be done here now'),
  now: said('现在的情况', 'Where it stands'),
  more: said('看看怎么办', 'How to do it'),
  back: said('回到这件事', 'Back to the matter'),
  none: said('现在没有可以申请确认的协议。有疑问，请问承办人。', 'There is no agreement that could be confirmed now. If in doubt, ask the handler.'),
} as const

/** What is asked for before the word is sent: the court writes to the address and may ring. */
export const wishRefusal = defineRefusals({
  'address-missing': () => ({ status: 422, field: 'address', zh: '请写上地址，法院要按它寄文书。', en: 'Please give an address: the court writes to it.' }),
  'phone-missing': () => ({ status: 422, field: 'phone', zh: '请写上电话，法院要联系您。', en: 'Please give a telephone number: the court may need to ring.' }),
})
