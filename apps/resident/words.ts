import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const formRefusal = defineRefusals({
  'form-lost': () => ({
    status: 400,
    zh: '这一页放得太久，或者被改动过，内容接不上了。什么都没有保存，请从头再报一次。',
    en: 'This page is too old or was changed, and cannot be continued. Nothing was stored; please start the report again.',
  }),
  'cookies-needed': () => ({
    status: 422,
    zh: '您的浏览器不留 Cookie，验证码打不开列表。请允许本站的 Cookie 再试，或者用回执上的案件码和查询密码，那样不用 Cookie 也能看。',
    en: 'Your browser keeps no cookies, so the one-time code cannot open the list. Allow cookies for this site and try again, or use the case code and PIN on your slip, which work without cookies.',
  }),
  fault: ({ incident }: { incident: string }) => ({
    status: 422,
    zh: `系统出了问题，没有保存。请过一会儿再试；打电话问的时候，请报这个编号：${incident}。`,
    en: `Something went wrong on our side and nothing was saved. Please try again later; if you ring us, give this number: ${incident}.`,
  }),
})

export const homeWords = {
  title: said('有事找我们', 'We are here for you'),
  why: said('邻里纠纷、漏水噪音、家里家外的难处，都可以报。不用注册，不要身份证号。', 'Neighbours, leaks, noise, any trouble at home or outside. No account, no identity number.'),
  report: said('报事', 'Report something'),
  reportWhy: said('说几句、拍张照，三分钟', 'A few words and a photo: three minutes'),
  follow: said('查进度', 'See how it goes'),
  followWhy: said('凭回执上的案件码和查询密码', 'With the case code and PIN from your slip'),
  whom: said('找谁', 'Whom to ask'),
  whomWhy: said('各社区的电话、地址、时间', 'Phone, address and hours of each community'),
  danger: said('有人受伤、被打或有危险，先打', 'If somebody is hurt, beaten or in danger, ring'),
  groups: {
    help: said('要人帮一把', 'When you need a hand'), errands: said('办事、预约、问事', 'Errands, appointments, questions'),
    together: said('社区里一起做的事', 'What the community does together'), know: said('看一看', 'To read'),
  },

  whomTitle: said('找谁？', 'Whom to ask?'),
  whomPage: said('离您最近的社区先办。不知道是哪个社区，就找区综治中心。', 'Your own community goes first. If you do not know which it is, ask the district centre.'),
  phone: said('电话', 'Phone'),
  address: said('地址', 'Address'),
  hours: said('时间', 'Hours'),
  notEntered: said('还没有登记电话，请到窗口。', 'No phone number has been entered; please come to the counter.'),
  communities: said('社区和村', 'Communities and villages'),
  other: said('别的热线', 'Other numbers'),
  hotlines: [
    { name: said('报警', 'Police'), number: '110' },
    { name: said('急救', 'Ambulance'), number: '120' },
    { name: said('政务热线', 'City services'), number: '12345' },
    { name: said('法律援助', 'Legal aid'), number: '12348' },
    { name: said('妇女维权', "Women's rights"), number: '12338' },
    { name: said('青少年', 'Young people'), number: '12355' },
  ],
} as const

export const startWords = {
  title: said('枫桥', 'Maplebridge'),
  what: said('邻里的事，早点说开。', 'Settle it early, close to home.'),
  about: said(
    '这是一个区的社会治安综合治理中心和它的社区、街道、调解点一起用的平台：居民报事，社区接住，双方愿意就调解，写成协议，按期回访。一案一码，一路看得见。',
    'A platform for a district governance centre with its communities, streets and mediation points: residents report, the community takes it up, mediation begins when both sides agree, and somebody asks afterwards how it went. One matter, one code, visible all the way.',
  ),
  districts: said('选您所在的区', 'Choose your district'),
  noDistrict: said('还没有装入任何一个区。请管理员执行 ./maplebridge demo 装入示例区，或登记本区。', 'No district has been loaded yet. An administrator can run ./maplebridge demo for the demonstration district.'),
  staff: said('工作人员', 'Staff'),
  desk: said('打开工作台', 'Open the desk'),
  docs: said('接口说明', 'API description'),
  demo: said('演示模式', 'Demonstration'),
  demoWhy: said('人和事都是编的。以下登录名只在演示模式里有，密码都一样。', 'People and matters are invented. These logins exist in the demonstration only and share one password.'),
  password: said('密码', 'Password'),
  login: said('登录名', 'Login'),
  role: said('岗位', 'Role'),
  signIn: said('登录', 'Sign in'),
  morePosts: (count: number) => said(`更多岗位（${count}）`, `More posts (${count})`),
  signedInAs: (login: string) => said(`以 ${login} 登录`, `Sign in as ${login}`),
  plate: said('示例门牌', 'A door plate'),
  plateWhy: said('手机扫一扫，就像站在这家门口；也可以直接点开。', 'Scan it with a phone as if you stood at this door, or simply open it.'),
  openPlate: said('打开这块门牌', 'Open this plate'),
} as const

export const errorWords = {
  title: said('没有打开', 'This did not open'),
  faultTitle: said('系统出了问题', 'Something went wrong'),
  home: said('回首页', 'Go to the first page'),
  report: said('去报事', 'Report something'),
  notFound: said('没有这个页面。可能网址少了几个字，或者页面已经换了地方。', 'There is no such page. The address may be incomplete, or the page has moved.'),
} as const

export const phoneWords = {
  title: said('用短信验证码打开', 'Open with a one-time code'),
  why: said('报事时留了电话，就可以不用案件码和查询密码。', 'If you left a phone number when reporting, you need neither case code nor PIN.'),
  phone: said('手机号', 'Mobile number'),
  get: said('获取验证码', 'Send me a code'),
  codeTitle: said('验证码是多少？', 'Which code did you get?'),
  codeWhy: said('10 分钟内有效。', 'It is good for ten minutes.'),
  code: said('验证码', 'Code'),
  open: said('打开', 'Open'),
  shown: (code: string) => said(`演示模式：验证码是 ${code}，没有真的发短信。`, `Demonstration: the code is ${code}; no message was sent.`),
  list: said('您报过的事', 'What you reported'),
  none: said('这个号码没有报过事。', 'Nothing was reported with this number.'),
  reportedOn: (day: { readonly zh: string; readonly en: string }) => said(`${day.zh}报的事`, `Reported on ${day.en}`),
  other: said('用案件码和查询密码', 'Use case code and PIN'),
} as const

export const plateWords = {
  title: said('门牌二维码', 'Door plates'),
  why: said('每户一张，贴在门边。上面没有姓名，只有地址。', 'One for each door. It carries an address and never a name.'),
  scan: said('有事扫一扫', 'Trouble? Scan'),
  print: said('用浏览器打印这一页，沿线剪开。', 'Print this page with your browser and cut along the lines.'),
  none: said('这栋楼还没有发门牌。', 'No plates have been issued for this building yet.'),
  staffOnly: said('打印门牌请先在工作台登录。', 'Please sign in at the desk to print plates.'),
  choose: said('选一栋楼', 'Choose a building'),
} as const
