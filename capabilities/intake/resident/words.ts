import { defineRefusals, type Said } from '#platform/result'
import { said } from '#platform/words'

/** Reporting a matter: one question a page, plain words, the reason under it. */
export const reportWords = {
  title: said('报事', 'Report something'),
  next: said('下一步', 'Next'),
  optional: said('可不填', 'optional'),
  what: said('遇到什么事了？', 'What happened?'),
  whatBroken: said('哪里坏了，要办什么？', 'What is broken or needed?'),
  serviceIs: said('哪一类', 'Kind'),
  whatWhy: said('写几句就行，后面可以补充。', 'A few sentences are enough; you can add more later.'),
  text: said('发生了什么', 'What happened'),
  textHint: said('什么时候、在哪里、怎么了。不用写身份证号和别人的私事。', 'When, where and what. No identity numbers, and nothing private about other people.'),
  photos: said('照片', 'Photos'),
  photosHint: said('最多 3 张，只拍事情，不拍人脸。照片里的位置信息会自动去掉。', 'Up to 3. Show the matter, not faces. Place data inside the photo is removed.'),
  photosSafe: said('照片里没有人、没有车牌，或者都涂掉了', 'No people and no number plates are on the photos, or they are covered'),
  photo: (n: number) => said(`照片 ${n}`, `Photo ${n}`),
  removePhoto: (n: number) => said(`去掉照片 ${n}`, `Remove photo ${n}`),
  photosFull: said('已经有 3 张了。要换一张，先去掉一张。', 'There are 3 already. To change one, remove it first.'),
  placeIs: said('地点', 'Place'),
  change: said('改', 'Change'),
  changePlace: said('改地点', 'Change the place'),

  where: said('在哪里？', 'Where is it?'),
  whereWhy: said('知道地点，才能交给离您最近的社区。', 'The place decides which community takes care of it.'),
  whereNow: said('现在写的是', 'Now it says'),
  keepPlace: said('就是这里', 'Yes, this is the place'),
  address: said('小区、楼栋、门牌', 'Estate, building, flat'),
  addressHint: said('例如：示例小区2栋1单元301。', 'As it stands on the door, for example “Shili 2-1-301”.'),
  find: said('查找', 'Find'),
  useWords: said('没有门牌，就按我写的', 'No number: use my words'),
  found: said('是哪一个？', 'Which one is it?'),
  foundNothing: said('没有找到这个地址。可以换个写法再找，从社区里选，或者就按您写的。', 'No such address was found. Try other words, choose your community below, or simply use your own words.'),
  orChoose: said('也可以从社区里选', 'Or choose step by step'),
  communities: said('您在哪个社区？', 'Which community is it in?'),
  estates: said('哪个小区？', 'Which estate?'),
  buildings: said('哪一栋？', 'Which building?'),
  rooms: said('哪一户？', 'Which flat?'),
  somewhere: said('说不清是哪个小区', 'I cannot say which estate'),
  startAgain: said('从头选', 'Choose again from the start'),

  danger: said('现在有人受伤、被打或有危险吗？', 'Is anybody hurt, being beaten or in danger right now?'),
  dangerWhy: said('有危险，我们会马上处理，不排队。', 'If so, this goes to the front at once.'),
  dangerNo: said('没有', 'No'),
  dangerYes: said('有，现在就有危险', 'Yes, right now'),

  urgent: said('先打 110', 'Ring 110 first'),
  urgentWhy: said('警察比我们到得快。有人受伤打 120。', 'The police are there faster than we are. If somebody is hurt, ring 120.'),
  ring110: said('打 110 报警', 'Ring the police: 110'),
  ring120: said('打 120 急救', 'Ring an ambulance: 120'),
  urgentDeaf: said('不方便说话，可以发短信到 12110，写清地点。', 'If you cannot speak, text 12110 and say where you are.'),
  urgentAfter: said('打过电话，或者已经安全了，请接着往下：这件事会标成紧急，值班的人马上看。', 'After the call, or once you are safe, please go on: the matter is marked urgent and the person on duty looks at it at once.'),
  urgentNext: said('打过了，继续报事', 'I have rung; go on'),

  notice: said('我们怎样用您的信息？', 'How is your information used?'),
  noticeWhy: said('填联系方式之前，请先看一眼。', 'Please read this before you leave a way to reach you.'),
  noticeNext: said('我看过了，下一步', 'I have read this; go on'),
  noticeWhom: said('找谁：各社区的电话、地址、时间（另开一页）', 'Whom to ask: phone, address and hours (opens another page)'),
  noticeVersion: (version: string) => said(`说明版本 ${version}（个人信息保护法第17条）`, `Version ${version} of this notice (Personal Information Protection Law, Art. 17)`),

  reach: said('怎么联系您？', 'How can we reach you?'),
  reachWhy: said('留了电话，办事的人才能问清楚、告诉您结果。不留也能报，凭案件码和查询密码自己查。', 'With a phone number, whoever handles this can ask you and tell you the result. Without one you can still report and look it up with case code and PIN.'),
  name: said('怎么称呼您', 'Your name'),
  nameHint: said('例如：王女士。', 'For example: Ms Wang.'),
  phone: said('电话', 'Phone'),
  phoneHint: said('手机，或带区号的座机。', 'A mobile number, or a landline with its area code.'),
  letters: said('有进展发短信告诉我', 'Send me a text message when something happens'),

  check: said('看一遍，对吗？', 'Is this right?'),
  checkWhy: said('要改哪一条，就点旁边的“改”。点“报上去”之前，什么都没有保存。', 'Press “Change” beside anything that is wrong. Nothing is stored before you press “Send”.'),
  send: said('报上去', 'Send'),
  none: said('没有留', 'Not given'),
  lettersYes: said('发短信', 'Text messages: yes'),
  lettersNo: said('不发短信', 'Text messages: no'),
  dangerShort: said('有人受伤或有危险', 'Anybody hurt or in danger'),
  contact: said('联系方式', 'Contact'),
  urgentShort: said('有（已标紧急）', 'Yes (marked urgent)'),
} as const

/** The personal-information notice, point by point: who, what for, what, how long, which rights (PIPL Art. 17). */
export function noticePoints(handler: Said): readonly { readonly head: Said; readonly body: Said }[] {
  return [
    {
      head: said('谁在用', 'Who uses it'),
      body: said(`${handler.zh}和办理这件事的社区。有疑问可以到窗口问，电话在“找谁”那一页。`, `${handler.en} and the community that handles the matter. Ask at the counter, or ring the number on the page “Whom to ask”.`),
    },
    {
      head: said('用来做什么', 'What for'),
      body: said('只用来办您报的这件事：找到地方、联系您、告诉您结果、回访。', 'Only for the matter you report: to find the place, reach you, tell you the result and ask afterwards.'),
    },
    {
      head: said('用哪些', 'Which'),
      body: said('您写的事情、照片、地点；您愿意留的称呼和电话。不要身份证号。', 'What you wrote, photos and the place; a name and a phone if you wish. No identity number.'),
    },
    {
      head: said('谁看得到', 'Who sees it'),
      body: said('办这件事的人。邻居和对方看不到是谁报的。电话加密保存，每次查看都留记录。', 'Those who handle it. Neighbours and the other side do not see who reported it. Phone numbers are encrypted, and every look at them is recorded.'),
    },
    {
      head: said('留多久', 'How long'),
      body: said('事情办完后按档案规定保存，到期销毁。', 'Kept after the end as the rules on archives require, then destroyed.'),
    },
    {
      head: said('您的权利', 'Your rights'),
      body: said('随时可以查看、复制、更正，要求删除或不再使用；不留联系方式，也一样办。', 'You may see, copy and correct it at any time, and ask that it be deleted or no longer used. Leaving no contact does not lower the service.'),
    },
  ]
}

/** After a report: the code, the PIN apart, and what comes next. */
export const slipWords = {
  received: said('收到了', 'We have it'),
  receivedWhy: (by: Said) => said(`${by.zh}前会有人联系您，或者在网上告诉您下一步。`, `By ${by.en} somebody gets in touch with you, or tells you the next step online.`),
  receivedUrgent: said('已标紧急，值班的人马上看。危险还在，请再打 110。', 'It is marked urgent; the person on duty looks at it at once. If the danger goes on, ring 110 again.'),
  provisional: said('这一天按暂定的工作日历算，国务院公布放假安排后可能调整。', 'This day rests on a provisional calendar and may move once the public holidays are announced.'),
  code: said('案件码', 'Case code'),
  pin: said('查询密码', 'PIN'),
  keepApart: said('查询密码请和案件码分开放，不要告诉别人。工作人员不会问您要查询密码。', 'Keep the PIN apart from the case code and tell nobody. Staff never ask for it.'),
  write: said('请记下来或打印：24 小时以后不再显示查询密码。', 'Please write it down or print it: after 24 hours the PIN is no longer shown.'),
  scan: said('以后扫这个码，输查询密码，就能看进展。', 'Scan this later and enter the PIN to see how it goes.'),
  cut: said('沿线剪开', 'cut here'),
  next: said('接下来', 'What happens next'),
  nextSteps: [
    said('社区看您写的情况，分给办事的人。', 'The community reads your report and gives it to somebody.'),
    said('办事的人联系您和有关的人，问清楚。', 'That person gets in touch with you and with those concerned.'),
    said('要调解的，双方都同意才开始；您随时可以说不。', 'Mediation begins only when both sides agree; you may say no at any time.'),
  ],
  follow: said('现在就看进展', 'See how it goes'),
  print: said('打印回执', 'Print the slip'),
  pdf: said('下载回执（PDF）', 'Download the slip (PDF)'),
  printHint: said('也可以用浏览器的“打印”打这一页。', 'You can also print this page with your browser.'),
  once: said(
    '这件事已经登记好了，不用再报。您的浏览器不留 Cookie，这一页只能看这一次：请现在就抄下案件码和查询密码，或者截屏。以后凭这两样查进度。',
    'This is registered; there is no need to report it again. Your browser keeps no cookies, so this page can be seen only once: write down case code and PIN now, or take a picture of the screen. Both open it later.',
  ),
  slipTitle: said('受理回执', 'Receipt'),
  spoken: (code: string) => said(`案件码，一个一个念：${code}`, `Case code, spelled out: ${code}`),
  spokenPin: (pin: string) => said(`查询密码，一个一个念：${pin}`, `PIN, digit by digit: ${pin}`),
} as const

/** One's own matter: how it goes, adding to it, and saying no. */
export const ownWords = {
  follow: said('查进度', 'See how it goes'),
  otherSlip: said('纸条上没有“案件码”？', 'Does your slip have no case code?'),
  otherSlips: [
    ['/services/own', said('预约、办事申请', 'Appointment or application')], ['/messages/read', said('留言', 'Message')], ['/council#own', said('给社区提的意见', 'Opinion told to a council')],
    ['/programmes', said('参加的项目', 'Project you take part in')], ['/duty', said('志愿值守', 'Volunteer shifts')], ['/points', said('积分卡', 'Points card')], ['/know/own', said('登的房源', 'Your listing')],
  ],
  openWhy: said('案件码和查询密码都在回执上。查询密码只有您知道。', 'Case code and PIN are both on your slip. Only you know the PIN.'),
  codeHint: said('8 位字母和数字，例如 7KQ4-92MX，大小写都行。', '8 letters and digits, such as 7KQ4-92MX; capitals do not matter.'),
  pinHint: said('6 位数字。连续输错 5 次，会锁 15 分钟。', 'Six digits. Five wrong tries lock it for 15 minutes.'),
  open: said('打开', 'Open'),
  lost: said('回执丢了？', 'Slip lost?'),
  lostHow: said('请本人到登记的窗口，核对后补发新的查询密码。', 'Come to the counter where it was registered; after a check you get a new PIN.'),
  byPhone: said('报事时留了电话，也可以用短信验证码打开', 'If you left a phone number, open it with a one-time code'),
  noSender: said('这里还不能发短信验证码，请用回执上的案件码和查询密码。', 'Codes by text message are not available here; please use the case code and PIN on your slip.'),

  matter: (code: string) => said(`案件 ${code}`, `Case ${code}`),
  ended: said('已结束', 'Ended'),
  now: said('现在', 'Now'),
  by: (day: Said, days: number | null) => {
    if (days === null) return said(`最迟${day.zh}`, `By ${day.en} at the latest`)
    if (days === 0) return said(`最迟${day.zh}，就是今天`, `By ${day.en} at the latest, which is today`)
    return said(`最迟${day.zh}，${days}个工作日内`, `By ${day.en} at the latest, within ${days} working day${days === 1 ? '' : 's'}`)
  },
  provisional: said('暂定日期，放假安排公布后可能调整。', 'Provisional: it may move once the public holidays are announced.'),
  handler: (name: Said) => said(`由${name.zh}负责`, `With ${name.en}`),
  office: said('谁在办，怎么找', 'Who handles it, and how to reach them'),
  ring: (name: Said, phone: string) => said(`打电话给${name.zh} ${phone}`, `Ring ${name.en}: ${phone}`),
  noPhone: said('这个单位还没有登记电话，请到窗口，或者找区综治中心。', 'This unit has entered no telephone yet; come to its counter, or ask the district centre.'),
  whom: said('各处的电话和地址', 'Phones and addresses'),
  hours: (hours: Said) => said(`上班时间：${hours.zh}`, `Hours: ${hours.en}`),
  officeAt: said('地址：', 'Address: '),
  progress: said('办到哪一步了', 'How it is going'),
  yourWords: said('您报的事', 'What you reported'),
  additions: said('您补充的', 'What you added'),
  photos: (n: number) => said(`附照片 ${n} 张`, `With ${n} photo(s)`),
  add: said('补充情况', 'Add something'),
  refuse: said('我不想调解了', 'I do not want mediation'),
  otherWays: said('您还可以走这些路', 'Other ways open to you'),
  otherWaysWhy: said('调解不成，或者不想调解，都不影响您走下面的路。', 'These stay open whether or not you mediate.'),
  slip: said('再看一次回执', 'Show the slip again'),
  once: said(
    '您的浏览器不留 Cookie，这一页只能看。要补充或者不想办了，请允许本站的 Cookie 再打开一次，或者打电话、到窗口说。',
    'Your browser keeps no cookies, so this page is only for reading. To add something or to stop, allow cookies for this site and open it again, or ring or visit the counter.',
  ),
  leave: said('看完了，退出', 'Done; close this'),
  left: said('已经退出。下次看，再输一次案件码和查询密码。', 'Closed. To look again, enter case code and PIN once more.'),

  addTitle: said('要补充什么？', 'What would you like to add?'),
  addWhy: said('写给办这件事的人看。邻居和对方看不到。', 'For those who handle it. Neighbours and the other side do not see it.'),
  addText: said('补充的情况', 'What to add'),
  addSend: said('补充上去', 'Add it'),
  added: said('补充好了，办事的人会看到。', 'Added; whoever handles it will see it.'),

  again: (text: string, code: string) => said(`${text}\n（上次案件码 ${code}，结案后还没解决。）`, `${text}\n(Case code of the last time: ${code}. It is still not fixed.)`),

  withdrawTitle: said('不想继续了？', 'Do you want to stop?'),
  withdrawWhy: said('调解全凭自愿，您随时可以不谈，不用说理由，也不影响以后再来。', 'Mediation is voluntary. You may stop at any time, without a reason, and come back later.'),
  withdrawReason: said('为什么（可不选）', 'Why (you need not say)'),
  withdrawText: said('想多说几句', 'Anything to add'),
  withdrawSend: said('是，不继续了', 'Yes, stop here'),
  withdrawKeep: said('不，再想想，继续办', 'No, go on with it'),
  withdrawn: said('好的，这件事停在这里。以后想办，随时可以再报。', 'All right, it stops here. You can report it again at any time.'),
  withdrawNot: said('现在不能在这里停', 'This cannot be stopped here now'),
} as const

/** What a page asks for again, beside its field; everything else on it stays. */
export const answerRefusal = defineRefusals({
  'text-missing': () => ({
    status: 422, field: 'text',
    zh: '还没有写发生了什么。写一两句就行。',
    en: 'It does not say yet what happened. One or two sentences are enough.',
  }),
  'text-too-long': ({ over }: { over: number }) => ({
    status: 422, field: 'text',
    zh: `写得太长，多了 ${over} 个字。请先写要紧的，后面可以补充。`,
    en: `This is ${over} characters too long. Please write what matters most; you can add more later.`,
  }),
  'code-missing': () => ({
    status: 422, field: 'code',
    zh: '请填案件码，印在回执上，8 位。',
    en: 'Please enter the case code from your slip: 8 characters.',
  }),
  'pin-missing': () => ({
    status: 422, field: 'pin',
    zh: '请填查询密码，印在回执的另一联上，6 位数字。',
    en: 'Please enter the PIN from the other part of your slip: six digits.',
  }),
  'too-many-photos': ({ over, most }: { over: number; most: number }) => ({
    status: 413, field: 'photos',
    zh: `最多 ${most} 张照片，先收下了前 ${most} 张，多出的 ${over} 张没有收。您写的都还在。不换照片，就再点一次。`,
    en: `At most ${most} photos: the first ${most} were kept, ${over} more were not. What you wrote is still here. To go on with these, press the button again.`,
  }),
  'photos-with-people': () => ({
    status: 422, field: 'photos', law: 'PIPL-6',
    zh: '请看一下照片：没有人、没有车牌，或者都涂掉了，就勾选下面一句。有的话，先去掉那张（个人信息保护法第6条）。您写的和照片都还在。',
    en: 'Please look at the photos: if no people and no number plates are on them, or they are covered, tick the sentence below. If not, remove that photo first (PIPL Art. 6). Words and photos are still here.',
  }),
  'already-sent': () => ({
    status: 409,
    zh: '这件事刚才已经报上去了，没有报第二次。要改、要补充，请到“查进度”里点“补充情况”；要报另一件事，请回首页重新报。',
    en: 'This was already sent a moment ago; nothing was registered twice. To correct or add, open “See how it goes” and choose “Add something”. For another matter, start again from the first page.',
  }),
  'danger-missing': () => ({
    status: 422, field: 'danger',
    zh: '请选一个：没有，或者有。这关系到先做什么。',
    en: 'Please choose one. It decides what is done first.',
  }),
  'phone-wrong': ({ why }: { why: Said }) => ({
    status: 422, field: 'phone',
    zh: `${why.zh}改好再点下一步，也可以空着。`,
    en: `${why.en} Correct it and go on, or leave it empty.`,
  }),
})
