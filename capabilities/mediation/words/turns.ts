import { type Said, said } from '#platform/words'

const listZh = (states: readonly Said[]) => states.map((each) => `“${each.zh}”`).join('、')
const listEn = (states: readonly Said[]) => states.map((each) => `“${each.en}”`).join(' or ')

/** Why a step has no turn now, and what is to be done instead. */
export const TURN_WORDS = {
  notNow: (state: Said, step: Said, when: readonly Said[]): Said =>
    said(
      `“${step.zh}”是在${listZh(when)}时办的，现在是“${state.zh}”。现在能办的都在“下一步”里。`,
      `“${step.en}” is done while a matter is ${listEn(when)}; now it is “${state.en}”. What can be done now is under “Next”.`,
    ),
  beforeAgreement: (step: Said): Said =>
    said(
      `还没有生效的协议，没有可以“${step.zh}”的。协议生效以后再办。`,
      `No agreement is in effect, so “${step.en}” has nothing to work on. It comes once an agreement takes effect.`,
    ),
  afterEnd: (state: Said, step: Said): Said =>
    said(
      `这次调解已经有了结果：“${state.zh}”，不再“${step.zh}”。剩下的是结案和归档；还想调解，结案以后请负责人“重新办理”。`,
      `This mediation has its outcome, “${state.en}”; “${step.en}” is no longer possible. What is left is closing and archiving; to mediate again, ask the head to reopen it after closing.`,
    ),
  afterClosing: (state: Said, step: Said): Said =>
    said(
      `这件“${state.zh}”，不能再“${step.zh}”。有新情况，请负责人“重新办理”。`,
      `This matter is “${state.en}”; “${step.en}” is no longer possible. If something new has come up, ask the head to reopen it.`,
    ),
  written: (step: Said): Said =>
    said(
      `协议已经写成并生效，不再“${step.zh}”。要改内容，双方可以另外约定；不履行的，先“督促履行”。`,
      `The agreement is in writing and in effect, so “${step.en}” is not repeated. To change it the parties agree anew; where it is not kept, urge performance first.`,
    ),
} as const

/** Beside the steps where the next one is another's: what is waited for, and whose it is. */
export const waitsForWords = (step: Said, whose: Said): Said =>
  said(`现在等“${step.zh}”：${whose.zh}`, `Waiting for “${step.en}”: ${whose.en.charAt(0).toLowerCase()}${whose.en.slice(1)}`)
