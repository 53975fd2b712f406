import { defineRefusals } from '#platform/result'
import type { Said } from '#platform/words'

export const refusal = defineRefusals({
  'no-such-order': () => ({ status: 404, zh: '没有找到这份督办单，或者不归您的单位。请回到列表看看。', en: 'This order was not found, or is not your unit’s. Go back to the list.' }),
  'order-out-of-turn': ({ state, step }: { state: Said; step: Said }) => ({
    status: 409, zh: `督办单现在是“${state.zh}”，不能“${step.zh}”。请刷新页面，看现在能做什么。`, en: `The order is “${state.en}” now; “${step.en}” is not possible. Reload the page to see what is.`,
  }),
  'extended-once': () => ({ status: 409, zh: '延期只能一次，这份已经延过。到期没有回复的，会报上一级。', en: 'An order is extended once, and this one was. Unanswered, it goes to the level above.' }),
  'due-passed': () => ({ status: 409, zh: '期限已经过了，不再延期。请单位先回复，再核实。', en: 'The day has passed, so it is not put off any more. Let the unit reply first, then verify.' }),
  'due-day': ({ most }: { most: number }) => ({
    status: 422, field: 'dueOn', zh: `期限要在今天以后、${most} 个工作日以内。请改日期。`, en: `The day must lie ahead, within ${most} working days. Change it.`,
  }),
  'extension-day': ({ most }: { most: number }) => ({
    status: 422, field: 'dueOn', zh: `新的期限要晚于原来的，最多多 ${most} 个工作日。请改日期。`, en: `The new day must be later than the old one, by ${most} working days at most. Change it.`,
  }),
  'verified-by-another': () => ({ status: 409, zh: '回复是您写的，要由另一位督办人员核实。', en: 'You wrote the reply; somebody else of the supervising office verifies it.' }),
  'handles-it': () => ({
    status: 409, zh: '这件案子由您办理，不能又由您督办。请另一位督办人员来。', en: 'You handle this case and cannot supervise it as well. Let somebody else of the supervising office do it.',
  }),
  'already-handed-over': () => ({ status: 409, zh: '已经移交过。结果请向接收的机关了解，这里不再记。', en: 'It was handed over already. Ask the body that received it; nothing further is kept here.' }),
  'not-this-unit': ({ unit }: { unit: Said }) => ({
    status: 422, field: 'unitId',
    zh: `不能给“${unit.zh}”发督办单：法院依法独立办案，企业不归督办。请选主管或承办单位。`,
    en: `“${unit.en}” receives no order: courts decide by law alone, and companies are not supervised here. Choose the responsible unit.`,
  }),
  'no-such-unit': () => ({ status: 422, field: 'unitId', zh: '没有这个单位，或者不在您的范围里。请从列表里选。', en: 'There is no such unit within your reach. Choose from the list.' }),
  'not-the-units-case': () => ({ status: 422, field: 'unitId', zh: '这件案子不在这个单位，也不在它下面。请选现在承办的单位。', en: 'The case is not with this unit or one below it. Choose the unit that has it now.' }),
  'order-open': ({ number }: { number: string }) => ({
    status: 409, zh: `这件事已经有督办单 ${number}，还没有办结。请在那一份上继续。`, en: `There is an open order about this, ${number}. Go on with that one.`,
  }),
  'order-words-missing': () => ({ status: 422, field: 'issue', zh: '请写明存在的问题和办理要求：这类督办单没有现成的话。', en: 'Say what is wrong and what is to be done: this kind has no ready words.' }),
  'case-missing': () => ({ status: 422, field: 'code', zh: '请写案件编码；督办工作程序的，选“工作程序”。', en: 'Give the case code; for the way a unit works choose “how a unit works”.' }),
  'case-kept-apart': () => ({ status: 409, zh: '这件案子在保护中，不发督办单。请直接与办理的人联系。', en: 'This case is under protection and has no order. Speak with whoever handles it.' }),
  'personal-data': () => ({
    status: 422, law: 'PIPL-6', zh: '督办单上不写身份证号、电话和别的案件编码。请删掉再发。', en: 'An order holds no identity number, telephone number or other case’s code. Take it out and send again.',
  }),
  'no-such-group': () => ({ status: 404, zh: '没有找到这个督办组，或者不在您的范围里。请回到列表看看。', en: 'This group was not found, or is out of your reach. Go back to the list.' }),
  'group-period': () => ({ status: 422, field: 'untilOn', zh: '结束的日子要晚于开始，最长一年。请改日期。', en: 'A group ends after it begins, within a year. Change the day.' }),
  'group-over': () => ({ status: 409, zh: '这个督办组的时间已经到了，不再分案。请新设一组。', en: 'The time of this group is over; it takes no further case. Set up a new one.' }),
  'group-full': ({ most }: { most: number }) => ({ status: 409, zh: `这个组已经有 ${most} 件在跟。请先办结一些，或者分给别的组。`, en: `The group has ${most} open cases. Let it finish some, or choose another group.` }),
  'case-in-group': () => ({ status: 409, zh: '这件案子已经在一个督办组里。请先看那一组的结论。', en: 'A group has this case already. See what it found first.' }),
  'no-such-group-case': () => ({ status: 404, zh: '这个组里没有这件案子。请刷新页面看看。', en: 'The group does not have this case. Reload the page.' }),
  'already-found': () => ({ status: 409, zh: '这件案子已经有结论，不再改。', en: 'This case has its finding; it is not changed.' }),
  'evidence-missing': () => ({ status: 422, field: 'evidence', zh: '请写明结论的依据（看了什么、核对了什么）。不写姓名。', en: 'Say what the finding rests on: what was seen and checked. No name.' }),
  'hand-over-whole': () => ({
    status: 422, field: 'body', zh: '移交只记接收机关、日期和结果类别：请选机关和类别，不写别的。', en: 'A hand-over keeps body, day and class of result only: choose both, and write nothing else.',
  }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
  'cannot-print': ({ zh, en }: Said) => ({ status: 422, zh, en }),
})
