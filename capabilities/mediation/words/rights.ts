import { type Said, said } from '#platform/words'

const plural = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`

/** Rights with a clock of their own before another body (DL-12 to DL-14); `n` is the length in force. */
export const RIGHT_WORDS = {
  'labour-claim': (n: number): Said => said(
    `申请劳动仲裁：从知道或者应当知道权利受侵害那天起 ${n} 年内。中间向对方要过、向有关部门求助过，或者对方答应过，从那天起重新算。`,
    `Labour arbitration: within ${plural(n, 'year')} of the day you knew or should have known of the harm. Once you claimed it from the other side, asked an authority for help, or they promised it, the time starts again from that day.`,
  ),
  'wages-employed': (_n: number): Said => said('还在这家单位上班的，追讨拖欠的工资不受这个期限限制。', 'While you still work there, a claim for wages owed is not limited by that time.'),
  'wages-after': (n: number): Said => said(`已经离开这家单位的，追讨拖欠的工资：从离开那天起 ${n} 年内。`, `After you left, wages owed: within ${plural(n, 'year')} of the day you left.`),
  'contractor-first': (_n: number): Said => said('工程上的工资：分包单位没付的，由施工总承包单位先付清，再向分包单位追。', 'Wages on a building site: what the subcontractor has not paid, the general contractor pays first and then recovers it.'),
  inspection: (_n: number): Said => said('可以向人力资源社会保障部门投诉欠薪，由它查处；不影响在这里调解。', 'You may complain of unpaid wages to the human-resources department, which looks into it; mediation here goes on all the same.'),
  'aid-no-means-test': (_n: number): Said => said('农民工讨薪申请法律援助，不审查家里有没有钱。', 'For migrant workers’ wages legal aid is given without a means test.'),
  'land-claim': (n: number): Said => said(
    `申请农村土地承包仲裁：从知道或者应当知道权利受侵害那天起 ${n} 年内。`,
    `Rural land arbitration: within ${plural(n, 'year')} of the day you knew or should have known of the harm.`,
  ),
  'land-accept': (n: number): Said => said(`仲裁委员会收到申请后 ${n} 个工作日内告诉您受理不受理。`, `The commission tells you within ${plural(n, 'working day')} of your application whether it takes the case.`),
  'land-award': (n: number): Said => said(`受理后 ${n} 日内应当结束仲裁。`, `It should end the arbitration within ${plural(n, 'day')} of taking it.`),
  'land-award-longer': (n: number): Said => said(`案情复杂的，经批准最多再延长 ${n} 日，并且书面告诉您。`, `In a complex case it may take ${plural(n, 'day')} more, with approval, and tells you in writing.`),
  'land-sue': (n: number): Said => said(
    `不服裁决：收到裁决书后 ${n} 日内向人民法院起诉；过期不起诉，裁决就生效。`,
    `If you do not accept the award: sue within ${plural(n, 'day')} of receiving it; after that it takes effect.`,
  ),
  'title-sue': (n: number): Said => said(
    `土地、山林归谁由政府决定。不服政府的处理决定：接到通知后 ${n} 日内向人民法院起诉。解决之前，谁都不能改变现状、砍有争议的树。`,
    `The government decides who owns or may use land or forest. If you do not accept its decision: sue within ${plural(n, 'day')} of its notice. Until it is settled nobody may change the land or fell the trees in dispute.`,
  ),
  'title-reconsider': (n: number): Said => said(
    `这个决定侵犯了您已经依法取得的权利的：先申请行政复议，从知道决定那天起 ${n} 日内。`,
    `Where the decision infringes a right you had already lawfully acquired: apply for reconsideration first, within ${plural(n, 'day')} of knowing of it.`,
  ),
  'title-then-sue': (n: number): Said => said(`对复议决定还不服：收到复议决定书后 ${n} 日内起诉。`, `If you do not accept that either: sue within ${plural(n, 'day')} of receiving the reconsideration decision.`),
} as const satisfies Readonly<Record<string, (n: number) => Said>>
