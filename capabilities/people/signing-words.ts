import { type Said, said } from '#platform/words'
import type { SigningFault, SignsAs, Standing } from './domain.ts'

/** Why nobody may sign or consent in this way, with what to do next; `who` is the party it is about. */
export const signingFaultWords: Readonly<Record<SigningFault, (who: string) => Said>> = {
  'guardian-acts': (who) =>
    said(`${who}未成年或不能独立处理，由监护人表示意见和签名。`, `${who} may not act alone: the guardian states the wish and signs.`),
  'guardian-missing': (who) =>
    said(`还没有登记${who}的监护人。请先在“当事人”里写明监护人是谁。`, `The guardian of ${who} is not on file. Name the guardian under “parties” first.`),
  'other-guardian': (who) =>
    said(`签名的不是已登记的${who}的监护人。请核对，或先更正监护人。`, `This is not the guardian on file for ${who}. Check, or correct the guardian first.`),
  'signer-missing': (who) => said(`请选择是谁代${who}签。`, `Choose who signs for ${who}.`),
  'no-authority': (who) =>
    said(`没有${who}的授权委托书，不能代签。请先登记书面授权，或由本人签。`, `There is no written authority from ${who}. Record it first, or let them sign themselves.`),
  'not-yet': (who) => said(`${who}的授权在这一天还没有开始。请改日期，或由本人签。`, `The authority from ${who} had not begun on that day. Change the day, or let them sign themselves.`),
  expired: (who) => said(`${who}的授权在这一天已经到期，不能代签。请补一份新的授权，或由本人签。`, `The authority from ${who} was over by that day. Get a new one, or let them sign themselves.`),
  revoked: (who) => said(`${who}的授权已经取消或辞去，不能代签。请由本人签，或另行授权。`, `The authority from ${who} was revoked or given up. Let them sign themselves, or get another.`),
  'not-to-settle': (who) =>
    said(`${who}的授权只是一般代理，没有写明可以和解、签协议。请补写特别授权，或由本人签。`, `The authority from ${who} is a general one and does not let anybody settle. Get a special authority, or let them sign themselves.`),
  'not-to-dispose': (who) =>
    said(`协议处分${who}的份额，授权里没有写明可以处分。请补写，或由本人签。`, `The agreement disposes of a share of ${who}, and the authority does not reach that far. Add it, or let them sign themselves.`),
}

export const SIGNS_AS_WORDS: Readonly<Record<SignsAs, Said>> = {
  self: said('本人', 'Themselves'),
  guardian: said('监护人', 'Guardian'),
  agent: said('代理人或代表', 'Agent or representative'),
}

export const standingWords: Readonly<Record<Standing, Said>> = {
  party: said('当事人', 'Party'),
  'co-owner': said('共有人', 'Co-owner'),
  speaker: said('只代他人说话', 'Speaks for others only'),
}
