import { type Said, said } from '#platform/words'

export const paperWords = {
  title: said('这张纸是真的吗？', 'Is this paper real?'),
  known: said('这里打印过这份文书', 'This paper was printed here'),
  compare: said('请和手里的纸比一比，下面每一项都要一样：', 'Compare it with the paper in your hand; every line below must be the same:'),
  name: said('文书名称', 'Name of the paper'),
  number: said('编号', 'Number'),
  noNumber: said('这种文书没有编号', 'this kind of paper carries no number'),
  day: said('日期', 'Day'),
  code: said('核验码', 'Check code'),
  differs: said(
    '有一项不一样，或者纸上涂改过，就不要按它办。带上这张纸，到出具单位的窗口问，或者打电话问。',
    'If anything differs, or the paper was altered, do not act on it. Take it to the counter of the office that issued it, or ring them.',
  ),
  notShown: said(
    '这里不显示姓名和内容，谁扫码都一样。内容以各方手里签名盖章的原件为准。',
    'No name and no content is shown here, whoever scans it. What was agreed is in the signed and sealed originals that each side holds.',
  ),
  unknown: said('没有查到这份文书', 'This paper is not known here'),
  unknownWhy: said(
    '可能是核验码抄错了，也可能不是这里出具的。',
    'The check code may have been copied wrongly, or the paper may not have been issued here.',
  ),
  whatToDo: said('怎么办', 'What to do'),
  steps: [
    said('再扫一次首页右上角的二维码，或者对照页脚的 16 位核验码重新输入。', 'Scan the code at the top right of the first page again, or type the 16 characters at its foot again.'),
    said('还是查不到，先不要签字，不要付钱。', 'If it is still unknown, sign nothing and pay nothing for now.'),
    said('带上这张纸，到所在社区的窗口核对。', 'Take the paper to the counter of your community.'),
    said('怀疑有人伪造，打 110。', 'If you suspect a forgery, ring 110.'),
  ],
  whom: said('社区电话和地址', 'Phones and addresses of the communities'),
} as const

/** A party's own mediation on their phone: plain words, no countdown, no pressure (N-07). */
export const matterWords = {
  session: said('约好的调解', 'A session is arranged'),
  when: said('时间', 'When'),
  clock: (day: Said, from: string, to: string) => said(`${day.zh} ${from}–${to}`, `${day.en}, ${from}–${to}`),
  where: said('地点', 'Where'),
  bring: said('带什么', 'What to bring'),
  bringWhat: said('身份证，还有和这件事有关的东西：收据、照片、合同。没有也可以来。', 'Your identity card and what belongs to the matter: receipts, photos, contracts. Come all the same if you have none.'),
  cannot: said('来不了，或者不想来，请给下面的电话打一声，可以改时间。可以请家里人陪着。调解不收钱。', 'If you cannot or do not wish to come, ring the number below; the time can be changed. Somebody of your family may come along. It costs nothing.'),

  consent: said('愿不愿意调解', 'Whether you wish to mediate'),
  asked: said('承办人会问您愿不愿意调解。愿意、不愿意，都由您定；没有说，就不算同意。', 'The handler asks whether you wish to mediate. Yes or no, you decide; saying nothing is not consent.'),
  given: (day: Said) => said(`${day.zh}，您说愿意调解。改主意了，随时可以说。`, `On ${day.en} you said that you wish to mediate. You may change your mind at any time.`),
  refused: (day: Said) => said(`${day.zh}，您说不愿意调解。这是您的权利。`, `On ${day.en} you said that you do not wish to mediate. That is your right.`),

  sign: said('协议写好了，等您看、等您签', 'An agreement is drafted, for you to read and sign'),
  signHow: said('先看清楚，不明白的就问。不同意可以不签，也可以要求改。', 'Read it first and ask about whatever is unclear. You need not sign, and may ask for changes.'),
  signed: said('您已经签了，还在等其他人签。', 'You have signed; others have not yet.'),
  sealing: said('大家都签了，等调委会盖章。盖了章才生效。', 'Everybody has signed; the committee’s seal is still to come. It takes effect only then.'),

  mediators: (names: string) => said(`调解员：${names}`, `Mediator: ${names}`),
  endsBy: (day: Said) => said(`调解最晚办到${day.zh}；大家都同意，可以延长。`, `Mediation goes on until ${day.en} at the latest; if all agree, longer.`),

  agreement: said('协议约定的事', 'What was agreed'),
  written: (day: Said) => said(`书面协议，${day.zh}生效。`, `A written agreement, in force since ${day.en}.`),
  oral: (day: Said) => said(`口头协议，${day.zh}生效。`, `An oral agreement, in force since ${day.en}.`),
  yours: said('您要做的', 'For you to do'),
  forYou: said('对方要为您做的', 'To be done for you'),
  others: said('其他各方之间的', 'Between the others'),
  due: (day: Said) => said(`约定${day.zh}前`, `By ${day.en}`),
  safe: (day: Said) => said(`稳妥些，请在${day.zh}前办好`, `To be safe, have it done by ${day.en}`),
  provisional: said('暂定日期，放假安排公布后可能调整。', 'Provisional: it may move once the public holidays are announced.'),
  how: (way: string) => said(`怎样：${way}`, `How: ${way}`),
  at: (place: string) => said(`在哪：${place}`, `Where: ${place}`),
  paid: (paid: Said, all: Said) => said(`已付 ${paid.zh}，共 ${all.zh}`, `${paid.en} of ${all.en} paid`),
  state: {
    open: said('还没有记录', 'not recorded as done yet'),
    partly: said('做了一部分', 'partly done'),
    done: said('已经做到', 'done'),
    late: said('过了约定的日子，还没有做到', 'past the agreed day and not done'),
  },
  told: said('做到了没有记上，或者有困难、对方没做到，请给承办人打电话。', 'If something was done and is not shown, if it is difficult, or the other side does not keep to it, ring the handler.'),

  rights: said('您另外还有的权利和期限', 'Rights you have besides, and their time'),
  rightsWhy: said('调解归调解，这些权利一直在，用不用由您定。期限到哪一天，拿不准就打 12348 问。', 'These rights stand beside mediation all the time; using them is up to you. If you are not sure of the last day, ask 12348.'),

  evidence: said('交来的材料', 'What was handed in'),
  evidenceOwn: said('您交的', 'from you'),
  evidenceShared: said('大家都可以看的', 'for all parties to see'),
  evidenceBack: said('已退回', 'given back'),
  evidenceWhere: said('要看原物，请找承办人。', 'To look at the thing itself, ask the handler.'),

  papers: said('您可以看的文书', 'Papers you may read'),
  paper: (name: Said, day: Said) => said(`${name.zh}（${day.zh}，PDF）`, `${name.en} (${day.en}, PDF in Chinese)`),
} as const
