import { defineRefusals, type Said } from '#platform/result'

export const refusal = defineRefusals({
  'text-empty': () => ({ status: 422, field: 'text', zh: '还没有写内容。写一两句就行。', en: 'Nothing is written yet. One or two sentences are enough.' }),
  'phone-wrong': ({ why }: { why: Said }) => ({ status: 422, field: 'phone', zh: `${why.zh}改好再发一次，也可以空着。`, en: `${why.en} Correct it and send again, or leave it empty.` }),
  'phone-for-letter': () => ({
    status: 422, field: 'phone',
    zh: '要发短信告诉您，得有一个电话。请填电话，或者不勾短信，凭编号和密码自己来看。', en: 'A text message needs a telephone number. Enter one, or untick it and look with code and PIN.',
  }),
  'notice-not-given': () => ({
    status: 422, law: 'PIPL-17', field: 'noticeGiven',
    zh: '留了姓名或电话，要先看过（或者听过）个人信息说明。请勾上再存，或者把姓名和电话去掉。',
    en: 'A name or a number is taken down only after the notice was read or heard. Tick it, or take name and number out.',
  }),
  'identity-number': () => ({
    status: 422, law: 'PIPL-6', field: 'text',
    zh: '这里不用身份证号。请删掉它，其他内容都还在。', en: 'No identity number is needed here. Take it out; everything else is still here.',
  }),
  'judging-words': ({ words }: { words: readonly string[] }) => ({
    status: 422, law: 'PIPL-6', field: 'text',
    zh: `只写看到、听到的事，不给人下结论。请改掉：${words.join('、')}。`, en: `Write what was seen or heard and judge nobody. Change: ${words.join(', ')}.`,
  }),
  'no-such-unit': () => ({ status: 422, field: 'unitId', zh: '没有这个单位。请从列表里选。', en: 'There is no such unit. Choose one of the list.' }),
  'no-such-place': () => ({ status: 422, field: 'addressId', zh: '没有这个地址。请重新选，或者用文字写在哪里。', en: 'There is no such address. Choose again, or say in words where it is.' }),
  'no-such-category': () => ({ status: 422, field: 'category', zh: '没有这个类别。请从列表里选。', en: 'There is no such category. Choose one of the list.' }),
  'no-such-lead': () => ({ status: 404, zh: '没有找到，或者不归您这里。请看自己的列表。', en: 'Not found, or not yours. Look at your own list.' }),
  'wrong-code-or-pin': () => ({
    status: 422, field: 'code',
    zh: '编号或密码不对。请对照发出以后那一页再输一次。', en: 'Code or PIN is wrong. Compare with the page you got after sending, and try again.',
  }),
  'already-settled': () => ({
    status: 409,
    zh: '已经答复或者转办过了，不再改。请刷新，看看转成了什么。', en: 'It has been answered or passed on already and is not changed. Reload to see what became of it.',
  }),
  'not-answered-yet': () => ({ status: 409, zh: '先答复，再决定公开不公开。', en: 'Answer it first; whether it is published is decided afterwards.' }),
  'not-agreed': () => ({
    status: 409, law: 'PIPL-25',
    zh: '留言的人没有同意公开，所以不能公开。答复只给本人看。', en: 'Whoever asked did not agree to publication. The reply is for that person alone.',
  }),
  'already-published': () => ({ status: 409, zh: '已经公开过了，不用再公开。', en: 'It is published already; nothing more is needed.' }),
  'names-somebody': () => ({
    status: 422, law: 'PIPL-25', field: 'question',
    zh: '公开的文字里有能认出人的内容（姓名、电话、证件号、案件码）。请删掉再公开。',
    en: 'What would be published leads to somebody (a name, a telephone, an identity number, a case code). Take it out first.',
  }),
  'reason-missing': () => ({ status: 422, field: 'reason', zh: '写一句为什么不用办，日后能说清。', en: 'Say in a sentence why nothing is to be done.' }),
  'place-missing': () => ({ status: 422, field: 'place', zh: '隐患在哪里还没有写。选一个地址，或者写一句在哪里：要有人到那里去看。', en: 'It does not say yet where the hazard is. Choose an address or write where: somebody has to go and look.' }),
  'service-missing': () => ({ status: 422, field: 'service', zh: '转成服务工单，要先选是哪一项服务。', en: 'For a service request, first choose which service.' }),
  'type-missing': () => ({ status: 422, field: 'type', law: 'PET-17', zh: '转成信访，要先选是建议、检举控告还是申诉求决。', en: 'For a petition, first choose whether it is a suggestion, an accusation or a claim.' }),
  'not-your-petition': () => ({ status: 403, law: 'PET-17', zh: '转成信访由窗口、分流员或负责人办。请先交给他们，或者请本人到信访窗口。', en: 'Petitions are passed on by the counter, a dispatcher or a head. Hand it to them, or ask the person to come to the petition counter.' }),
  'day-does-not-fit': () => ({ status: 422, field: 'on', zh: '日期不对：不能晚于今天。', en: 'The day does not fit: it is not later than today.' }),
  'already-handed-over': () => ({ status: 409, zh: '已经交给中心了，在案件里看进展。', en: 'It was handed to the centre already; follow it as a case.' }),
  'not-a-postholder': () => ({
    status: 422, law: 'LPM-63', field: 'staffId',
    zh: '孩子的信只能由点名的民警、警务联络员或者心理咨询师拆看。请另选一位。',
    en: 'A child’s letter is opened only by a named officer, police liaison or counsellor. Choose somebody else.',
  }),
  'naming-days': () => ({
    status: 422, law: 'MNR-36', field: 'untilOn',
    zh: '点名要写到哪天为止，从今天起最长一年；到期再定。', en: 'A naming has an end day, at most a year from today; then it is decided again.',
  }),
  'no-such-mailbox': () => ({ status: 422, field: 'mailboxId', zh: '请先选一个信箱。', en: 'Please choose a letter box first.' }),
  'no-such-letter': () => ({ status: 404, zh: '没有找到这封信。', en: 'No such letter was found.' }),
  'report-first': () => ({
    status: 409, law: 'LPM-11',
    zh: '孩子说了有危险，要先报告公安，才能结束。点“报告公安”，信里写的会原样带过去。',
    en: 'The child said there is danger: it is reported to the police before it is closed. Press “Report to the police”; the letter’s words go along as they are.',
  }),
  'answer-first': () => ({
    status: 409, field: 'ground', zh: '还没有给孩子回信。先写几句回信；确实不用回信的，选一个原因再结束。',
    en: 'The child has no answer yet. Write a few lines first; where none is needed, choose why and then close.',
  }),
  'already-reported': () => ({ status: 409, zh: '已经报告公安了，在“险情”里看有没有人接手。', en: 'It was reported already; see under “Danger” whether somebody has taken it.' }),
  'already-closed': () => ({ status: 409, zh: '这封信已经结束了，不用再做什么。', en: 'This letter is closed; nothing more is needed.' }),
  'danger-missing': () => ({ status: 422, field: 'danger', zh: '先选一个：有，还是没有。', en: 'First choose one: yes or no.' }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
})
