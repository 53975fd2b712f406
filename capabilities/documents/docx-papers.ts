import type { Agreement, Application, ConfirmationSet, SessionRecord } from './domain.ts'
import {
  type Block, cell, dayWords, type EditablePaper, end, head, heading, minuteWords, obligationTable, partyLine, partyTable, prose, signs, table, text,
} from './docx-blocks.ts'
import { citationsOf } from './view.ts'

const MARKS = '（签名、盖章或者按指印）'

/** The blocks of a paper, from the same data as its PDF. The sentences are those of its template; a test compares both. */
export function blocksOf(data: EditablePaper): readonly Block[] {
  switch (data.kind) {
    case 'D01':
      return application(data)
    case 'D08':
      return record(data)
    case 'D09':
      return agreement(data)
    case 'D13':
      return confirmation(data)
  }
}

function application(data: Application): readonly Block[] {
  const { recordedBy } = data
  return [
    partyTable([['申请人', data.applicants], ['被申请人', data.respondents]]),
    heading('纠纷简要情况'), ...prose(data.facts),
    heading('申请人请求'), ...data.requests.map((each, index) => text(`${index + 1}. ${each}`)),
    heading('申请人声明'),
    text('本委员会已向我说明人民调解的性质、原则、效力和我的权利义务；调解不收费，参加与否由各方自愿。我自愿申请调解，以上所述属实。'),
    ...(recordedBy === undefined ? [] : [text(`本申请由申请人口头提出，${recordedBy}记录，并已读给申请人听、由申请人核对。`)]),
    end,
    signs(`申请人${MARKS}`, data.applicants.map((each) => each.name)),
    ...(recordedBy === undefined ? [] : [signs('记录人（签名）', [recordedBy])]),
    { block: 'day', label: '申请日期', on: data.madeOn },
  ]
}

function record(data: SessionRecord): readonly Block[] {
  const wide = (name: string, words: string) => [cell(name, { bold: true }), cell(words, { span: 3, left: true })]
  const pair = (one: string, first: string, other: string, second: string) =>
    [cell(one, { bold: true }), cell(first, { left: true }), cell(other, { bold: true }), cell(second, { left: true })]
  return [
    table([16, 34, 16, 34], [
      wide('时间', `${minuteWords(data.startedAt)} 至 ${minuteWords(data.endedAt)}`),
      pair('地点', data.place, '方式', data.mode),
      pair('调解员', data.mediators.join('、'), '记录人', data.recorder),
      wide('是否公开', data.isPublic ? '☑ 公开　☐ 不公开' : '☐ 公开　☑ 不公开'),
      wide('参加人', data.participants.map((each) => `${each.name}（${each.capacity}）`).join('、')),
    ]),
    heading('一、告知'),
    text('调解员核对了参加人身份，说明了调解的性质、各方的权利义务，询问了是否同意由在场调解员调解、是否要求公开进行。各方表示清楚。'),
    heading('二、各方陈述'), ...data.statements.flatMap(({ speaker, text: said }) => statement(speaker, said)),
    heading('三、各方没有争议的事实'), ...prose(data.undisputedFacts ?? '无。'), ...confirmedBy(data),
    heading('四、调解中提出的方案（仅为促成和解，不作为对任何一方不利的依据，不随案移送）'), ...prose(data.proposals ?? '无。'),
    heading('五、调解结果'), ...prose(data.result),
    end,
    text('以上记录已由在场人员阅读或者听读，认为无误；改动处由各方按印或者签字。', { flush: true }),
    signs(`在场人员${MARKS}`, data.participants.map((each) => `${each.name}（${each.capacity}）`)),
    signs('调解员（签名）', data.mediators), signs('记录人（签名）', [data.recorder]),
  ]
}

function statement(speaker: string, said: string): Block[] {
  const [first = '', ...rest] = said.split('\n').filter((line) => line.trim() !== '')
  return [text(first, { lead: `${speaker}：` }), ...rest.map((line) => text(line))]
}

function agreement(data: Agreement): readonly Block[] {
  return [
    ...data.parties.map((each) => partyLine(each.role, each)),
    heading('一、纠纷主要事实'), ...prose(data.facts),
    heading('二、争议事项和各方责任'), ...prose(data.disputedMatters),
    heading('三、协议内容'), text(`经${data.committee}调解，各方在平等、自愿的基础上达成如下协议：`),
    ...data.content.map((each, index) => text(`${index + 1}. ${each}`)),
    heading('四、履行的方式、地点和期限'), obligationTable(data.obligations),
    heading('五、生效和司法确认'),
    ...citationsOf(data).map((each, index) => text(`${index + 1}. ${each.sentenceZh}（《${each.law}》${each.article}）`)),
    heading('六、份数'), text(`本协议一式${data.copies}份，当事人各执一份，${data.committee}留存一份，各份内容相同。`),
    end,
    signs(`当事人${MARKS}`, data.parties.map((each) => `${each.role}　${each.name}`)),
    signs('人民调解员（签名）', data.mediators),
    ...(data.recorder === undefined ? [] : [signs('记录人（签名）', [data.recorder])]),
    text(`协议书制作日期：${dayWords(data.madeOn)}`, { flush: true }),
    { block: 'seal', org: data.committee },
  ]
}

function confirmation(data: ConfirmationSet): readonly Block[] {
  const people = data.applicants.map((each) => each.name)
  const numbered = data.number === undefined ? '' : `编号：${data.number}，`
  return [
    text(`${data.court}：`, { flush: true }),
    heading('一、申请人'),
    table([16, 18, 24, 21, 21], [
      head('姓名或名称', '证件号码后四位', '送达地址', '电话', '代理人或监护人'),
      ...data.applicants.map((each) => [cell(each.name), cell(each.lastFour), cell(each.address, { left: true }), cell(each.phone), cell(each.representative)]),
    ], true),
    heading('二、请求事项'),
    text(`申请人经${data.committee}主持调解，自愿达成《人民调解协议书》（${numbered}${dayWords(data.effectiveOn)}生效）。现共同申请人民法院依法确认该协议有效。`),
    heading('三、协议的主要内容'), ...data.content.map((each) => text(each)),
    ...(data.obligations === undefined ? [] : [obligationTable(data.obligations)]),
    heading('四、申请人声明'),
    text('申请人出于自愿达成协议；没有恶意串通、规避法律，不损害国家利益、社会公共利益和他人合法权益；所交材料真实。知道可以申请，也可以不申请，裁定作出前可以撤回。'),
    heading('五、附件'),
    text('调解协议；主持调解证明；身份证明；送达地址确认书；财产权利证明、授权委托书（有的才附）。调解过程的记录和为和解所作的让步不附。'),
    end, signs(`申请人${MARKS}`, people), text(`递交时间：${minuteWords(data.handedInAt)}`, { flush: true }),
    ...certificate(data, people), ...addresses(data, people),
  ]
}

function certificate(data: ConfirmationSet, people: readonly string[]): readonly Block[] {
  const numbered = data.number === undefined ? '' : `（编号：${data.number}）`
  return [
    { block: 'part', title: '主持调解证明' },
    text(`兹证明：${people.join('、')}之间的纠纷，由${data.committee}依法受理${numbered}，由人民调解员${data.mediators.join('、')}主持调解，各方于${dayWords(data.effectiveOn)}达成的调解协议已经生效。调解遵循自愿、平等原则，未收取任何费用。`),
    end, signs('人民调解员（签名）', data.mediators), { block: 'seal', org: data.committee, on: data.madeOn },
  ]
}

function addresses(data: ConfirmationSet, people: readonly string[]): readonly Block[] {
  return [
    { block: 'part', title: '送达地址确认书' },
    text('下列地址、电话由申请人本人提供并确认，用于人民法院送达司法确认的文书；有变动的，应当及时告知法院。'),
    table([20, 38, 20, 22], [
      head('姓名或名称', '送达地址', '电话', '是否同意电子送达'),
      ...data.applicants.map((each) => [cell(each.name), cell(each.address, { left: true }), cell(each.phone), cell(each.electronic ? '同意' : '不同意')]),
    ], true),
    end, signs(`确认人${MARKS}`, people), { block: 'day', label: '填表日期', on: data.madeOn },
  ]
}

/** Who confirmed the facts nobody disputes; nothing where there are none. */
function confirmedBy({ undisputedFacts, undisputedBy }: SessionRecord): readonly Block[] {
  if (!undisputedFacts) return []
  const by = undisputedBy ?? []
  return [text(by.length > 0 ? `以上事实由${by.join('、')}当面确认，与下面的方案分开记录。` : '以上事实还没有由各方逐一确认。')]
}
