import { defineRefusals, type Said } from '#platform/result'
import { said } from '#platform/words'

export const refusal = defineRefusals({
  'not-signed-in': () => ({
    status: 401,
    zh: '请先登录。如果刚才登录过，可能是时间到了，再登录一次即可，填好的内容还在。',
    en: 'Please sign in. If you were signed in, your time may have run out; sign in again, what you typed is kept.',
  }),
  'wrong-sign-in': () => ({
    status: 401,
    zh: '登录名或密码不对。请核对大小写后再试；连续输错 5 次会锁 15 分钟。忘记密码请找系统管理员重设。',
    en: 'The login or the password is wrong. Check capitals and try again; five wrong tries lock it for 15 minutes. If you forgot the password, ask the system administrator.',
  }),
  'locked-for-a-while': ({ minutes }: { minutes: number }) => ({
    status: 429,
    zh: `输错次数太多，已暂时锁住。请 ${minutes} 分钟后再试；急事请到窗口或打电话。`,
    en: `There were too many wrong tries; it is locked for now. Please try again in ${minutes} minute(s), or come to the counter or ring if it is urgent.`,
    details: { minutes },
  }),
  'wrong-password': () => ({
    status: 422,
    field: 'password',
    zh: '密码不对，没有盖章也没有保存。请再输一次您自己的登录密码。',
    en: 'The password is wrong; nothing was sealed or saved. Please enter your own sign-in password again.',
  }),
  'second-factor-needed': () => ({
    status: 422,
    field: 'code',
    zh: '您开通了动态码，盖章还要输入手机上的 6 位动态码。手机不在身边的，输入一个恢复码。',
    en: 'You switched on the one-time code: sealing also needs the 6 digits from your phone. Without the phone, enter one of your recovery codes.',
  }),
  'wrong-second-factor': () => ({
    status: 422,
    field: 'code',
    zh: '动态码不对，或者已经用过。请等手机上换一个新的再输；也可以用一个没用过的恢复码。连续输错 5 次会锁 15 分钟。',
    en: 'The code is wrong or was used already. Wait for the next one on your phone, or use a recovery code that is left. Five wrong tries lock it for 15 minutes.',
  }),
  'second-factor-on': () => ({
    status: 409,
    zh: '动态码已经开通。要换手机，请先关闭再重新开通。',
    en: 'The one-time code is on already. To move to another phone, switch it off first and enrol again.',
  }),
  'second-factor-off': () => ({
    status: 409,
    zh: '还没有开始开通动态码。请先输入密码，扫一扫二维码。',
    en: 'Nothing is being enrolled. Enter your password first and scan the code.',
  }),
  'weak-password': () => ({
    status: 422,
    field: 'newPassword',
    zh: '新密码至少 10 个字符，不能和登录名相同。可以用几个不相干的词连起来。',
    en: 'A new password needs at least 10 characters and must differ from the login. A few unrelated words in a row work well.',
  }),
  'no-posting': () => ({
    status: 403,
    zh: '密码正确，但您今天没有任何岗位，不能办理业务。请找系统管理员核对任职日期。',
    en: 'The password is right, but you hold no post today. Please ask the system administrator to check the dates of your posting.',
  }),
  'no-such-posting': () => ({
    status: 404,
    zh: '您今天没有这个岗位，身份没有切换。请从您现有的岗位里选。',
    en: 'You do not hold that post today; nothing was switched. Please choose one of your own posts.',
  }),
  'wrong-code-or-pin': () => ({
    status: 401,
    zh: '案件码或查询密码不对。案件码 8 位、查询密码 6 位，都印在回执上；连续输错 5 次会锁 15 分钟。回执丢了，请到登记的窗口补打。',
    en: 'The case code or the PIN is wrong. The case code has 8 characters, the PIN 6 digits; both are on your slip. Five wrong tries lock it for 15 minutes. If the slip is lost, the counter prints a new one.',
  }),
  'pin-no-longer-shown': () => ({
    status: 409,
    zh: '登记已超过 24 小时，查询密码不再显示。请本人到窗口核对后补发新的，旧的随即作废。',
    en: 'More than 24 hours have passed, so the PIN is no longer shown. Come to the counter to get a new one; the old one stops working.',
  }),
  'no-such-reporter': () => ({
    status: 404,
    zh: '没有找到这位反映人。请刷新页面后再试。',
    en: 'This reporter was not found. Reload the page and try again.',
  }),
  'no-code-sender': () => ({
    status: 422,
    zh: '这里还不能发短信验证码。请用回执上的案件码和查询密码，或到窗口办理。',
    en: 'Codes by text message are not available here yet. Please use the case code and PIN on your slip, or come to the counter.',
  }),
  'wrong-one-time-code': () => ({
    status: 422,
    field: 'code',
    zh: '验证码不对或已过期。验证码 10 分钟内有效，可以重新获取一个。',
    en: 'The code is wrong or has expired. A code is good for 10 minutes; you can ask for a new one.',
  }),
  'no-demonstration': () => ({
    status: 404,
    zh: '这里不是演示环境，没有公开的登录名。请用您自己的登录名登录。',
    en: 'This is no demonstration, so no logins are shown. Please sign in with your own.',
  }),
  'outside-own-unit': () => ({
    status: 403,
    zh: '这个单位不归您所在的单位管，看不到它的任职。请选本单位或下级。',
    en: 'This unit is not part of yours, so its postings are not shown. Choose your own unit or one below it.',
  }),
  'name-missing': () => ({
    status: 422,
    field: 'name',
    zh: '请写上称呼。不方便写全名的，可以写“王女士”。',
    en: 'Please give a name. If a full name is not convenient, “Ms Wang” will do.',
  }),
  'bad-phone': ({ why, field }: { why: Said; field: string }) => ({
    status: 422,
    field,
    zh: `没有保存：${why.zh}改好再点一次，其他内容都在。`,
    en: `Not saved: ${why.en} Correct it and send again; everything else is kept.`,
  }),
  'bad-identity-number': ({ why }: { why: Said }) => ({
    status: 422,
    field: 'identityNumber',
    zh: `没有保存：${why.zh}也可以先空着，登记不要求身份证号。`,
    en: `Not saved: ${why.en} You may leave it empty; registering does not need it.`,
  }),
  'no-such-party': () => ({
    status: 404,
    zh: '本案没有这位当事人，可能已被更正。请刷新页面。',
    en: 'This case has no such party; it may have been corrected. Please reload the page.',
  }),
  'reason-missing': () => ({
    status: 422,
    field: 'reason',
    law: 'PIPL-51',
    zh: '请写明为什么要看完整信息（至少 4 个字）。这次查看会留下记录，当事人可以查询。',
    en: 'Please say why you need to see the full value (at least 4 characters). The view is recorded and the person may ask about it.',
  }),
})

export const words = {
  tag: said('人员与登录', 'People and sign-in'),
  signIn: said('工作人员登录', 'Staff sign-in'),
  signOut: said('退出登录', 'Sign out'),
  me: said('我是谁，以什么身份办理', 'Who I am and what I act as'),
  switchRole: said('切换身份', 'Switch role'),
  secondFactor: said('我的动态码是否开通', 'Whether my one-time code is on'),
  beginSecondFactor: said('开始开通动态码', 'Begin to enrol a one-time code'),
  confirmSecondFactor: said('核对动态码，正式开通', 'Prove the one-time code and switch it on'),
  endSecondFactor: said('关闭动态码', 'Switch the one-time code off'),
  changePassword: said('修改自己的密码', 'Change my own password'),
  requestCode: said('获取验证码', 'Ask for a one-time code'),
  signInWithCode: said('用验证码登录', 'Sign in with a one-time code'),
  ownCases: said('我反映过的事', 'What I reported'),
  openOwnCase: said('打开我反映过的一件事', 'Open one matter I reported'),
  demonstration: said('演示环境的登录名', 'Logins of the demonstration'),
  postings: said('任职（现在、将来、已结束）', 'Postings: present, coming, ended'),
  staff: said('有账号的工作人员', 'Staff with an account'),
  directory: said('通讯录：谁在什么岗位', 'Directory: who holds which post'),
  login: said('登录名', 'Login'),
  password: said('密码', 'Password'),
  pin: said('6 位查询密码', '6-digit PIN'),
  phone: said('手机号', 'Mobile number'),
  oneTimeCode: said('验证码', 'One-time code'),
  actingAs: (role: Said, unit: Said) => said(`当前身份：${unit.zh} · ${role.zh}`, `Acting as ${role.en}, ${unit.en}`),
  demonstrationCode: (code: string) =>
    said(`演示模式：验证码是 ${code}，没有真的发短信。`, `Demonstration: the code is ${code}; no message was sent.`),
} as const
