import { said } from '#platform/words'

export const READ_WORDS = {
  desk: said('查看调解办理情况', 'The mediation of a case'),
  paper: said('打印文书', 'Print a paper of the case'),
  explanation: said('文书的英文说明', 'What a paper means, in English'),
  verify: said('核对文书真伪', 'Check whether a paper was printed here'),
  numbers: said('调解文号登记', 'Register of mediation numbers'),
  own: said('我的调解办到哪一步了', 'How the mediation of my matter goes'),
  ownPaper: said('我的文书', 'A paper of my own matter'),
  waiting: said('等待盖章的协议', 'Agreements waiting for the seal'),
}

/** Sentences that papers carry; legal papers are Chinese, the English stands beside for whoever explains them. */
export const PAPER_WORDS = {
  handler: said('本调解委员会', 'this committee'),
  purpose: said('办理本件纠纷的调解、制作文书、回访和统计', 'mediating this matter, making its papers, follow-up and statistics'),
  method: said('登记、联系、记录和保存，按规定加密存放', 'registering, contacting, recording and keeping, encrypted where required'),
  kinds: said('姓名或名称、联系方式、住址、与纠纷有关的情况', 'name, contact, address, and what concerns the matter'),
  retention: said('按卷宗保管期限保存，期满销毁或匿名', 'as long as the file is kept; then destroyed or made anonymous'),
  howToExercise: said('可以到本委员会查阅、复制、更正，或者提出异议', 'you may look, copy, correct or object at this committee'),
  committeeContact: said('所在综治中心窗口', 'the counter of its governance centre'),
  liesApart: said('分别谈话，另存密封', 'a separate talk, kept sealed apart'),
  police: said('公安机关', 'the police'),
  sensitiveKinds: said('证件号码后四位；与纠纷有关的健康、财产情况；不满十四周岁未成年人的信息', 'last four characters of an identity number; health and property as far as the matter needs them; data of children under fourteen'),
  sensitiveNeed: said('核对身份、弄清事实、保护未成年人所必需；泄露可能影响人身、财产安全和名誉，只有办理人员可以查看，加密保存。', 'needed to know who is who, to find out what happened and to protect children; a leak may harm safety, property and good name, so only handlers see it and it is kept encrypted.'),
  recipients: said('各方共同申请司法确认时，只把申请材料交人民法院；其他情形不向外提供', 'only to the court, and only the application, where the parties together ask it to confirm; to nobody else'),
  oral: said('双方口头协商，不制作书面协议', 'agreed orally; no document wanted'),
  applicant: said('申请人', 'applicant'),
  respondent: said('被申请人', 'respondent'),
  third: said('第三人', 'third person'),
  mediator: said('调解员', 'mediator'),
  unknown: said('未提供', 'not given'),
  keptApart: said('地址和联系方式另存（依法保密）', 'address and contact kept apart (confidential by law)'),
  cannotAccept: (reason: string) => said(`本委员会不能调解的原因是：${reason}。`, `The committee cannot mediate because of this: ${reason}.`),
  wholeNumber: (ref: string) => said(`第${ref}项`, `item ${ref}`),
  modes: {
    'face-to-face': said('面对面', 'face to face'),
    separate: said('分别谈', 'separately'),
    online: said('线上', 'online'),
  },
  documentTypes: {
    'identity-card': said('居民身份证', 'identity card'),
    passport: said('护照', 'passport'),
    'residence-permit': said('居住证', 'residence permit'),
    'business-licence': said('营业执照', 'business licence'),
    'household-register': said('户口簿', 'household register'),
  },
  proofs: {
    receipt: said('收据', 'receipt'),
    photo: said('照片', 'photo'),
    statement: said('当事人陈述', 'statement of the party'),
  },
} as const
