import { day } from '#platform/time'
import type { Category, UnitKind } from './domain.ts'

interface Row {
  readonly code: string
  readonly name: readonly [string, string]
  readonly leadKinds: readonly UnitKind[]
  readonly lead: readonly [string, string]
  readonly coHandlers: readonly [string, string]
  /** Articles parted by blanks; an article number that changes with the date ends in `#`. */
  readonly law: string
  readonly reserved?: 'part' | 'whole'
  readonly writtenOnly?: true
  readonly paperOnly?: true
  readonly confirmable: Category['confirmable']
  readonly note?: readonly [string, string]
}

const ROWS: readonly Row[] = [
  {
    code: 'FAM-01', name: ['婚姻、离婚和离婚财产', 'Marriage, divorce, property at divorce'],
    leadKinds: ['community-centre'], lead: ['村（社区）调委会；妇联', 'Village or community committee; women’s federation'],
    coHandlers: ['婚姻家庭行业调委会、法律援助、心理咨询', 'Marriage and family sectoral committee, legal aid, counsellor'],
    law: 'CC-1042 CC-1043 CC-1076 CC-1077 CC-1078 CC-1079 CC-1087 CC-1088 CC-1091',
    reserved: 'part', paperOnly: true, confirmable: 'part',
    note: ['财产可以谈；离婚本身只能登记（30 天冷静期）或由法院判决。', 'Money may be settled; the divorce itself only by registration (30 days to reconsider) or by the court.'],
  },
  {
    code: 'FAM-02', name: ['赡养、抚养、扶养', 'Support of parents, children and relatives'],
    leadKinds: ['community-centre'], lead: ['社区调委会', 'Community committee'],
    coHandlers: ['妇联、老龄办、法律援助', 'Women’s federation, elderly office, legal aid'],
    law: 'CC-1059 CC-1067 CC-1085 ELD-75 ELD-76',
    confirmable: 'yes',
  },
  {
    code: 'FAM-03', name: ['继承', 'Inheritance'],
    leadKinds: ['community-centre'], lead: ['社区调委会', 'Community committee'],
    coHandlers: ['公证处、法律援助', 'Notary, legal aid'],
    law: 'CC-1127 CC-1130 CC-1132',
    reserved: 'part', paperOnly: true, confirmable: 'part',
    note: ['只分遗产的可以司法确认；确定所有权或其他物权的不行。', 'Dividing an estate may be confirmed by the court; deciding ownership or another real right may not.'],
  },
  {
    code: 'FAM-04', name: ['亲子关系、家庭教育', 'Parents and children, family education'],
    leadKinds: ['community-centre'], lead: ['社区、学校、妇联', 'Community, school, women’s federation'],
    coHandlers: ['心理咨询、家庭教育指导站', 'Counsellor, family-education guidance station'],
    law: 'FEP-38 FEP-48 LPM-15 LPM-16 LPM-17 LPM-22',
    reserved: 'part', confirmable: 'rarely',
    note: ['先问 G-03 到 G-05。', 'Ask G-03 to G-05 first.'],
  },
  {
    code: 'NBR-01', name: ['漏水、渗水、排水、暖气水', 'Leaks, drainage, heating water'],
    leadKinds: ['community-centre'], lead: ['社区调委会', 'Community committee'],
    coHandlers: ['物业公司、供热公司', 'Property company, heating company'],
    law: 'CC-288 CC-290 CC-296 CC-1165 CC-1184',
    confirmable: 'yes',
  },
  {
    code: 'NBR-02', name: ['通行采光、占用楼道、私搭乱建、烟道、防盗窗', 'Access, light, clutter in stairwells, illegal structures, flues, window guards'],
    leadKinds: ['community-centre'], lead: ['社区和物业议事会', 'Community and property council'],
    coHandlers: ['物业公司、城管；堵塞出口找消防', 'Property company, urban management; fire service for blocked exits'],
    law: 'CC-272 CC-286 CC-291 CC-292 CC-293 CC-295',
    confirmable: 'yes',
  },
  {
    code: 'NBR-03', name: ['噪声、油烟、饲养动物、高空坠物', 'Noise, smoke, smell, animals, falling objects'],
    leadKinds: ['community-centre'], lead: ['社区调委会', 'Community committee'],
    coHandlers: ['物业、生态环境、城管；持续噪声和危险动物找公安', 'Property, ecology, urban management; police for lasting noise or dangerous animals'],
    law: 'CC-286 CC-294 CC-1245 CC-1246 CC-1253 CC-1254 NOISE-61 NOISE-64 NOISE-65 NOISE-66 NOISE-70 NOISE-87 AIR-81 AIR-118 PSAP#',
    confirmable: 'yes',
    note: ['坠物找不到人的，由公安调查。', 'A falling object with an unknown thrower is investigated by the police.'],
  },
  {
    code: 'PRO-01', name: ['物业服务、物业费', 'Property services and fees'],
    leadKinds: ['mediation-committee', 'community-centre'], lead: ['物业行业调委会或社区', 'Property sectoral committee or community'],
    coHandlers: ['住建部门、物业协会', 'Housing department, property association'],
    law: 'CC-937 CC-938 CC-942 CC-943 CC-944 CC-945 CC-949 PMR-45 SPCP-1 SPCP-2 SPCP-3',
    confirmable: 'yes',
    note: ['不得用停水停电催交物业费。', 'Water and power may not be cut to collect fees.'],
  },
  {
    code: 'PRO-02', name: ['共有部分、停车、加装电梯、业主决定', 'Common parts, parking, lifts, owners’ decisions'],
    leadKinds: ['community-centre', 'street-centre'], lead: ['社区、街道', 'Community, street'],
    coHandlers: ['住建部门、消防、电梯公司', 'Housing department, fire service, lift company'],
    law: 'CC-273 CC-274 CC-275 CC-276 CC-277 CC-278 CC-279 CC-280 CC-281 CC-287',
    reserved: 'part', confirmable: 'part',
    note: ['业主共同决定要按 278 条的人数和面积表决。', 'Owners’ joint decisions follow the quorum of Art. 278.'],
  },
  {
    code: 'PRO-03', name: ['租赁、买卖、供热质量', 'Lease, sale, heating quality'],
    leadKinds: ['community-centre'], lead: ['社区调委会', 'Community committee'],
    coHandlers: ['住建部门、供热公司', 'Housing department, heating company'],
    law: 'CC-703 CC-712 CC-713 CC-722',
    confirmable: 'yes',
  },
  {
    code: 'LND-01', name: ['土地承包、流转', 'Rural land contract and transfer'],
    leadKinds: ['community-centre', 'street-centre'], lead: ['村委会、乡镇', 'Village committee, town'],
    coHandlers: ['农业部门、土地仲裁', 'Agricultural department, land arbitration'],
    law: 'RLCL-27 RLCL-28 RLCL-55 RLM-2 RLM-3 RLM-4 RLM-7 RLM-10 RLM-18 RLM-47 RLM-48',
    writtenOnly: true, confirmable: 'yes',
    note: ['必须订书面协议。', 'A written agreement is mandatory.'],
  },
  {
    code: 'LND-02', name: ['宅基地、地界、山林、用水', 'Homestead, boundaries, forest, water'],
    leadKinds: ['community-centre', 'department'], lead: ['村、乡镇自然资源', 'Village, town natural resources'],
    coHandlers: ['协商不成的，由政府处理权属', 'Failing negotiation the government decides title or use'],
    law: 'LAND-14 LAND-62 FOR-22 CC-288 CC-289 CC-290 CC-291',
    reserved: 'part', confirmable: 'part',
    note: ['所有权、使用权归谁不能确认；通行和补偿可以。', 'Who owns or may use it cannot be confirmed; access and compensation can.'],
  },
  {
    code: 'LND-03', name: ['征地拆迁补偿', 'Expropriation and relocation compensation'],
    leadKinds: ['street-centre', 'department'], lead: ['乡镇和征收部门', 'Town and expropriation department'],
    coHandlers: ['行政复议、法院', 'Reconsideration, court'],
    law: 'EXP-14 EXP-26 RLM-2',
    reserved: 'part', confirmable: 'no',
    note: ['多数属于行政争议；不属于土地仲裁。', 'Mostly administrative; not for land arbitration.'],
  },
  {
    code: 'LND-04', name: ['集体成员资格、集体收益', 'Collective membership and income'],
    leadKinds: ['street-centre', 'department'], lead: ['乡镇、县农业部门', 'Town, county agricultural department'],
    coHandlers: ['土地仲裁', 'Land arbitration'],
    law: 'RCEO-56 RCEO-57 VCL#',
    reserved: 'part', confirmable: 'part',
    note: ['分钱的部分可以确认。', 'The money part may be confirmed.'],
  },
  {
    code: 'LAB-01', name: ['劳动合同、辞退、加班、社保', 'Labour contract, dismissal, overtime, social insurance'],
    leadKinds: ['mediation-committee', 'department'], lead: ['劳动争议调解组织或人民调委会', 'Labour-dispute mediation body or people’s committee'],
    coHandlers: ['人社部门、工会、企业方代表', 'HR department, union, employers’ association'],
    law: 'LDM-2 LDM-5 LDM-10 LDM-11 LDM-12 LDM-13 LDM-14 LDM-15 LDM-16 LDM-27',
    writtenOnly: true, confirmable: 'yes',
    note: ['劳动调解 15 天。', 'Labour mediation has 15 days.'],
  },
  {
    code: 'LAB-02', name: ['农民工工资', 'Migrant workers’ wages'],
    leadKinds: ['department', 'mediation-committee'], lead: ['人社部门、劳动监察', 'HR department, labour inspection'],
    coHandlers: ['住建、交通、水务；拒不支付的找公安；法律援助', 'Housing, transport, water departments; police for criminal refusal to pay; legal aid'],
    law: 'MW-10 MW-16 MW-17 MW-18 MW-19 MW-20 MW-21 MW-22 MW-29 MW-30 MW-36 MW-38 MW-41 LDM-9 LDM-16 LAL-42',
    writtenOnly: true, confirmable: 'yes',
    note: ['总承包单位先行清偿；申请法律援助不审查经济状况。', 'The general contractor pays first; legal aid without a means test.'],
  },
  {
    code: 'LAB-03', name: ['工伤、个人劳务', 'Work injury, personal services'],
    leadKinds: ['department', 'community-centre'], lead: ['人社部门；劳务关系找人民调委会', 'HR department; people’s committee for service relations'],
    coHandlers: ['工会', 'Union'],
    law: 'LDM-2 CC-1191 CC-1192',
    confirmable: 'yes',
  },
  {
    code: 'CON-01', name: ['民间借贷、欠款', 'Private lending, debt'],
    leadKinds: ['community-centre'], lead: ['社区调委会', 'Community committee'],
    coHandlers: ['公证处、法院', 'Notary, court'],
    law: 'CC-667 CC-675 CC-676 CC-680',
    confirmable: 'yes',
    note: ['留意虚假借贷（G-12）。', 'Beware of sham lending (G-12).'],
  },
  {
    code: 'CON-02', name: ['买卖、农资', 'Sale, farm inputs'],
    leadKinds: ['street-centre', 'association'], lead: ['乡镇或行业调委会', 'Town or industry committee'],
    coHandlers: ['农业、市场监管、行业协会', 'Agriculture, market regulation, trade association'],
    law: 'CC-595 CC-610 CC-615 CC-626 CC-628',
    confirmable: 'yes',
  },
  {
    code: 'CON-03', name: ['生产经营、合伙、建设工程', 'Production, partnership, construction contracts'],
    leadKinds: ['association'], lead: ['行业协会', 'Industry association'],
    coHandlers: ['住建部门、工商联', 'Housing department, chamber of commerce'],
    law: 'CC-509 CC-577',
    confirmable: 'yes',
    note: ['数额大的归上级法院。', 'Large amounts belong to a higher court.'],
  },
  {
    code: 'CSM-01', name: ['消费、预付卡、网购、旅游', 'Consumer, prepaid, online purchase, tourism'],
    leadKinds: ['association', 'department'], lead: ['消费者协会', 'Consumer association'],
    coHandlers: ['市场监管', 'Market regulation'],
    law: 'CON-39 CON-46',
    confirmable: 'yes',
  },
  {
    code: 'TRT-01', name: ['人身、财产损害赔偿', 'Injury and damage between individuals'],
    leadKinds: ['community-centre', 'police-station'], lead: ['社区调委会；打人的找派出所', 'Community committee; police station if somebody was assaulted'],
    coHandlers: ['', ''],
    law: 'CC-1165 CC-1179 CC-1183 CC-1184 PSAP-9',
    confirmable: 'yes',
    note: ['先问 G-01、G-02。', 'Ask G-01 and G-02 first.'],
  },
  {
    code: 'TRT-02', name: ['道路交通', 'Road traffic'],
    leadKinds: ['mediation-committee'], lead: ['交通事故行业调委会', 'Traffic sectoral committee'],
    coHandlers: ['交警、保险公司', 'Traffic police, insurer'],
    law: 'RTL-70 RTL-73 RTL-74 RTR-94 RTR-95 RTR-96 CC-1208',
    confirmable: 'yes',
  },
  {
    code: 'TRT-03', name: ['医疗', 'Medical'],
    leadKinds: ['mediation-committee'], lead: ['医疗纠纷调委会', 'Medical mediation committee'],
    coHandlers: ['卫健部门', 'Health department'],
    law: 'MDR-22 MDR-30 MDR-31 MDR-39 MDR-42 CC-1218',
    writtenOnly: true, confirmable: 'yes',
    note: ['双方都同意才能公开。', 'Never public unless both sides consent.'],
  },
  {
    code: 'TRT-04', name: ['校园伤害、欺凌', 'Campus injury, bullying'],
    leadKinds: ['department'], lead: ['学校和教育部门', 'School and education department'],
    coHandlers: ['公安、检察、法律援助', 'Police, procuratorate, legal aid'],
    law: 'LPM-39 LPM-40 LPM-130 CC-1199 CC-1200 CC-1201',
    confirmable: 'yes',
    note: ['先问 G-04。', 'Ask G-04 first.'],
  },
  {
    code: 'ENV-01', name: ['环境污染损害', 'Pollution damage'],
    leadKinds: ['department', 'community-centre'], lead: ['生态环境部门、社区', 'Ecology department, community'],
    coHandlers: ['行业组织', 'Industry body'],
    law: 'CC-294 NOISE# AIR#',
    confirmable: 'part',
    note: ['赔偿的部分可以确认。', 'The money part may be confirmed.'],
  },
  {
    code: 'FIN-01', name: ['保险、银行、基金', 'Insurance, bank, fund'],
    leadKinds: ['mediation-committee', 'association'], lead: ['行业调解组织', 'Industry mediation body'],
    coHandlers: ['金融监管', 'Financial regulator'],
    law: '',
    confirmable: 'yes',
  },
  {
    code: 'ADM-01', name: ['行政争议', 'Dispute with an administrative body'],
    leadKinds: ['department'], lead: ['法律咨询、行政复议窗口', 'Legal and reconsideration window'],
    coHandlers: ['信访部门', 'Petition office'],
    law: 'ARL-5 ARL-73 ALitL-60 PET-31 PET-33',
    reserved: 'whole', confirmable: 'no',
    note: ['不是人民调解的范围。', 'Not for people’s mediation.'],
  },
  {
    code: 'ADM-02', name: ['村务居务、公开、选举', 'Village and community affairs, disclosure, election'],
    leadKinds: ['street-centre'], lead: ['乡镇、街道', 'Town, street'],
    coHandlers: ['民政、纪检（抄送）', 'Civil affairs, discipline (copy)'],
    law: 'VCL#',
    reserved: 'whole', confirmable: 'no',
    note: ['不是人民调解的范围。', 'Not for people’s mediation.'],
  },
  {
    code: 'OTH-01', name: ['其他', 'Other'],
    leadKinds: [], lead: ['由分流员决定', 'The dispatcher decides'],
    coHandlers: ['', ''],
    law: '',
    confirmable: 'yes',
    note: ['超过 5% 时要检查分类。', 'Above 5 % of cases the tree is reviewed.'],
  },
]

/** The dispute tree as it comes with the product (our codes); a later version of a category is a row of its own. */
export const CATEGORIES: readonly Category[] = ROWS.map((row) => ({
  code: row.code,
  effectiveFrom: day('2020-01-01'),
  effectiveTo: null,
  name: { zh: row.name[0], en: row.name[1] },
  leadKinds: row.leadKinds,
  lead: { zh: row.lead[0], en: row.lead[1] },
  coHandlers: { zh: row.coHandlers[0], en: row.coHandlers[1] },
  law: row.law === '' ? [] : row.law.split(' '),
  statusReserved: row.reserved ?? 'none',
  writtenOnly: row.writtenOnly ?? false,
  paperOnly: row.paperOnly ?? false,
  confirmable: row.confirmable,
  note: { zh: row.note?.[0] ?? '', en: row.note?.[1] ?? '' },
}))
