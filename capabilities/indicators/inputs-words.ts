import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const refusal = defineRefusals({
  'no-such-input': () => ({ status: 404, zh: '没有这个数，或者它不属于您的单位和下级。请从列表里打开。', en: 'There is no such figure, or it is of a unit outside yours. Open it from the list.' }),
  'input-known': () => ({
    status: 409, field: 'kind', zh: '这个单位、这一期的这个数已经录过了。要改的，请打开它，出新的一版；原来的一版会留着。', en: 'This figure of this unit and period is entered already. To change it, open it and add a version; the old one stays.',
  }),
  'version-changed': () => ({ status: 409, zh: '您打开以后，有人改过了。请重新打开，看最新的一版。', en: 'Somebody changed this since you opened it. Open it again and look at the latest version.' }),
  'checked-by-another': () => ({ status: 403, zh: '自己录的数，要由另一个人对照来源复核。请同事来复核。', en: 'What you typed is checked against its source by somebody else. Ask a colleague.' }),
  'checked-already': () => ({ status: 409, zh: '这一版已经复核过了。有出入的，请出新的一版。', en: 'This version is checked already. If something is wrong, add a new version.' }),
  'names-somebody': () => ({
    status: 422, law: 'PIPL-6', field: 'note', zh: '这里只有汇总的数，不写能找到人或者案件的号码（身份证号、手机号、案件码）。请删掉。', en: 'Only sums belong here, no numbers that lead to a person or a case. Take them out.',
  }),
  'never-passes': ({ zh, en, law }: { readonly zh: string; readonly en: string; readonly law: string }) => ({ status: 422, law, field: 'passes', zh, en }),
  'not-through-this': () => ({ status: 422, field: 'passes', zh: '这个网络不传这一项。请从列表里选。', en: 'This network does not carry that. Choose from its list.' }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
})

/** Why something never passes, as a refusal says it. */
export const neverWords = (name: Said, why: Said): Said => said(`${name.zh}不通过任何网络进出：${why.zh}请把这一项去掉。`, `It never passes (${name.en}): ${why.en} Take it off the list.`)

export const inputWords = {
  place: said('外部数据', 'Figures of others'),
  placeAbout: said('人口、法院、公安、城市的数，写明来源，两人复核；区域概况；五网', 'population, court, police and city figures with their source, checked by two; area profile; the five networks'),
  title: said('外部数据（手工录入）', 'Figures of other bodies, entered by hand'),
  hint: said('这些数不是本系统数出来的。每个数写明来源和页码，由另一个人复核；更正是新的一版，原来的留着。', 'These figures were not counted here. Each names its source and page and is checked by a second person; a correction is a new version, and the old one stays.'),
  tabs: { inputs: said('外部数据', 'Figures'), profile: said('区域概况', 'Area profile'), networks: said('五网', 'Five networks') },
  manual: said('手工录入', 'entered by hand'),
  check: said('核对引用的数', 'Check a cited figure'),
  all: said('全部', 'All'),
  none: said('还没有录入', 'Nothing entered yet'),
  noneHint: said('从公报、统计年鉴、法院和公安的通报里抄录，写明第几页。', 'Copy from bulletins, yearbooks and reports of court and police, with the page.'),
  enter: said('录入一个数', 'Enter a figure'),
  entered: said('录好了，等另一个人复核', 'Entered; a second person checks it'),
  kind: said('哪个数', 'Which figure'), from: said('从', 'From'), to: said('到', 'To'), value: said('数值（整数）', 'Value (whole)'), valueYuan: said('金额（元）', 'Amount (yuan)'), source: said('来源（文件或公报的名称）', 'Source (name of the paper)'),
  page: said('第几页', 'Page'), url: said('网址（可不填）', 'Address (optional)'), note: said('说明', 'Note'), noteNeeded: said('为什么更正', 'Why it is corrected'),
  heads: { figure: said('数', 'Figure'), unit: said('单位', 'Unit'), period: said('时段', 'Period'), value: said('数值', 'Value'), source: said('来源', 'Source'), state: said('复核', 'Checked') },
  states: { waiting: said('等复核', 'waiting'), confirmed: said('已复核', 'confirmed'), objected: said('有出入', 'objected') },
  versions: said('各版', 'Versions'),
  version: (n: number, by: string): Said => said(`第 ${n} 版，${by} 录`, `version ${n}, by ${by}`),
  checkedBy: (by: string): Said => said(`${by} 复核`, `checked by ${by}`),
  confirm: said('和来源一致', 'Agrees with the source'), object: said('和来源不一致', 'Does not agree'),
  correct: said('更正（新的一版）', 'Correct it (new version)'),
  saved: said('保存了', 'Saved'),
  current: said('采用的数', 'In use'), noCurrent: said('还没有复核，不采用', 'not checked yet, so not used'),
  changes: said('比较（外部数据，边界以来源为准）', 'Comparison (figures of others; borders as the source has them)'),
  verdicts: said('和同一时段的其他数对一对', 'Beside other figures of the same days'),
  against: (base: string, from: string, to: string): Said => said(`原 ${base}（${from} 至 ${to}）`, `was ${base} (${from} to ${to})`),
  isNew: said('新出现', 'new'), moved: (zh: string, en: string): Said => said(`${zh}：`, `${en}: `),
  profileHint: said('只有写明日期和来源的汇总数，没有任何人的名单。', 'Dated sums with their source only; no list of anybody.'),
  profileNone: said('这个单位还没有复核过的数', 'No confirmed figure of this unit yet'),
  litigation: (rate: string): Said => said(`万人成讼率 ${rate}（一审民事＋行政收案 ÷ 常住＋登记流动人口；两种人口可能重复，不用来劝人不起诉）`, `Litigation for each ten thousand people: ${rate} (the two populations may overlap; it steers nobody away from a court)`),
  networksHint: said('五个系统和本系统之间，能过的写明白，不能过的写明为什么。', 'What passes between the five systems and this one, and what never does and why.'),
  passes: said('通过', 'Passes'), passing: (zh: string, en: string): Said => said(`通过：${zh}`, `Passes: ${en}`), never: said('任何网络都不通过', 'Never passes, by any network'), nothing: said('现在什么都不通过', 'nothing at present'),
  networkStates: { none: said('没有接', 'not connected'), planned: said('准备接', 'planned'), connected: said('已接', 'connected') },
  keeper: said('谁管', 'Kept by'), state: said('状态', 'State'), change: said('登记', 'Register'),
  save: said('保存', 'Save'),
} as const
