import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { OfferReason } from './domain.ts'

export const refusal = defineRefusals({
  'no-such-unit': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个单位，或者它已经撤销。请从列表里重新选。',
    en: 'There is no such unit, or it no longer exists. Choose again from the list.',
  }),
  'not-posted-there': ({ unit }: { unit: Said }) => ({
    status: 422, field: 'staffId',
    zh: `这个人现在不在${unit.zh}承办案件。请从名单里重新选，或者先派给单位，由大家签收。`,
    en: `This person does not handle cases at ${unit.en} now. Choose again, or give it to the unit for somebody to take up.`,
  }),
  'recused-here': ({ name }: { name: string }) => ({
    status: 409, law: 'OMR-13', field: 'staffId',
    zh: `${name}在这件里已经回避，不能再派给${name}。请选别的人，或者先派给单位，由别人签收。`,
    en: `${name} stepped aside in this matter, so it is not given back to them. Choose somebody else, or give it to the unit for another to take up.`,
  }),
  'override-reason-missing': ({ unit }: { unit: Said }) => ({
    status: 422, field: 'reason',
    zh: `分流时定的是${unit.zh}。要派到别处，请写明理由（至少 4 个字）。`,
    en: `Triage decided on ${unit.en}. To send it elsewhere, give the reason (at least 4 characters).`,
  }),
  'reason-missing': () => ({
    status: 422, field: 'reason',
    zh: '请写明为什么改派（至少 4 个字）。',
    en: 'Please say why it is reassigned (at least 4 characters).',
  }),
  'unit-by-dispatcher': () => ({
    status: 403,
    zh: '派到别的单位由分流员办理。您可以在本单位里换人。',
    en: 'Only a dispatcher sends a case to another unit. You may change the person within your own unit.',
  }),
  'given-by-name': () => ({
    status: 403,
    zh: '这件要保护当事人，不能自己签收，由负责人指定承办人。需要您来办的话，负责人会派给您。',
    en: 'People have to be protected in this one, so it is not taken up from the queue: the head names who handles it. If it should be you, the head will give it to you.',
  }),
  'already-claimed': ({ handler }: { handler: Said }) => ({
    status: 409,
    zh: `这件已经有人签收，现在由${handler.zh}办理。请看看队列里的下一件。`,
    en: `Somebody has taken this up already: ${handler.en}. Look at the next one in the queue.`,
  }),
  'already-yours': () => ({
    status: 409,
    zh: '这件已经在您手上，不用再签收。请打开案件办理。',
    en: 'This case is yours already; there is no need to take it up again. Open it and go on.',
  }),
  'not-of-this-unit': ({ unit }: { unit: Said }) => ({
    status: 403,
    zh: `这件派给了${unit.zh}，由那里的人签收。需要您来办的话，请分流员改派。`,
    en: `This case was given to ${unit.en}, and somebody there takes it up. If it should be you, ask the dispatcher to reassign it.`,
  }),
  'accepted-here': () => ({
    status: 409,
    zh: '这件已经受理，文号是本调委会的，不能再派到别的单位。可以在单位里换人，或者请别的单位协办。',
    en: 'This case has been accepted and bears this committee’s number, so it stays with this unit. Change the person within it, or ask another unit to help.',
  }),
  'nothing-changes': () => ({
    status: 422,
    zh: '承办单位和承办人都没有变。请选别的单位或别的人。',
    en: 'Neither the unit nor the person would change. Choose another unit or person.',
  }),
  'case-ended': () => ({
    status: 409,
    zh: '这件已经办结，不用再改派。有新情况，请负责人“重新办理”。',
    en: 'This case has ended, so it is not reassigned. If something new has come up, ask the head to reopen it.',
  }),
})

export const OFFER_WORDS: Readonly<Record<OfferReason, Said>> = {
  proposed: said('分流时定的单位', 'decided at triage'),
  present: said('现在的单位', 'has it now'),
  place: said('管这个地点', 'in charge of the place'),
  sector: said('这类事的行业调委会', 'sector committee for this category'),
  station: said('所在街道（乡镇）的派出所', 'police station of the town'),
}

/** What people call the parts of what is sent; a refusal of the edge names them so. */
export const FIELD_NAMES: Readonly<Record<string, Said>> = {
  unitId: said('派给哪个单位', 'unit'), staffId: said('交给谁', 'person'), reason: said('理由', 'reason'),
}
