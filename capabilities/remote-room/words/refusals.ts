import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'no-such-room': () => ({
    status: 404,
    zh: '没有这个远程调解室，或者您不在其中。请从案件页或“远程会谈”里进入。',
    en: 'There is no such room, or you have no seat in it. Enter from the case or from “Remote sessions”.',
  }),
  'no-such-invitation': () => ({
    status: 404,
    zh: '这个链接打不开：不完整、已收回或已过期。请向调解员要一个新链接，或打电话。',
    en: 'This link does not open: it is incomplete, was taken back or has ended. Ask the mediator for a new one, or ring.',
  }),
  'invitation-dead': () => ({
    status: 404,
    zh: '这个链接已收回。请向调解员要一个新链接，或打电话。',
    en: 'This link was taken back. Ask the mediator for a new one, or ring.',
  }),
  'room-over': () => ({
    status: 409,
    zh: '会谈已经结束，链接随之失效。有事请联系调解员。',
    en: 'The session is over, and the link ended with it. Please contact the mediator.',
  }),
  'room-not-open-yet': () => ({
    status: 409,
    zh: '还没到时间。开始前 15 分钟可以进入。',
    en: 'It is not time yet. You can enter 15 minutes before it begins.',
  }),
  'consent-first': () => ({
    status: 409, law: 'OMR-22',
    zh: '还没有您本人同意远程会谈的记录。请先在页面上表示同意；不同意可以改为见面谈或打电话。',
    en: 'Your own consent to a remote session is not on record. Agree on the page first; or meet in person, or ring instead.',
  }),
  'no-joint-room': ({ law }: { law: string }) => ({
    status: 409, law,
    zh: '这件事里有人可能受到伤害，或者记录已封存：不开有双方的远程会谈。可以分别约每一方，各开一个单独的远程会谈。',
    en: 'Somebody could be hurt in this matter, or its record is sealed: no remote room for more than one party. Arrange a session with each party apart and open a room for each.',
  }),
  'nobody-invited': () => ({
    status: 422, field: 'arrangedId',
    zh: '这次约的会谈没有请当事人。请先约好会谈、选好请谁来。',
    en: 'No party is invited to that session. Arrange one and choose who comes.',
  }),
  'too-many-invited': ({ most }: { most: number }) => ({
    status: 422, field: 'arrangedId',
    zh: `远程会谈最多请 ${most} 位。人多时请各方推选代表，或者当面谈。`,
    en: `A remote session holds at most ${most} besides the host. Let each side choose a representative, or meet in person.`,
  }),
  'session-over': () => ({
    status: 409, field: 'arrangedId',
    zh: '这次会谈的时间已经过了。请重新约时间。',
    en: 'The time of that session is over. Arrange a new one.',
  }),
  'not-arranged': () => ({
    status: 409, field: 'arrangedId',
    zh: '没有找到这次约好的会谈，可能已经取消。请先在“约会谈”里定好时间。',
    en: 'That session is not arranged, or was called off. Fix a time under “Arrange a session” first.',
  }),
  'room-there': () => ({
    status: 409,
    zh: '这次会谈已经开了远程调解室，直接用就可以。',
    en: 'That session has a remote room already; use it.',
  }),
  'host-only': () => ({
    status: 403,
    zh: '这由主持人来做。请告诉主持人。',
    en: 'That is for the host. Please tell the host.',
  }),
  'host-stays': () => ({
    status: 409,
    zh: '主持人一直在会谈里；要离开请按“离开”，要散会请按“结束会谈”。',
    en: 'The host stays inside; press “Leave” to leave, “End the session” to close it.',
  }),
  'not-here': () => ({
    status: 409,
    zh: '这个人现在不在等候室。请等他（她）打开链接。',
    en: 'That person is not in the waiting room now. Wait until they have opened their link.',
  }),
  'room-full': ({ most }: { most: number }) => ({
    status: 409,
    zh: `会谈里已有 ${most} 人，满了。请先请一位到等候室。`,
    en: `There are ${most} people inside, as many as it holds. Ask somebody to wait outside first.`,
  }),
  'not-connected': () => ({
    status: 409,
    zh: '您不在会谈里，或对方已经离开。请重新进入。',
    en: 'You are not inside, or the other one has left. Please enter again.',
  }),
  'recording-not-agreed': ({ missing }: { missing: number }) => ({
    status: 409, law: 'OMR-22',
    zh: `不能录音录像：还有 ${missing} 人没有同意，须各方都同意。请用笔录。`,
    en: `No recording: ${missing} of those taking part have not agreed, and everybody must. Please keep written minutes.`,
  }),
  'no-recording': () => ({
    status: 409, law: 'OMR-22',
    zh: '本系统不录音、不录像。请用笔录，没有争议的事实也写在笔录里。',
    en: 'This product does not record sound or picture. Keep written minutes, with the undisputed facts in them.',
  }),
  'times-do-not-fit': () => ({
    status: 422, field: 'to',
    zh: '请选今天或以后的日子，结束时间要晚于开始时间。',
    en: 'Choose today or a later day, with an end after the beginning.',
  }),
  'no-such-colleague': () => ({
    status: 422, field: 'staffIds',
    zh: '请来的人里有不在岗的，或者您请了自己。请从列表里选。',
    en: 'Somebody invited has no post now, or you invited yourself. Choose from the list.',
  }),
})
