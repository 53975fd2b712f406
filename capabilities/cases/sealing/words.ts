import { type Said, said } from '#platform/words'

/** What the access log calls a look, for the data-protection officer. */
export const LOOK_WORDS: Readonly<Record<string, Said>> = {
  'case.read': said('打开案件', 'opened the case'),
  'sealed.act': said('办理一步', 'took a step'),
  'mediation.read': said('看调解', 'looked at the mediation'),
  'document.print': said('打印文书', 'printed a paper'),
  'case.people': said('看当事人', 'looked at the people'),
  'case.files': said('看材料清单', 'looked at the list of files'),
  'case.file': said('打开一份材料', 'opened a file'),
  'case.triage': said('看分流', 'looked at the triage'),
  'own-report.read': said('在自己的查询页看这件事', 'looked at it on their own page'),
  'petitions.own': said('在自己的查询页看信访', 'looked at the petition on their own page'),
  'petitions.read': said('看信访', 'looked at the petition'),
  'own-ticket.read': said('在自己的查询页看工单', 'looked at the request on their own page'),
  'outcome.read': said('看“还没解决吗”的回答', 'looked at whether it is fixed'),
  'letters.read': said('看通知', 'looked at the letters'),
  'follow-up.read': said('看回访', 'looked at the follow-up'),
  'file.read': said('看卷宗', 'looked at the file'),
  'confirmation.read': said('看司法确认', 'looked at the confirmation'),
  'safety.read': said('看安全安排', 'looked at what keeps people safe'),
  'support.read': said('看帮扶小组', 'looked at the support group'),
  'danger.read': said('看涉险情报告', 'read the danger report'),
  'danger.print': said('打印涉险情报告', 'printed the danger report'),
  'privacy.copy': said('看本人的信息', 'read what is the person’s own'),
  'pin.reissue': said('补发密码', 'gave a new PIN'),
  'pin.renew': said('补发密码', 'gave a new PIN'),
  'joint.read': said('看联合调解组', 'looked at the joint team'),
  'linked.read': said('看别处的程序', 'looked at other bodies’ procedures'),
  'linked.print-result': said('打印给法院的回复', 'printed the reply to the court'),
  'transfer.read': said('看转办', 'looked at the transfer'),
  'transfer.slip': said('打印转办单', 'printed the transfer slip'),
  'remote.read': said('看远程会谈', 'looked at the remote session'),
  'remote.enter': said('进入远程会谈', 'entered the remote session'),
  'rating.read': said('看评价', 'looked at the rating'),
  'similar.read': said('看相似的事', 'looked at similar matters'),
  'case.similar': said('看相似的事', 'looked at similar matters'),
  'slip.print': said('打印回执', 'printed the slip'),
  'own-slip.print': said('当事人自己打印回执', 'the reporter printed their slip'),
  'own-mediation.read': said('当事人自己看调解', 'the reporter looked at their mediation'),
  'document.print.file': said('打印整卷', 'printed the whole file'),
  'confirmation.package': said('看交给法院的材料', 'looked at what goes to the court'),
  'confirmation.own': said('当事人自己看司法确认', 'the reporter looked at the confirmation'),
  'confirmation.list': said('看司法确认清单', 'looked at the list of confirmations'),
  'council.open': said('由此开议事会', 'opened a council from it'),
  'case.councils': said('看相关议事会', 'looked at councils of the case'),
  'case.calendar': said('看日期', 'looked at the dates'),
  'case.assignment-options': said('看可以派给谁', 'looked at whom it may go to'),
  'authority.paper': said('打印委托书', 'printed the written authority'),
  'case.act': said('想办理一步', 'tried to take a step'),
  'own-case.read': said('当事人自己查看', 'the reporter looked at their own matter'),
  'own-case.open': said('当事人自己打开', 'the reporter opened their own matter'),
  'party.reveal': said('查看完整信息', 'revealed a full value'),
  'sealed.asked-look': said('申请查看', 'asked to look'),
  'sealed.asked-unseal': said('申请解除封存', 'asked to unseal'),
  'sealed.granted-look': said('批准查看', 'granted a look'),
  'sealed.refused-look': said('不同意查看', 'refused a look'),
  'supervision.issue': said('开督办单', 'issued a supervision order'),
  'supervision.assign': said('交给联合督办组', 'assigned it to a joint group'),
  'meeting.agenda': said('列入会议议题', 'put it on the agenda of a meeting'),
  'sealed.granted-unseal': said('批准解除封存', 'granted the unsealing'),
  'sealed.refused-unseal': said('不同意解除封存', 'refused the unsealing'),
}

const REFUSED = said('：未获允许', ': refused')

export function lookWords(action: string): Said {
  const refused = action.endsWith('.refused')
  const plain = refused ? action.slice(0, -'.refused'.length) : action
  const words = LOOK_WORDS[plain] ?? { zh: plain, en: plain }
  return refused ? { zh: words.zh + REFUSED.zh, en: words.en + REFUSED.en } : words
}
