/** The sample case file and what every sample paper shares. */
export const paper = { committee: '示例社区人民调解委员会', caseCode: '7KQ492MX', madeOn: '2026-03-16' }
export const number = '（2026）示例社区民调字第1号'

export const dossier = {
  ...paper,
  title: '当事人甲与当事人乙漏水损害赔偿纠纷',
  fileNumber: '示例社区调卷2026—001',
  parties: ['当事人甲', '当事人乙'],
  disputeType: '邻里纠纷（房屋漏水）',
  mediators: ['调解员 老王'],
  acceptedOn: '2026-03-16',
  closedOn: '2026-04-15',
  outcome: '达成书面协议，已履行',
  archivist: '档案员 小李',
  archivedOn: '2026-04-20',
  retention: '30年',
  entries: [
    { title: '人民调解申请书', madeOn: '2026-03-16', pages: '1' },
    { title: '人民调解受理登记表', number, madeOn: '2026-03-16', pages: '2' },
    { title: '当事人权利义务告知书', madeOn: '2026-03-16', pages: '3—5' },
    { title: '身份证明材料核验表', madeOn: '2026-03-16', pages: '6' },
    { title: '人民调解记录', madeOn: '2026-03-16', pages: '7—9' },
    { title: '人民调解协议书', number, madeOn: '2026-03-16', pages: '10—12' },
    { title: '调解协议履行凭证', number, madeOn: '2026-03-16', pages: '13' },
    { title: '人民调解回访记录', number, madeOn: '2026-04-15', pages: '14' },
  ],
  completeness: [
    { title: '申请书或者受理登记表', state: 'present' },
    { title: '权利义务告知书', state: 'present' },
    { title: '身份证明材料', state: 'present' },
    { title: '调查记录', state: 'not-needed', reason: '现场查看情况已写入调解记录' },
    { title: '调解记录', state: 'present' },
    { title: '调解协议书', state: 'present' },
    { title: '回访记录', state: 'present' },
  ],
  sheetCount: 14,
} as const
