import type { Guide, Material } from '../../../capabilities/service-hall/domain.ts'
import { type Said, said } from '#platform/words'

/** An item as it ships: sources in its basis, wording of our own. */
export interface ShippedItem {
  readonly slug: string
  readonly kind: 'applied' | 'guided'
  readonly name: Said
  readonly plainWords: string
  readonly termDays: number
  readonly feeFen: number
  readonly guide: Guide
}

const ALWAYS = said('', '')
const material = (zh: string, en: string, form: Material['form'] = 'original', when: Said = ALWAYS): Material => ({ name: said(zh, en), form, when })
const CARD = material('身份证', 'Identity card')
const BOOK = material('户口簿', 'Registration book')
const STEPS = [said('听清楚要办什么，对照材料清单', 'Hear what is needed and compare with the list'), said('陪着填表或在网上填', 'Fill in the form together, or online'), said('交材料，拿回执', 'Hand in, take the slip')]

/** Items of a police station’s window. */
export const POLICE_ITEMS: readonly ShippedItem[] = [
  {
    slug: 'move', kind: 'applied', name: said('户口迁移', 'Moving a household registration'), plainWords: '迁户口 搬家 换户口 落户 调动 上学', termDays: 10, feeFen: 0,
    guide: {
      who: said('搬到本区居住的人', 'Whoever moved into the district'), children: true, officialSite: '', steps: STEPS,
      materials: [CARD, BOOK, material('房产证或租房合同', 'Deed or lease', 'copy', said('住自己的房或者租房', 'where one owns or rents')), material('录取通知书或调动手续', 'Letter of admission or transfer', 'copy', said('因为上学、工作迁移', 'when moving to study or work'))],
      basis: said('户口登记条例第10条；期限是本所承诺', 'Household Registration Regulations, art. 10; the time limit is the station’s promise'), consequence: said('没有迁移的，在原来的户籍地办事。', 'Without moving it, matters stay with the former place.'),
    },
  },
  {
    slug: 'card', kind: 'applied', name: said('换领、补领身份证', 'Renewing or replacing an identity card'), plainWords: '身份证 到期 丢了 掉了 补办 换新', termDays: 20, feeFen: 2000,
    guide: {
      who: said('本区居民本人', 'The resident, in person'), children: true, officialSite: '', steps: STEPS, materials: [material('旧身份证', 'Old card', 'original', said('到期换领', 'when it is renewed')), BOOK],
      basis: said('居民身份证法第11条、第12条（法定六十日内，本所承诺20个工作日）', 'Resident Identity Card Law, art. 11 and 12 (60 days by law; the station promises 20 working days)'), consequence: said('丢了请先挂失；丢失补领的收40元工本费。', 'Report a lost card first; a replacement costs CNY 40.'),
    },
  },
  {
    slug: 'residence', kind: 'applied', name: said('居住证', 'Residence permit'), plainWords: '外地人 租房 打工 孩子上学 暂住证', termDays: 10, feeFen: 0,
    guide: {
      who: said('离开户籍地、在本区住满半年，有稳定工作、住所或在读的人', 'Who has lived here for half a year away from their registration, with steady work, a home or a place at school'), children: true, officialSite: '', steps: STEPS,
      materials: [CARD, material('租房合同或房产证', 'Lease or deed', 'copy', said('按住所申请', 'applying by one’s home')), material('劳动合同', 'Labour contract', 'copy', said('按工作申请', 'applying by one’s work')), material('在读证明', 'Proof of enrolment', 'copy', said('按就读申请', 'applying by school'))],
      basis: said('居住证暂行条例第2条、第9条、第10条', 'Interim Regulations on Residence Permits, art. 2, 9 and 10'), consequence: said('居住证每年签注一次；过期不签注，补签后恢复。', 'It is endorsed once a year; one not endorsed rests until it is.'),
    },
  },
  {
    slug: 'newborn', kind: 'applied', name: said('新生儿落户', 'Registering a newborn'), plainWords: '孩子出生 宝宝 上户口 报户口 医院', termDays: 0, feeFen: 0,
    guide: {
      who: said('孩子的父母或者其他监护人', 'A parent or another guardian'), children: true, officialSite: '', steps: STEPS,
      materials: [material('出生医学证明', 'Medical birth certificate'), material('父母的户口簿', 'Registration books of both parents'), material('父母的身份证', 'Identity cards of both parents'), material('结婚证', 'Marriage certificate', 'original', said('父母已结婚', 'where they are married'))],
      basis: said('户口登记条例第7条：出生后一个月内', 'Household Registration Regulations, art. 7: within a month of birth'), consequence: said('超过一个月也可以办，材料一样。', 'After a month it is registered all the same.'),
    },
  },
  {
    slug: 'record', kind: 'guided', name: said('无犯罪记录证明', 'Certificate of no criminal record'), plainWords: '开证明 找工作 入职 出国 考试', termDays: 0, feeFen: 0,
    guide: {
      who: said('本人', 'The person alone'), children: false, officialSite: 'https://police.example.invalid/', materials: [],
      steps: [said('在自己的手机上打开官方网站', 'Open the official site on your own phone'), said('本人登录、刷脸由本人自己做', 'Sign in yourself'), said('填用途，提交', 'Say what for, and hand in'), said('等官方发到本人手机', 'Wait for it on your own phone')],
      basis: said('公安机关办理犯罪记录查询工作规定（2021年）第4条', 'Rules of the police on queries of criminal records (2021), art. 4'), consequence: said('证明只给您本人。', 'The certificate is given to you alone.'),
    },
  },
]

/** Items of a community’s window. */
export const COMMUNITY_ITEMS: readonly ShippedItem[] = [
  {
    slug: 'allowance', kind: 'applied', name: said('高龄津贴', 'Allowance at a great age'), plainWords: '老人 八十岁 补贴 养老 津贴', termDays: 15, feeFen: 0,
    guide: {
      who: said('年满80周岁的本区居民；行动不便的，家里人代办或上门办', 'Residents of 80 and above; family may come instead, or we come to you'), children: false, officialSite: '', steps: STEPS, materials: [CARD, BOOK, material('银行卡', 'Bank card', 'copy')],
      basis: said('老年人权益保障法第33条；本区高龄津贴办法', 'Law on the Rights of the Elderly, art. 33; the district’s own rules'), consequence: said('从申请的当月起发。', 'It is paid from the month of the application.'),
    },
  },
  {
    slug: 'flexible-work', kind: 'applied', name: said('灵活就业登记', 'Registering flexible work'), plainWords: '打零工 失业 社保 就业', termDays: 5, feeFen: 0,
    guide: {
      who: said('在本区打零工、摆摊、开网约车的人', 'Who works by the day, keeps a stall or drives for hire'), children: false, online: true, officialSite: '', steps: STEPS,
      materials: [material('身份证', 'Identity card', 'copy'), material('从事什么工作的说明', 'What the work is', 'told')],
      basis: said('就业促进法第35条', 'Employment Promotion Law, art. 35'), consequence: said('登记后可以问社保补贴。', 'Afterwards subsidies of social insurance may be asked about.'),
    },
  },
]
