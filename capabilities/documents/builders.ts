import { number, paper } from './builders.dossier.ts'
import { FURTHER_SAMPLES } from './builders.further.ts'
import type { DocumentKind, DocumentOf, Obligation, Party } from './domain.ts'

/** Complete sample data for every paper, for tests and demonstrations. All people and places are invented. */
const partyA: Party = {
  name: '当事人甲',
  sex: '女',
  ethnicGroup: '汉族',
  age: 46,
  occupation: '教师',
  unitOrAddress: '示例社区2号楼1单元502室',
  contact: '138****0001',
}
const partyB: Party = {
  name: '当事人乙',
  sex: '男',
  ethnicGroup: '汉族',
  age: 51,
  occupation: '个体经营者',
  unitOrAddress: '示例社区2号楼1单元602室',
  contact: '138****0002',
}
const facts =
  '2026年3月15日晚，502室卧室顶棚出现大片水渍并滴水。经查看，602室卫生间给水管接头开裂，水沿楼板渗入502室，造成顶棚、墙面和一件衣柜受损。'
const payment: Obligation = {
  debtor: '当事人乙',
  creditor: '当事人甲',
  what: '赔偿顶棚、墙面修复费用和衣柜损失',
  amountFen: 120_000,
  way: '当场转账',
  place: '示例社区调解室',
  dueOn: '2026-03-16',
}
const repair: Obligation = {
  debtor: '当事人乙',
  creditor: '当事人甲',
  what: '更换602室卫生间给水管接头并试水',
  way: '自行请人维修',
  place: '602室',
  dueOn: '2026-03-16',
}

const rights = {
  handler: '示例社区人民调解委员会',
  contact: '0431-00000000',
  purpose: '办理本次调解、送达文书、督促履行和回访',
  method: '登记、保存、查询；向他人展示时遮盖姓名和号码',
  kinds: '姓名、住址、联系方式、证件号码后四位、纠纷情况',
  retention: '达成协议的30年，其他10年，到期销毁或者匿名化',
  recipients: '不向外提供；各方共同申请司法确认时，只把申请材料交人民法院',
  howToExercise: '可以查阅、复制、更正，符合法定情形的可以删除；向上述处理者提出，十五日内答复',
}

const SAMPLES: { readonly [Kind in DocumentKind]: DocumentOf<Kind> } = {
  ...FURTHER_SAMPLES,
  D01: {
    ...paper,
    kind: 'D01',
    applicants: [partyA],
    respondents: [partyB],
    facts,
    requests: ['请对方修好漏水的水管', '请对方赔偿顶棚、墙面和衣柜的损失1,500元'],
    toldRulesAndVoluntary: true,
    recordedBy: '窗口工作人员 小张',
  },
  D02: {
    ...paper,
    kind: 'D02',
    number,
    parties: [partyA, partyB],
    disputeType: '邻里纠纷（房屋漏水）',
    source: 'application',
    facts,
    registrar: '窗口工作人员 小张',
  },
  D03: {
    ...paper,
    kind: 'D03',
    parties: ['当事人甲', '当事人乙'],
    committeeContact: '电话 0431-00000000',
    personalInformation: rights,
  },
  D04: {
    ...paper,
    kind: 'D04',
    number,
    entries: [
      {
        party: '当事人甲',
        documentType: '居民身份证',
        lastFour: '002X',
        verifiedBy: '调解员 老王',
        verifiedAt: '2026-03-16T15:05',
      },
      {
        party: '当事人乙',
        documentType: '居民身份证',
        lastFour: '1234',
        verifiedBy: '调解员 老王',
        verifiedAt: '2026-03-16T15:06',
      },
    ],
  },
  D08: {
    ...paper,
    kind: 'D08',
    number,
    startedAt: '2026-03-16T15:10',
    endedAt: '2026-03-16T16:20',
    place: '示例社区调解室',
    mode: '当面调解',
    mediators: ['调解员 老王'],
    recorder: '记录员 小赵',
    participants: [
      { name: '当事人甲', capacity: '申请人' },
      { name: '当事人乙', capacity: '被申请人' },
      { name: '物业工程师 老陈', capacity: '经双方同意邀请' },
    ],
    isPublic: false,
    statements: [
      { speaker: '当事人甲', text: '昨天晚上顶棚开始滴水，衣柜泡坏了一扇门。要求修好水管，赔偿1,500元。' },
      { speaker: '当事人乙', text: '水管接头是坏了，我不知道会漏到楼下。愿意修，钱能不能少一点。' },
      {
        speaker: '物业工程师 老陈',
        text: '查看了602室卫生间，给水管接头开裂，换一个接头就行。楼内立管也有锈蚀，建议物业另行检查。',
      },
    ],
    undisputedFacts: '602室水管接头开裂，水渗入502室。',
    proposals: '调解员提出由当事人乙支付1,200元。',
    result: '各方达成一致：当事人乙当场修好水管，并支付1,200元，另行制作协议书。',
  },
  D09: {
    ...paper,
    kind: 'D09',
    number,
    parties: [
      { ...partyA, role: '申请人' },
      { ...partyB, role: '被申请人' },
    ],
    facts,
    disputedMatters: '争议在于赔偿数额。各方认可漏水由602室水管接头开裂引起，由当事人乙承担责任。',
    content: [
      '当事人乙更换602室卫生间给水管接头，试水不再渗漏。',
      '当事人乙向当事人甲支付人民币壹仟贰佰元整（1,200.00元）。',
      '上述两项履行完毕后，各方就此事再无其他争议。',
    ],
    obligations: [repair, payment],
    copies: 3,
    mediators: ['调解员 老王'],
    recorder: '记录员 小赵',
  },
  D10: {
    ...paper,
    kind: 'D10',
    number: '（2026）示例社区民调字第4号',
    madeOn: '2026-06-08',
    parties: [partyA, partyB],
    facts: '当事人乙欠当事人甲900元货款。',
    content: '当事人乙分三次、每次300元，向当事人甲还清900元。',
    obligations: ['2026-06-15', '2026-07-15', '2026-08-17'].map((dueOn, index) => ({
      ...payment,
      what: `第${index + 1}期欠款`,
      amountFen: 30_000,
      way: '转账',
      dueOn,
    })),
    place: '示例社区调解室',
    mediator: '调解员 老王',
  },
  D11: {
    ...paper,
    kind: 'D11',
    number,
    agreementNumber: number,
    obligation: '第2项：赔偿顶棚、墙面修复费用和衣柜损失',
    performedOn: '2026-03-16',
    performedBy: '当事人乙',
    receivedBy: '当事人甲',
    amountFen: 120_000,
    way: '手机转账',
    attachments: '转账截图1张',
    mediator: '调解员 老王',
  },
  D12: {
    ...paper,
    kind: 'D12',
    number,
    madeOn: '2026-04-15',
    partiesVisited: ['当事人甲', '当事人乙'],
    agreementNumber: number,
    way: '上门',
    reason: '协议履行满三十日',
    performance: 'performed',
    performanceNote: '水管已修好，1,200元已当场付清，顶棚已干。',
    ratings: [
      { party: '当事人甲', grade: 'very-satisfied' },
      { party: '当事人乙', grade: 'declined' },
    ],
    signs: '立管有锈蚀，已转物业检查，期限2026年3月26日。',
    visitor: '调解员 老王',
  },
  D13: {
    ...paper,
    kind: 'D13',
    number,
    madeOn: '2026-04-08',
    court: '示例人民法庭',
    applicants: [
      { name: '当事人甲', lastFour: '002X', address: '示例小区2栋1单元502', phone: '13800000001', electronic: true },
      {
        name: '当事人乙',
        lastFour: '0035',
        address: '示例小区2栋1单元602',
        phone: '13800000002',
        electronic: false,
        representative: '委托代理人 代理人丙',
      },
    ],
    effectiveOn: '2026-04-03',
    content: ['当事人乙欠当事人甲种子款6,800元，分两次付清。'],
    obligations: [
      { ...payment, what: '第1期种子款', amountFen: 340_000, way: '转账', dueOn: '2026-05-29' },
      { ...payment, what: '第2期种子款', amountFen: 340_000, way: '转账', dueOn: '2026-10-30' },
    ],
    mediators: ['老王'],
    handedInAt: '2026-04-08T22:40',
  },
  D17: {
    ...paper,
    kind: 'D17',
    madeOn: '2026-06-01',
    parties: ['当事人甲'],
    matter: '与当事人乙的漏水损害赔偿纠纷',
    reasonCode: 'N1',
    reasonName: '一方明确表示不愿意调解',
    reason:
      '我们于2026年6月1日联系了对方，对方明确表示不同意调解。按照《中华人民共和国人民调解法》第十七条，一方明确拒绝的，不得调解。',
    routes: [
      {
        way: '向人民法院起诉',
        where: '示例区人民法院立案窗口或者网上立案',
        limit: '一般为三年，自知道权利受损和对方是谁之日起算',
        basis: '《中华人民共和国民法典》第一百八十八条',
      },
      { way: '申请法律援助或者免费咨询', where: '示例区公共法律服务中心，电话12348' },
    ],
    contact: '示例社区窗口，0431-00000000',
  },
  D18: {
    ...paper,
    kind: 'D18',
    number,
    madeOn: '2026-04-15',
    parties: ['当事人甲', '当事人乙'],
    matter: '当事人甲与当事人乙漏水损害赔偿纠纷',
    terminatedOn: '2026-04-15',
    reason: '经两次调解，各方对赔偿数额不能达成一致，当事人甲要求终止调解。',
    remedies: [
      {
        way: '向人民法院起诉',
        where: '示例区人民法院立案窗口或者网上立案',
        limit: '一般为三年，自知道权利受损和对方是谁之日起算',
        basis: '《中华人民共和国民法典》第一百八十八条',
      },
      { way: '申请法律援助或者免费咨询', where: '示例区公共法律服务中心，电话12348' },
    ],
    undisputedFacts: '602室水管接头开裂，水渗入502室。',
    mediator: '调解员 老王',
  },
  slip: {
    kind: 'slip',
    centre: '示例社区综治中心',
    caseCode: '7KQ492MX',
    publicUrl: 'http://127.0.0.1:8080',
    districtSlug: 'shili',
    category: { zh: '邻里纠纷：房屋漏水', en: 'Neighbours: water leak' },
    reportedOn: '2026-03-16',
    next: {
      zh: '调解员会打电话与您和对方联系，问是否愿意调解。',
      en: 'A mediator will telephone you and the other party and ask whether you wish to mediate.',
    },
    nextBy: '2026-03-19',
    phone: '0431-00000000',
    pin: '482913',
  },
}

/** A complete paper of a kind; state only what the test is about. */
export function aDocument<Kind extends DocumentKind>(
  kind: Kind,
  overrides: Partial<DocumentOf<Kind>> = {},
): DocumentOf<Kind> {
  return { ...SAMPLES[kind], ...overrides }
}

/** A party in a crowd of them. */
export function aParty(name: string): Party {
  return { ...partyA, name }
}
