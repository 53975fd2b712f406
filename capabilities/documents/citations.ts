import type { Citation, CitationTopic } from './domain.ts'

const MEDIATION_LAW = { law: '中华人民共和国人民调解法', effectiveFrom: '2011-01-01', verifiedOn: null }
const PERSONAL_INFORMATION_LAW = { law: '中华人民共和国个人信息保护法', effectiveFrom: '2021-11-01', verifiedOn: null }
const CIVIL_PROCEDURE_LAW = { law: '中华人民共和国民事诉讼法', effectiveFrom: '2024-01-01', verifiedOn: null }

const CIVIL_CODE = { law: '中华人民共和国民法典', effectiveFrom: '2021-01-01', verifiedOn: null }
const ONLINE_MEDIATION_RULES = { law: '人民法院在线调解规则', effectiveFrom: '2022-01-01', verifiedOn: null }

/**
 * The default set a caller may replace. The sentences are our own plain words, not statute text. When a law changes, a
 * record is added with its `effectiveFrom`; the old one stays for papers made before that day.
 */
export const CITATIONS: readonly Citation[] = [
  {
    ...MEDIATION_LAW,
    topic: 'nature',
    article: '第二条、第七条',
    sentenceZh:
      '人民调解委员会是依法设立、调解民间纠纷的群众性组织。调解员用说服、疏导的办法，帮助各方在平等协商的基础上自愿达成协议；调解员不是法官，不作判决。',
    sentenceEn:
      "The people's mediation committee is a body of the community, set up by law to mediate disputes among people. The mediator helps both sides to find an agreement of their own; the mediator is not a judge and decides nothing.",
  },
  {
    ...MEDIATION_LAW,
    topic: 'free',
    article: '第四条',
    sentenceZh: '调解不收任何费用。任何人以调解为名向您收钱，您都可以拒绝并向本委员会反映。',
    sentenceEn:
      'Mediation is free of charge. If anyone asks you for money for it, you may refuse and tell the committee.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'voluntary',
    article: '第十七条',
    sentenceZh: '是否调解由各方自己决定。只要有一方明确表示不愿意，就不进行调解，也不会因此对任何一方不利。',
    sentenceEn:
      'Whether to mediate is up to each party. If one clearly says no, there is no mediation, and nobody is worse off for it.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'rights',
    article: '第二十三条',
    sentenceZh:
      '您有权：选择调解员，或者接受安排的调解员；接受、拒绝调解，或者中途要求终止；要求公开或者不公开进行；按自己的意思表达，自愿决定是否达成协议。',
    sentenceEn:
      'You may choose the mediator or accept the one proposed; accept or refuse mediation, or end it at any time; ask that it be public or not public; speak your mind and decide freely whether to agree.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'duties',
    article: '第二十四条',
    sentenceZh: '您应当：如实说明纠纷的经过；遵守现场秩序，尊重调解员；尊重对方行使他的权利。',
    sentenceEn:
      "You must tell the facts truthfully, keep order and respect the mediator, and respect the other party's rights.",
  },
  {
    ...MEDIATION_LAW,
    topic: 'effect',
    article: '第二十九条',
    sentenceZh: '书面协议须三项齐备才生效：各方签名、盖章或者按指印；调解员签名；加盖人民调解委员会印章。',
    sentenceEn:
      "A written agreement takes effect only when three things are there: the signature, seal or fingerprint of every party, the mediator's signature, and the committee's seal.",
  },
  {
    ...MEDIATION_LAW,
    topic: 'oral-effect',
    article: '第三十条',
    sentenceZh: '各方认为不需要写协议书的，口头协议自达成之日起生效，由调解员记录内容。',
    sentenceEn:
      'If no document is wanted, an oral agreement takes effect on the day it is reached; the mediator writes down its content.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'performance',
    article: '第三十一条',
    sentenceZh: '协议对各方有法律约束力，应当按约定履行；本委员会会了解履行情况并督促履行。',
    sentenceEn:
      'The agreement binds the parties and must be performed; the committee follows up and urges performance.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'confirmation',
    article: '第三十三条',
    sentenceZh:
      '各方认为有必要的，可以自协议生效之日起三十日内，共同向人民法院申请司法确认。法院确认有效后，一方不履行的，另一方可以申请强制执行。',
    sentenceEn:
      'If the parties wish, they may together ask the court, within thirty days of the agreement taking effect, to confirm it. Once confirmed, it can be enforced if one side does not perform.',
  },
  {
    ...CIVIL_PROCEDURE_LAW,
    topic: 'confirmation',
    article: '第二百零五条',
    sentenceZh: '申请由各方共同提出，向有管辖权的人民法院提交；本委员会可以说明去哪个法院、带哪些材料。',
    sentenceEn:
      'The application is made jointly to the court that has jurisdiction; the committee can tell you which court and which papers.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'remedies',
    article: '第三条',
    sentenceZh: '调解不影响您通过仲裁、行政、诉讼等途径维护权利，任何人不得因调解阻止您走这些途径。',
    sentenceEn:
      'Mediation never bars you from arbitration, administrative or court routes, and nobody may keep you from them because of it.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'remedies',
    article: '第二十六条',
    sentenceZh: '调解不成的，调解终止，调解员会告知您还可以走哪些途径。',
    sentenceEn: 'If no agreement is reached, mediation ends and the mediator tells you which other routes are open.',
  },
  {
    ...PERSONAL_INFORMATION_LAW,
    topic: 'personal-information',
    article: '第十七条',
    sentenceZh: '收集和使用您的个人信息之前，我们把下列事项告诉您。',
    sentenceEn: 'Before your personal information is collected and used, we tell you the following.',
  },
  {
    ...MEDIATION_LAW,
    topic: 'not-accepted',
    article: '第三条、第十七条',
    sentenceZh: '本通知不影响您的任何实体权利；您可以按下列途径继续维护权利。',
    sentenceEn: 'This notice takes away none of your rights; you may go on by the routes below.',
  },
  {
    ...CIVIL_CODE,
    topic: 'agency',
    article: '第一百六十五条',
    sentenceZh: '授权委托书写明受托人的姓名或者名称、委托的事项、权限和期限，并由委托人签名或者盖章。',
    sentenceEn:
      'A power of attorney names the agent, the matters, the powers and the period, and is signed or sealed by the principal.',
  },
  {
    ...PERSONAL_INFORMATION_LAW,
    topic: 'sensitive',
    article: '第二十九条、第三十条',
    sentenceZh: '处理您的敏感个人信息要取得您的单独同意，并且事先告诉您为什么必要、对您有什么影响。',
    sentenceEn:
      'Your sensitive information is used only with your separate consent, after you were told why it is needed and what it means for you.',
  },
  {
    ...PERSONAL_INFORMATION_LAW,
    topic: 'handing-on',
    article: '第二十三条',
    sentenceZh: '把您的个人信息提供给其他单位，要先告诉您对方是谁、做什么用、提供哪些，并取得您的单独同意。',
    sentenceEn:
      'Your information is handed to another body only with your separate consent, after you were told who it is, what for, and which information.',
  },
  {
    ...PERSONAL_INFORMATION_LAW,
    topic: 'under-fourteen',
    article: '第三十一条',
    sentenceZh: '处理不满十四周岁未成年人的个人信息，要取得父母或者其他监护人的同意。',
    sentenceEn: 'Information about a child under fourteen is used only with the consent of a parent or other guardian.',
  },
  {
    ...ONLINE_MEDIATION_RULES,
    topic: 'disclosure',
    article: '第十三条（参照）',
    sentenceZh: '调解员与当事人或者纠纷有可能影响公正的关系的，应当主动说明；当事人知道以后仍同意的，可以继续由其调解。',
    sentenceEn:
      'A mediator whose relation to a party or the matter may affect fairness says so; the mediation goes on with them only if the parties, knowing it, agree.',
  },
]

/** The records in force on a day for these topics, the newest version of each law and article. */
export function citationsFor(topics: readonly CitationTopic[], on: string, records = CITATIONS): Citation[] {
  const inForce = records.filter((record) => topics.includes(record.topic) && record.effectiveFrom <= on)
  const replaced = (record: Citation) =>
    inForce.some(
      (other) =>
        other.topic === record.topic &&
        other.law === record.law &&
        other.article === record.article &&
        other.effectiveFrom > record.effectiveFrom,
    )
  return inForce.filter((record) => !replaced(record))
}
