import { said } from '#platform/words'

/** Sentences of the desk's own furniture. */
export const kitWords = {
  noConnection: said(
    '没有连上服务器，刚才的内容没有送出。内容都还在，网络好了再点一次即可。',
    'The server could not be reached, so nothing was sent. Everything is still here; try again when the network is back.',
  ),
  fault: said(
    '系统出了故障，没有保存。内容都还在；请过一会儿再试，还不行就找系统管理员。',
    'Something broke on our side and nothing was saved. Everything is still here; try again in a while, or tell the administrator.',
  ),
  notSaved: said('没有保存', 'Not saved'),
  because: (law: string) => said(`依据：${law}`, `Source: ${law}`),
  send: said('保存', 'Save'),
  sending: said('正在保存…', 'Saving …'),
  cancel: said('取消', 'Cancel'),
  back: said('返回', 'Back'),
  required: said('请填写这一项。', 'Please fill this in.'),
  chooseOne: said('请选一个。', 'Please choose one.'),
  answerAll: said('这些问题都要问到，请每个都选一个答案。', 'Please ask every one of these and choose an answer.'),
  draftSaved: (at: string) => said(`草稿已存在这台电脑上（${at}）`, `Draft kept on this computer (${at})`),
  draftFound: (at: string) => said(`接着上次没写完的内容（${at}）`, `Going on with your unfinished draft (${at})`),
  discardDraft: said('清空重写', 'Start again'),
  draftNone: said('边写边存，中途离开也不会丢。', 'It saves itself while you type.'),
  shortcutSend: said('Ctrl + Enter 也能保存', 'Ctrl + Enter saves too'),
  dayHint: said('写 3-18、18 或 +7（7天后）都行', 'Type 3-18, 18 or +7 (in 7 days)'),
  dayWrong: said(
    '这不是一个日期。写 2026-03-18、3-18 或 +7 都行。',
    'This is not a date. Type 2026-03-18, 3-18 or +7.',
  ),
  timeWrong: said('时间写成 14:30 这样。', 'Type the time like 14:30.'),
  openCalendar: said('打开日历', 'Open the calendar'),
  amountHint: said('元，最多两位小数', 'yuan, at most two decimals'),
  amountWrong: said('金额只写数字，例如 1200 或 1200.50。', 'Type digits only, such as 1200 or 1200.50.'),
  yes: said('是', 'Yes'),
  no: said('否', 'No'),
  unknown: said('还不清楚', 'Not known yet'),
  due: (days: number) =>
    said(
      days === 0 ? '今天到期' : days > 0 ? `还剩${days}天` : `逾期${-days}天`,
      days === 0
        ? 'due today'
        : days > 0
          ? `${days} day${days === 1 ? '' : 's'} left`
          : `${-days} day${days === -1 ? '' : 's'} overdue`,
    ),
  dueTomorrow: said('明天到期', 'due tomorrow'),
  noDue: said('没有期限', 'no term'),
  provisional: said('暂定', 'provisional'),
  provisionalWhy: said(
    '这一年的放假安排还没有公布，日期可能会变。',
    'The holidays of that year are not published yet; the day may change.',
  ),
  loading: said('正在打开…', 'Opening …'),
  failedTitle: said('这里没有打开', 'This could not be opened'),
  reload: said('再试一次', 'Try again'),
  signInAgain: said('去登录', 'Sign in'),
  personName: said('姓名或称呼', 'Name'),
  personPhone: said('电话', 'Phone'),
  personIdentity: said('身份证号（可不填）', 'Identity number (optional)'),
  personAddress: said('住址（可不填）', 'Address (optional)'),
  personMore: said('身份证号、住址、是不是单位（都可不填）', 'Identity number, address, organisation (all optional)'),
  personKind: said('是', 'Is'),
  kinds: {
    person: said('个人', 'a person'),
    household: said('一户', 'a household'),
    organisation: said('单位', 'an organisation'),
  },
  placeSearch: said('写小区、楼号、门牌，例如“2栋301”', 'Estate, building, door: such as “2-301”'),
  placeNone: said(
    '地址库里没有。可以直接用这几个字作为地点。',
    'Not in the register. You can use these words as the place.',
  ),
  placeWords: (text: string) => said(`用“${text}”作为地点`, `Use “${text}” as the place`),
  inCommunity: said('所在社区', 'Community'),
  anyCommunity: said('全部社区', 'All communities'),
  place: said('地点', 'Place'),
  more: said('再看一些', 'Show more'),
  print: said('打印', 'Print'),
  open: said('打开', 'Open'),
  remove: said('去掉', 'Remove'),
  close: said('关闭', 'Close'),
  cannotNow: said('现在不能', 'not now'),
  and: said('、', ', '),
  chooseFile: said('选照片或扫描件', 'Choose a photo or scan'),
  otherFile: said('换一个', 'Choose another'),
  fileHint: said(
    '照片或 PDF，最大 10 MB；拍摄地点等信息会自动去掉。',
    'A photo or PDF of up to 10 MB; where it was taken is removed.',
  ),
  fileSending: said('正在上传…', 'is on its way …'),
  fileThere: said('已上传', 'is there'),
} as const
