import { type Said, said } from '#platform/words'

export const deskWords = {
  place: said('服务大厅', 'Service hall'), about: said('收件、一次性告知、预约、帮办、办事事项', 'applications, one-time notices, appointments, guidance, items'),
  tabs: {
    applications: said('收件和办理', 'Applications'), appointments: said('今天的预约', 'Appointments'), assistance: said('帮办', 'Guidance'), items: said('办事事项', 'Items'), looks: said('未成年人查看', 'Children’s looks'),
  },
  saved: said('已保存', 'Saved'), cancel: said('关闭', 'Close'),
  applications: {
    open: said('在办', 'Open'), ended: said('已结束', 'Ended'), views: said('看哪些', 'Which'), noName: said('列表里没有姓名；打开一件才看得到，每次打开都有记录。', 'No name is in the list; opening one shows it, and each opening is written down.'),
    none: said('现在没有在办的申请', 'No application is open'), noneHint: said('窗口收到材料，在上面登记，回执上有号码和密码。', 'Register what is handed in above; the slip has a number and a PIN.'),
    receive: said('收件', 'Take an application'), item: said('办什么', 'Which item'), at: said('在哪个窗口', 'At which window'), name: said('称呼或姓名', 'Name to call'), nameHint: said('不要写身份证号', 'No identity number'),
    phone: said('电话（可不留）', 'Telephone (optional)'), letters: said('同意收短信：要补材料、受理、有结果时通知', 'Agrees to letters: something missing, accepted, a result'), english: said('用英文发', 'In English'), child: said('给未满18周岁的孩子办', 'For somebody under eighteen'), guardian: said('监护人姓名（到场）', 'Guardian, who is here'),
    notice: said('已告诉对方这些信息只用来办这件事，办完30天后删除', 'Told that this is used for this matter alone and erased 30 days after its end'), complete: said('材料齐全，当场受理', 'Everything is here: accept on the spot'),
    keep: said('把号码和密码交给申请人（只显示这一次）', 'Hand number and PIN to the applicant (shown this once)'), code: said('号码', 'Number'), pin: said('密码', 'PIN'), print: said('打印回执', 'Print the slip'), done: said('好了', 'Done'),
    slip: said('凭号码和密码，可以在网上看办到哪一步：', 'Number and PIN show how far it is, at'),
    columns: { code: said('号码', 'Number'), item: said('事项', 'Item'), state: said('到哪一步', 'State'), received: said('收件', 'Received'), due: said('最后一天', 'Last day') },
    toldBy: (on: string): Said => said(`最晚 ${on} 告知`, `tell by ${on}`), paused: said('已暂停', 'paused'), late: said('过期', 'late'), childChip: said('未成年人', 'child'), onlineChip: said('网上交', 'online'), provisional: said('按暂定日历', 'provisional calendar'), openIt: said('打开这件', 'Open it'), noneEnded: said('还没有已结束的申请', 'No application has ended yet'),
    elsewhere: (places: readonly Said[]): Said => {
      const where = places.length === 0 ? said('', '') : said(`，办理地点：${places.map((each) => each.zh).join('、')}`, `; it is settled at: ${places.map((each) => each.en).join(', ')}`)
      return said(`这件事不在本单位的窗口收${where.zh}。可以在“今天的预约”替人约时间。`, `Windows of your unit do not take this${where.en}. Under “Appointments” you can book a time for them.`)
    },
    steps: said('可以办的', 'What may follow'), search: said('按号码找申请或预约', 'Find an application or appointment by its number'), searchHint: said('例如 7KQ4-92MX', 'such as 7KQ4-92MX'), find: said('找', 'Find'),
  },
  one: {
    back: said('返回列表', 'Back to the list'), withdrawWhy: said('申请人自己说不办了？撤回后要办得重新申请。', 'Did the applicant say so? Afterwards it would have to be applied for anew.'), goOn: said('不撤回', 'Go on with it'), applicant: said('申请人', 'Applicant'), guardian: said('监护人', 'Guardian'), phone: said('电话', 'Telephone'), noPhone: said('没有留', 'none left'), erased: said('姓名和电话已按期删除。', 'Name and telephone were erased in time.'),
    lookNeeded: said('这是未成年人的申请：看姓名要另一位负责人先同意这一次。', 'A child’s application: its names are shown once another person granted this very look.'),
    lookAsked: said('已申请查看，等负责人同意。', 'A look is asked for; it waits for the head.'), askLook: said('申请查看', 'Ask for a look'), reason: said('为什么要看', 'Why'),
    missing: said('缺什么（一次勾全）', 'What is missing (tick everything at once)'), handInBy: said('请在哪天前补（可不填）', 'To be handed in by (optional)'), tell: said('告知并打印', 'Tell, and print'), printNotice: said('打印一次性告知单', 'Print the one-time notice'),
    told: said('告知过的材料', 'What was told'), supplied: said('已交', 'handed in'), open: said('还没交', 'missing'), supply: said('勾选刚交来的', 'Tick what came in'), save: said('记下', 'Note it'),
    ground: said('暂停的理由', 'Ground of the pause'), decision: said('决定', 'Decision'), outcome: said('结果', 'Outcome'), why: said('理由（不予办理必须写）', 'Reason (required where it is not granted)'), granted: said('准予办理', 'Granted'), refused: said('不予办理', 'Not granted'),
    received: said('收件', 'Received'), accepted: said('受理', 'Accepted'), due: said('最后一天', 'Last day'), window: said('窗口', 'Window'), pauses: said('暂停', 'Pauses'), running: said('还在暂停', 'still paused'), decided: said('决定', 'Decided'),
    note: said('申请人的说明', 'What the applicant explains'), files: said('网上交来的文件（每次打开都有记录）', 'Files that came online (each opening is written down)'), file: (n: number): Said => said(`文件 ${n}`, `File ${n}`),
    letters: said('给申请人的通知', 'Letters to the applicant'), noLetters: said('申请人没有要通知，凭号码和密码自己看。留了电话的，可以打电话告诉。', 'The applicant did not ask for letters and looks with number and PIN. Where a telephone is left, you can ring.'), noLettersYet: said('还没有要通知的。', 'Nothing to write about yet.'),
  },
  appointments: {
    day: said('哪一天', 'Day'), none: said('这一天没有预约', 'No appointment on this day'), noneHint: said('居民可以在网上约，也可以在这里替人约。', 'Residents book online, or here for them.'), noName: said('预约不记姓名；对号码。', 'No name is kept; ask for the number.'),
    arrive: said('到了，取号', 'Arrived: take a number'), cancel: said('取消', 'Cancel'), ticket: (code: string): Said => said(`已报到，排队号 ${code}`, `Arrived, number ${code} of the queue`), noTicket: said('已报到。本单位没有开排队，请直接叫人。', 'Arrived. There is no queue open here; call them yourself.'),
    book: said('替人约一个时间', 'Book for somebody'), time: said('时间', 'Time'), free: (from: string, n: number): Said => said(`${from}（余 ${n}）`, `${from} (${n} left)`), noTimes: said('这一天没有可约的时间。', 'Nothing can be booked on this day.'),
    phone: said('电话（要提醒才留）', 'Telephone (only for a reminder)'), reminder: said('前一天提醒', 'Remind the day before'), booked: said('约好了，把号码和密码交给对方', 'Booked: hand number and PIN over'), slip: said('凭号码和密码，可以在网上看或者取消这个预约：', 'Number and PIN show or cancel this appointment at'),
    when: (on: Said, clock: string): Said => said(`${on.zh} ${clock}`, `${on.en}, ${clock}`), noBooking: said('这件事不用预约，直接到办理地点去。', 'This needs no appointment: just go to the place.'), cancelWhy: said('位子马上让给别人，不能恢复。', 'The place is free for others at once and cannot be had back.'), cancelIt: said('取消这个预约', 'Cancel it'), keepIt: said('不取消', 'Keep it'),
    columns: { time: said('时间', 'Time'), code: said('号码', 'Number'), item: said('事项', 'Item'), place: said('窗口', 'Window'), state: said('情况', 'State') },
  },
  assistance: {
    lead: said('只记办什么、几分钟、办到第几步、办成没有。不记是谁，不看、不留、不转任何证明。', 'Kept are item, minutes, steps and whether it went through. Not who; no certificate is looked at, kept or passed on.'),
    begin: said('开始帮办', 'Begin'), item: said('帮办什么', 'Which item'), way: said('怎么帮', 'How'), site: said('打开官方网站', 'Open the official site'), step: (n: number): Said => said(`第 ${n} 步`, `Step ${n}`),
    through: said('办成了', 'It went through'), notThrough: said('没办成', 'It did not'), none: said('还没有帮办记录', 'No guidance yet'), minutes: (n: number): Said => said(`${n} 分钟`, `${n} min`), video: said('视频：用本单位的通话工具，屏幕由本人自己操作，不录像。', 'By video: with your own means; the person works their own screen, nothing is recorded.'),
    running: said('正在帮办', 'Going on'),
  },
  items: {
    draft: said('写一个事项', 'Write an item'), newVersion: said('写新的一稿', 'Write a new version'), kind: said('怎么办', 'How it is settled'), nameZh: said('名称', 'Name'), nameEn: said('名称（英文）', 'Name (English)'), plainWords: said('居民会怎么说（空格隔开）', 'What residents would say (with spaces)'),
    fromOn: said('哪天起', 'From which day'), termDays: said('几个工作日办好（0 为当场）', 'Working days (0: on the spot)'), fee: said('收费', 'Fee'), whoZh: said('谁可以办', 'Who may apply'), whoEn: said('谁可以办（英文）', 'Who may apply (English)'),
    materials: said('材料', 'Materials'), addMaterial: said('加一项材料', 'Add a material'), form: said('形式', 'Form'), whenZh: said('什么时候要（都要就空着）', 'When needed (empty: always)'), whenEn: said('什么时候要（英文）', 'When needed (English)'), remove: said('去掉', 'Remove'),
    basisZh: said('依据：法律和条文', 'Basis: law and article'), basisEn: said('依据（英文）', 'Basis (English)'), consequenceZh: said('不办会怎样（可空）', 'Consequence (optional)'), consequenceEn: said('不办会怎样（英文）', 'Consequence (English)'),
    steps: said('帮办步骤', 'Steps of guidance'), addStep: said('加一步', 'Add a step'), stepZh: said('这一步', 'Step'), stepEn: said('这一步（英文）', 'Step (English)'), site: said('官方网站（没有就空着）', 'Official site (empty if none)'), children: said('也给孩子办（监护人来）', 'For children too, by a guardian'), online: said('可以在网上交，不用来（材料里不能有原件）', 'May be handed in online (no originals among the materials)'),
    send: said('交另一位负责人公布', 'Hand over to be published'), publish: said('公布', 'Publish'), decline: said('退回', 'Decline'), none: said('还没有事项', 'No items yet'), noneHint: said('写好后由另一位负责人公布，居民才看得到。', 'Write one; residents see it once another person published it.'),
    state: { draft: said('等公布', 'to be published'), published: said('已公布', 'published'), declined: said('已退回', 'declined') }, inForce: said('现在用', 'in force'), waiting: said('等另一位负责人', 'waits for another person'),
    columns: { name: said('事项', 'Item'), from: said('哪天起', 'From'), term: said('时限', 'Time limit'), fee: said('收费', 'Fee'), state: said('状态', 'State') }, days: (n: number): Said => (n === 0 ? said('当场', 'on the spot') : said(`${n} 个工作日`, `${n} working days`)), free: said('不收费', 'free'),
    point: said('办理地点', 'Where it is settled'), setPoint: said('设地点和预约', 'Set a place'), facility: said('地方', 'Place'), slotMinutes: said('一个时间段几分钟', 'Minutes of a slot'), seats: said('一个时间段约几位（0 为不预约）', 'Bookings a slot (0: none)'), ended: said('这件事不再在这个地方办', 'It is no longer settled at this place'),
    ownHours: said('这件事自己的办理时间', 'Hours of this item itself'), ownHoursHint: said('窗口设在24小时开的地方，要写窗口自己的时间，例如 8:30-12:00, 13:30-17:00。都空着就跟着地方走。', 'A window inside a place that never closes has hours of its own, such as 8:30-12:00, 13:30-17:00. All empty: those of the place.'),
    weekdays: said('周一到周五', 'Monday to Friday'), saturday: said('周六', 'Saturday'), sunday: said('周日', 'Sunday'), hoursWrong: said('看不懂这个时间，请写成 9:00-12:00', 'This cannot be read; write it as 9:00-12:00'),
  },
  looks: { lead: said('同意一次看四个小时。看的人和理由都有记录；自己申请的不能自己同意。', 'A granted look lasts four hours. Who looks and why is written down; nobody grants their own.'), none: said('没有等同意的查看', 'No look waits'), grant: said('同意这一次', 'Grant this look') },
} as const
