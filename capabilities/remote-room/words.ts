import { type Said, said } from '#platform/words'

export const ROOM_STATES = { open: said('远程调解室已开', 'remote room open'), ended: said('远程会谈结束', 'remote session ended') } as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'remote-opened': said('开通远程调解室', 'Remote room opened'),
  'remote-consented': said('当事人同意远程会谈', 'A party agreed to a remote session'),
  'remote-ended': said('远程会谈结束，记下到场时间', 'Remote session ended, attendance noted'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  read: said('案件的远程调解室', 'Remote rooms of a case'),
  open: said('开通远程调解室', 'Open a remote room'),
  consult: said('开远程会商', 'Open a joint consultation'),
  list: said('我的远程会谈', 'My remote sessions'),
  renew: said('换一个新链接', 'Make a new link'),
  revoke: said('收回链接', 'Take the link back'),
  enter: said('远程调解室里的我', 'The room as I may see it'),
  signal: said('传一条连接消息', 'Pass a message that connects two browsers'),
  leave: said('离开', 'Leave'),
  move: said('请进，或请到等候室', 'Let in, or ask back to the waiting room'),
  quiet: said('请关一下麦克风', 'Ask to mute'),
  record: said('要求录音录像', 'Ask to record'),
  end: said('结束远程会谈', 'End the remote session'),
  invitation: said('我的邀请', 'My invitation'),
  consent: said('同意远程会谈', 'Agree to talk remotely'),
} as const satisfies Readonly<Record<string, Said>>

const PARTY: Readonly<Record<string, Said>> = {
  applicant: said('申请人', 'Applicant'),
  respondent: said('被申请人', 'Respondent'),
  third: said('第三人', 'Third person'),
}

/** How somebody is shown in the room: by their part, numbered where there are several, never by name. */
export function partWords(side: string, number: number, several: boolean): Said {
  const part = PARTY[side] ?? said('当事人', 'Party')
  return several ? said(`${part.zh}${number}`, `${part.en} ${number}`) : part
}

/** The page that a link opens, and the room itself. */
export const roomWords = {
  title: said('远程调解', 'Remote session'),
  consultation: said('远程会商', 'Joint consultation'),
  you: (part: Said): Said => said(`您的身份：${part.zh}`, `You take part as: ${part.en}`),
  when: (day: Said, from: string, to: string): Said => said(`${day.zh} ${from}—${to}`, `${day.en}, ${from}–${to}`),
  early: said('还没到时间。开始前 15 分钟可以进来，到时请刷新本页。', 'It is not time yet. You can come in 15 minutes before it begins; reload this page then.'),
  voluntary: said('参加是自愿的。您随时可以离开；用同一个链接可以再进来。', 'Taking part is voluntary. You may leave at any time and come back with the same link.'),
  soundIsEnough: said('只要有麦克风就行，不用开摄像头。', 'A microphone is enough; you need not switch a camera on.'),
  noRecording: said('不录音、不录像；连接用的消息不保存，只记下进来和离开的时间。请别人也不要录。', 'Nothing is recorded, in sound or picture. The messages that connect you are not kept; only when you came and left. Please do not record either.'),
  alone: said('请在安静、没有别人听得到的地方参加。', 'Please be somewhere quiet, where nobody else can hear.'),
  ownLink: said('链接是您一个人的，请不要转发；会谈结束就失效。', 'The link is yours alone: do not pass it on. It ends with the session.'),
  consentTitle: said('您同意用手机或电脑远程谈吗？', 'Do you agree to talk remotely?'),
  consentAbout: said('不同意也没关系：不会因此对您不利，可以改为见面谈或者打电话。', 'You may say no, with no disadvantage: you can meet in person or ring instead.'),
  agree: said('我同意远程会谈', 'I agree to talk remotely'),
  agreed: said('您已同意远程会谈', 'You agreed to talk remotely'),
  ring: (name: Said, phone: string): Said => said(`${name.zh}：${phone}`, `${name.en}: ${phone}`),
  ringInstead: said('也可以打电话', 'Or ring the office'),
  oneNetwork: said('本站没有设置中转服务：只有大家连着同一个网络（例如中心的无线网）时才能接通。接不通请打电话。', 'No relay is set up here: it works only while everybody is on one network, such as the centre’s Wi-Fi. If it does not connect, please ring.'),
  oneNetworkNoPhone: said('本站没有设置中转服务：只有大家连着同一个网络（例如中心的无线网）时才能接通。接不通请到窗口来。', 'No relay is set up here: it works only while everybody is on one network, such as the centre’s Wi-Fi. If it does not connect, please come to the counter.'),
  needsScript: said('远程会谈需要浏览器打开 JavaScript。打不开就请打电话。', 'A remote session needs JavaScript in the browser. If you cannot switch it on, please ring.'),
  unsafe: said('浏览器只在安全网址（https）下允许用麦克风。请从 https 开头的链接进来，或打电话。', 'The browser allows the microphone only on a secure address (https). Open the link that begins with https, or ring.'),
  noMicrophone: said('没能用上麦克风。请在浏览器里允许本页使用麦克风，再按一次“进入”。', 'The microphone could not be used. Allow it for this page in the browser, then press “Enter” again.'),
  enter: said('进入（打开麦克风）', 'Enter (microphone on)'),
  again: said('再次进入', 'Enter again'),
  leave: said('离开', 'Leave'),
  left: said('您已离开。用同一个链接可以再进来。', 'You have left. You can come back with the same link.'),
  mute: said('关麦克风', 'Microphone off'),
  unmute: said('开麦克风', 'Microphone on'),
  cameraOn: said('开摄像头', 'Camera on'),
  cameraOff: said('关摄像头', 'Camera off'),
  noCamera: said('没能用上摄像头；只用声音也可以。', 'The camera could not be used; sound alone is fine.'),
  waiting: said('您在等候室。主持人请您进去后就能听到大家；这时谁也听不到您。', 'You are in the waiting room. You will hear the others once the host lets you in; nobody hears you now.'),
  inside: said('您在会谈中。', 'You are in the session.'),
  connecting: said('正在连接……', 'Connecting…'),
  lost: said('连接断了，正在重新连接……', 'The connection broke; connecting again…'),
  overTitle: said('会谈已经结束', 'The session is over'),
  over: said('这个链接已经失效。有事请联系调解员或打电话。', 'This link has ended. Please contact the mediator or ring the office.'),
  replaced: said('您在另一个窗口进入了，这个窗口已停用。', 'You came in from another window; this one is off.'),
  askedQuiet: said('主持人请您先关一下麦克风。由您决定。', 'The host asks you to switch your microphone off for now. It is up to you.'),
  who: said('会谈中', 'In the session'),
  waitingList: said('等候室', 'Waiting room'),
  nobodyWaits: said('没有人在等。', 'Nobody is waiting.'),
  me: said('我', 'me'),
  host: said('主持', 'host'),
  sound: said('已接通', 'connected'),
  letIn: said('请进', 'Let in'),
  toWaiting: said('请到等候室', 'Ask to wait outside'),
  askQuiet: said('请关一下麦克风', 'Ask to mute'),
  end: said('结束会谈', 'End the session'),
  endSure: said('结束后大家都会离开，链接全部失效。再按一次确认结束。', 'Everybody leaves and all links end. Press once more to end it.'),
  failed: said('没有成功，请再试一次。', 'That did not work. Please try again.'),
} as const
