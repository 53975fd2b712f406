import { defineRefusals } from '#platform/result'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'

export const refusal = defineRefusals({
  'no-such-ticket': () => ({
    status: 404,
    zh: '没有找到这张工单。请回到列表刷新一下；不归您单位的工单，这里看不到。',
    en: 'There is no such request. Reload the list; requests that are not with your unit are not shown here.',
  }),
  'no-such-service': () => ({
    status: 422, field: 'service',
    zh: '没有这一类事项。请从列表里选一类，拿不准就选“其他要办的事”。',
    en: 'There is no such kind of request. Choose one from the list, or “something else”.',
  }),
  'bad-period': () => ({
    status: 400,
    zh: '没有这一天或者这个月。请写成 2026-05-06 或者 2026-05 这样。',
    en: 'There is no such day or month. Write it like 2026-05-06 or 2026-05.',
  }),
  'month-to-come': () => ({
    status: 422, field: 'month',
    zh: '这个月还没到，还没有数字。请看已经过去的月份。',
    en: 'That month is still to come, so there are no figures yet. Look at an earlier month.',
  }),
  'words-missing': () => ({
    status: 422, field: 'words',
    zh: '还没有写什么坏了、要办什么。写一句话就行。',
    en: 'It does not say yet what is broken or needs doing. One sentence is enough.',
  }),
  'no-such-place': () => ({
    status: 422, field: 'place',
    zh: '这个地方没有找到。请换一个说法，或者直接写在哪里。',
    en: 'This place was not found. Try another way, or write where it is.',
  }),
  'notice-not-given': () => ({
    status: 422, field: 'noticeGiven', law: 'PIPL-17',
    zh: '留姓名或电话之前，请先看一下怎样使用您的信息（个人信息保护法第17条）。不留也可以报。',
    en: 'Before you leave a name or a phone, please read how they are used (PIPL Art. 17). You may also report without them.',
  }),
  'bad-ticket-photo': () => ({
    status: 422, field: 'photos',
    zh: '照片没有传好。请重新选一次，其他内容都还在。',
    en: 'The photo did not arrive. Please choose it again; everything else is still here.',
  }),
  'not-your-side': ({ step }: { step: Said }) => ({
    status: 403,
    zh: `“${step.zh}”不归您这个岗位做：接单、联系和处理由承办单位做，派单、回访和审核由派单的一方做。`,
    en: `“${step.en}” is not for your post: the unit that has it does the work; dispatch, revisit and decisions belong to those above.`,
  }),
  'ticket-out-of-turn': ({ state, step }: { state: Said; step: Said }) => ({
    status: 409,
    zh: `这张工单现在是“${state.zh}”，不能“${step.zh}”。请刷新页面看看下一步。`,
    en: `This request is now “${state.en}”; “${step.en}” is not possible. Reload the page to see what comes next.`,
  }),
  'no-such-unit': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个单位。请从列表里选。',
    en: 'There is no such unit. Choose one from the list.',
  }),
  'reason-missing': () => ({
    status: 422, field: 'reason',
    zh: '请写明原因：改派、改类别和退回都要留下理由。',
    en: 'Please give the reason: sending on, changing the class and handing back stay on record with one.',
  }),
  'photo-with-people': () => ({
    status: 422, field: 'photoWithoutPeople',
    zh: '照片里不能有人。请确认照片里没有人，或者换一张。',
    en: 'The photo must not show people. Confirm that nobody is on it, or choose another one.',
  }),
  'photo-missing': () => ({
    status: 422, field: 'photo',
    zh: '请附一张办好后的照片（里面没有人），或者写明为什么没有照片。',
    en: 'Add a photo of the finished work (without people), or say why there is none.',
  }),
  'pause-not-lawful': () => ({
    status: 422, field: 'ground',
    zh: '这一类工单不能用这个理由暂停计时。请换一个理由，或者改办理类别。',
    en: 'A request of this class may not be paused on this ground. Choose another one, or have the class changed.',
  }),
  'pause-too-long': ({ hours }: { hours: number }) => ({
    status: 422, field: 'hours',
    zh: `这个理由最多暂停${hours}小时。请改短一些；到时候还不行，再暂停一次。`,
    en: `A pause on this ground lasts at most ${hours} hours. Make it shorter; it may be paused again then.`,
  }),
  'too-few-attempts': ({ attempts, needed }: { attempts: number; needed: number }) => ({
    status: 409,
    zh: `“联系不上”要有${needed}次联系记录，现在有${attempts}次。请换个时间再联系，并记下来。`,
    en: `“Not reachable” needs ${needed} attempts on record; there are ${attempts}. Try again at another time and record it.`,
  }),
  'decided-by-another': () => ({
    status: 409,
    zh: '谁申请剔除谁不能自己同意。请另一位负责人审核。',
    en: 'Whoever asked for the exclusion cannot decide it. Another person has to.',
  }),
  'revisited-by-another': () => ({
    status: 409,
    zh: '谁办的谁不能自己回访。请另一位同事联系报事人。',
    en: 'Whoever did the work cannot ask whether it is solved. Let somebody else ring.',
  }),
  'stars-without-answer': () => ({
    status: 422, field: 'stars',
    zh: '没有回答就没有评分。请只记录对方真的说了的话。',
    en: 'No answer, no stars. Record only what the person really said.',
  }),
  'reopen-window-over': ({ doneOn }: { doneOn: Day }) => ({
    status: 409,
    zh: `这件事${doneOn}办好，已经过了15天，不能再重新打开。请重新报一次，我们当新的事来办。`,
    en: `This was done on ${doneOn}, more than 15 days ago, and cannot be reopened. Please report it again; it will be a new request.`,
  }),
  'answer-missing': () => ({
    status: 422, field: 'solved',
    zh: '请先选一下：解决了，还是没解决。',
    en: 'Please choose first: solved or not solved.',
  }),
  'withdrawal-too-late': ({ state }: { state: Said }) => ({
    status: 409,
    zh: `这件事现在是“${state.zh}”，不能再撤回。没解决的，请在这一页告诉我们；还有别的事，请另报一次。`,
    en: `This is now “${state.en}” and cannot be withdrawn any more. If it is not solved, say so on this page; report anything else anew.`,
  }),
  'withdrawal-not-yours': () => ({
    status: 403,
    zh: '这件事是别人先报的，只有先报的人能撤回。您不想再跟了，不用做什么。',
    en: 'Somebody else reported this first, and only they can withdraw it. If you no longer wish to follow it, you need do nothing.',
  }),
  'others-follow': ({ others }: { others: number }) => ({
    status: 409,
    zh: `另有${others}人也报了同一件事，要接着为他们办，所以撤不了。您不用再做什么。`,
    en: `${others} more reported the same, and it goes on for them, so it cannot be withdrawn. You need do nothing.`,
  }),
  'not-to-join': () => ({
    status: 404,
    zh: '这件事已经办好，或者不能一起报了。请自己报一次，写几句就行。',
    en: 'That one is done, or cannot be joined any more. Please report it yourself; a few words will do.',
  }),
  'contact-not-shown': () => ({
    status: 403,
    zh: '联系电话只给接单的人看；办好以后给回访的人看。请先接单。',
    en: 'The telephone is shown to whoever accepted the request, and after it is done to whoever revisits. Accept it first.',
  }),
  'no-contact': () => ({
    status: 404,
    zh: '报事人没有留电话。请到现场看，或者在工单里写清楚。',
    en: 'The reporter left no telephone. Go to the place, or note it on the request.',
  }),
  'bad-cursor': () => ({
    status: 400, field: 'after',
    zh: '翻页的位置看不懂了。请回到列表的第一页。',
    en: 'The place in the list could not be read. Please go back to its first page.',
  }),
})
