import { type Said, said } from '#platform/words'

/** Why a fired gate stops a step, and what the person does instead. Plain words first; the article goes beside them. */
export const GATE_STOPS: Readonly<Record<string, Said>> = {
  'G-01': said(
    '这件事可能涉嫌犯罪，不能由调解委员会调解。请引导报警或到公安机关、检察院、法院反映；赔偿问题以后可以另外办理。',
    'This may be a crime, and a mediation committee may not mediate it. Guide the person to the police, the procuratorate or the court; compensation can be a matter of its own later.',
  ),
  'G-02': said(
    '这里有打架或损坏财物等治安问题，由公安机关决定怎么处理。请先登记公安机关的处理情况，再调解赔偿。',
    'There is a public-security matter here (a fight, damage), and the police decide on it. Note first how the police are handling it; then the compensation can be mediated.',
  ),
  'G-03': said(
    '这里有家庭暴力的情况：双方不能见面调解。请先做好安全计划，由受害人自己书面表示愿意，再分开谈；他（她）随时可以停止。也可以申请人身安全保护令、法律援助和庇护。',
    'There is domestic violence here: the two sides must not be brought together. Make a safety plan first and have the victim’s own free written wish; then talk separately. The victim may stop at any time. A protection order, legal aid and shelter are available.',
  ),
  'G-04': said(
    '有未成年人受到伤害或者有危险：必须马上向公安机关报告，报告登记之后才能继续，并且不能面对面调解。',
    'A child has been hurt or is at risk: report to the police at once. Nothing goes on before the report is recorded, and there is no joint session.',
  ),
  'G-05': said(
    '有一方是未成年人或者不能独立处理自己的事，要由监护人参加。请记录监护人的同意和签名。',
    'One party is a child or cannot act alone: a guardian must take part. Record the guardian’s consent and mark.',
  ),
  'G-06': said(
    '这件事法院、仲裁机构或行政机关已经受理或者解决了，调委会不再受理。可以请那边决定是否委托调解。',
    'A court, an arbitration body or an authority has already taken or decided this matter, so the committee does not accept it. That body may refer it to mediation.',
  ),
  'G-07': said(
    '这件事（身份、确权、处罚等）按法律要由专门机关决定，不能调解。只有其中的费用、补偿等附带问题可以调解：请选择“只调解附带问题”。',
    'By law this question (status, title, penalty) is decided by its own authority and cannot be mediated. Only side matters such as money can: choose “side matters only”.',
  ),
  'G-08': said(
    '土地、林地的归属由政府处理，不能靠调解确定。请保持现状；只有通行、补偿等附带问题可以调解：请选择“只调解附带问题”。',
    'Who owns or uses land or forest is decided by the government, not by mediation. Keep things as they are; only side matters such as access or compensation can be mediated: choose “side matters only”.',
  ),
  'G-09': said(
    '这是和行政机关之间的争议，不属于人民调解。可以申请行政复议或者提起行政诉讼，复议和诉讼中也可以调解。',
    'This is a dispute with an authority and not for people’s mediation. Apply for reconsideration or sue; both can include mediation.',
  ),
  'G-10': said(
    '有人现在精神状况危急：先保证安全，联系公安、家属和医院，登记紧急报告。危机过去、重新核对之后再继续。',
    'Somebody is in a mental-health crisis: safety first. Call the police, the family and the hospital, and record the urgent report. Go on once the crisis is over and the question has been asked again.',
  ),
  'G-12': said(
    '这件事可能是虚假调解或者串通损害别人的利益，先停下来，请调委会负责人核实后决定。',
    'This may be a sham mediation or collusion against somebody else. It stops here until the committee head has looked into it.',
  ),
  'G-13': said(
    '有矛盾激化的危险：请先登记紧急报告和采取的措施，再终止调解。',
    'The conflict may escalate: record the urgent report and the measures taken before ending the mediation.',
  ),
  'G-14': said(
    '调解员和一方有利害关系：要告诉各方，各方都同意才能继续，否则请更换调解员。',
    'The mediator has a conflict of interest: tell the parties. Go on only if all of them agree, otherwise name another mediator.',
  ),
}

/** Advice of a gate that stops nothing. */
export const GATE_ADVICE: Readonly<Record<string, Said>> = {
  'G-11': said(
    '人数多、要求相同：可以推选代表参加，代表签协议要有大家的书面授权。',
    'Many people with the same claim: they may choose representatives, who need written authority from all to sign.',
  ),
}

export const LIMIT_NAMES: Readonly<Record<string, Said>> = {
  'DL-02': said('联系另一方', 'contact the other party'),
  T07: said('等待答复', 'wait for an answer'),
  T08: said('确定调解员', 'name the mediator'),
  'DL-03': said('接受法院委派、委托', 'take on the court’s referral'),
  'DL-04a': said('法院立案前委派的调解期限', 'time for mediating before the court files'),
  'DL-04b': said('法院立案后委托的调解期限', 'time for mediating after the court filed'),
  'DL-04c': said('调解期限', 'time for mediating'),
  'DL-05': said('劳动争议调解期限', 'time for labour mediation'),
  'DL-06': said('医疗纠纷调解期限', 'time for medical mediation'),
  'DL-07': said('可以共同申请司法确认（自愿）', 'may jointly ask the court to confirm (optional)'),
  T19: said('督促后履行', 'perform after being urged'),
  suspension: said('预计恢复调解', 'expected to resume'),
  session: said('约好的调解', 'a session is arranged'),
  agreed: said('约定的履行日', 'agreed day of performance'),
  'agreed-overdue': said('约定的履行日（已过）', 'agreed day of performance (passed)'),
}
