import { said } from '#platform/words'

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`)

export const deskWords = {
  place: said('救助', 'Rescue'),
  about: said('街面巡查、给东西、进站、24小时电话', 'Rounds, aid, the station and the line'),
  voluntary: said('全凭自愿：不收费，不干活，随时可以走。', 'All of it is voluntary: no charge, no work, and leaving at any time.'),
  tabs: {
    round: said('巡查', 'Round'), people: said('在帮的人', 'People'), line: said('电话', 'Line'), stock: said('物资', 'Stock'), figures: said('数字', 'Figures'), station: said('站里', 'Station'),
  },
  round: {
    done: (done: number, planned: number) => said(`今天 ${done} / ${planned} 趟`, `${done} of ${planned} rounds today`),
    begin: said('开始一趟', 'Begin a round'),
    crew: said('几个人去', 'How many go'),
    end: said('这趟结束', 'End the round'),
    going: (time: string, crew: number) => said(`${time} 出发，${crew} 人`, `since ${time}, crew of ${crew}`),
    nobody: said('没有人', 'Nobody'),
    somebody: said('这里有人', 'Somebody here'),
    looked: (time: string, n: number) => said(n === 0 ? `${time} 看过，没有人` : `${time} 看过，遇到 ${n} 人`, n === 0 ? `${time}: nobody` : `${time}: met ${people(n)}`),
    elsewhere: said('别处有人', 'Somebody elsewhere'),
    noPlaces: said('还没有点位。请站长在“站里”加。', 'No places yet. The head adds them under “Station”.'),
    ended: said('今天走完的', 'Done today'),
    endedLine: (from: string, to: string, places: number, found: number) => said(`${from}–${to}，看了 ${places} 个点，遇到 ${found} 人`, `${from}–${to}: ${places} places, met ${people(found)}`),
  },
  here: {
    title: said('这里有人', 'Somebody here'),
    lead: said('先给东西。不问姓名。', 'Give first. Ask no name.'),
    items: said('给了什么（点一下加一个）', 'What was given (each press adds one)'),
    less: (name: string) => said(`${name} 减一个`, `${name}: one less`),
    noItems: said('架子上还没有登记物资，也可以先存。', 'Nothing is on the list of supplies yet; save all the same.'),
    ill: said('有急病、受伤', 'Acutely ill or hurt'),
    gender: said('看着是', 'Seems to be'),
    age: said('年纪', 'Age'),
    save: said('存', 'Save'),
  },
  list: {
    open: said('在帮', 'Being helped'), left: said('离开了', 'Have left'), none: said('现在没有人', 'Nobody now'), more: said('再看一些', 'Show more'),
    ill: said('急病', 'ill'), over: (n: number) => said(`超过期限 ${n} 天`, `${n} days over`), until: (on: string) => said(`住到 ${on}`, `until ${on}`), noName: said('名单里不写姓名。', 'No names stand in lists.'),
    looks: said('等您批准：看未成年人的陈述', 'Waiting for you: looks at a child’s statement'), noLooks: said('没有等您批准的申请', 'No request waits for you'), grant: said('批准，四小时', 'Grant, four hours'), met: (time: string) => said(`${time} 遇到`, `met ${time}`),
  },
  person: {
    admit: said('愿意，进站', 'Yes, comes along'), offer: said('问愿不愿意来', 'Ask to come'), decline: said('不愿意', 'Declines'), declineWhy: said('这条记录当场删掉，找不回来，只留一个数。', 'This record is removed at once and cannot be brought back; only a count stays.'), declineYes: said('本人不愿意，删掉', 'They decline: remove it'), declineNo: said('按错了', 'Pressed by mistake'), hospital: said('送医院', 'To hospital'), aid: said('再给', 'Give more'),
    leave: said('离开', 'Leaves'), statement: said('本人说', 'Own statement'), arrange: said('下一步', 'What next'), print: said('打印登记表', 'Print'),
    declined: said('已删掉，只留了一个数。', 'Removed; a count stays.'),
    given: said('给了什么', 'Given'), none: said('还没有', 'Nothing yet'), beyond: (n: number) => said(`其中 ${n} 个没有入账`, `${n} beyond the shelf`),
    name: said('名字（本人说的）', 'Name, as stated'), home: said('从哪里来', 'Where from'), family: said('家人', 'Family'), need: said('需要什么', 'Needs'), unable: said('说不了的原因', 'Why nothing can be stated'),
    optional: said('都可以空着，说多少写多少。不要身份证号。', 'All may stay empty; write what is said. No identity number.'),
    six: said('六个一', 'The six ones'), things: said('代管物品', 'Things in custody'), what: said('什么东西', 'What it is'), signed: said('本人签收', 'Signed for'), take: said('代管', 'Keep it'),
    giveBack: said('还给本人', 'Give back'), givenBack: (time: string) => said(`${time} 还了`, `given back ${time}`),
    services: said('服务', 'Services'), begin: said('开始', 'Begin'), note: said('说明', 'Note'), end: said('结束', 'End'), since: (on: string) => said(`${on} 起`, `since ${on}`),
    room: said('住处', 'Room'), assign: said('安排住处', 'Assign a room'), byWoman: said('我是女工作人员', 'I am a woman on the staff'),
    minor: said('未成年人', 'A minor'), police: said('报了警（110）', 'Police told (110)'), custody: said('民政临时监护了', 'Civil affairs took custody'), at: (time: string) => said(`${time}`, `${time}`),
    look: said('申请看陈述', 'Ask to read the statement'), reason: said('为什么要看', 'Why'), asked: said('已申请，等站长批准。', 'Asked; the head decides.'), needed: said('陈述要经批准才能看。', 'The statement is read only after it was granted.'),
    until: (time: string) => said(`${time} 前可以看`, `readable until ${time}`), longer: said('延长', 'Stay longer'), longerTo: said('住到哪天', 'Until'), reportedTo: said('报给了哪个部门', 'Reported to'),
    details: said('车次或联系', 'Train or contact'), stay: said('住站', 'Stay'), back: said('回名单', 'Back to the list'),
  },
  line: {
    log: said('记一个电话', 'Log a call'), where: said('在哪里', 'Where'), what: said('什么情况（不写姓名、电话）', 'What is seen (no names, no numbers)'), save: said('存', 'Save'),
    duty: said('现在当班', 'On duty now'), nobody: said('没有排班', 'nobody is on the roster'), woman: (name: string) => said(`${name}（女）`, `${name} (woman)`), none: said('还没有电话', 'No calls yet'),
    late: said('超时', 'Late'), due: (time: string) => said(`${time} 前要到`, `reach by ${time}`), result: said('结果', 'Result'), forgotten: said('内容已按期删除', 'Details removed in time'), more: said('再看一些', 'Show more'),
  },
  stock: {
    item: said('物资', 'Thing'), held: said('架子上', 'On the shelf'), given: said('给出去', 'Given'), shortage: said('没入账', 'Not on the books'), receive: said('入库', 'Came in'),
    count: said('盘点', 'Count'), settle: said('补账', 'Settle'), n: said('数量', 'How many'), by: said('从哪里来', 'Where from'), none: said('还没有物资。请站长在“站里”加。', 'No supplies yet. The head adds them under “Station”.'),
  },
  figures: {
    few: said('不到五', 'below five'), kept: said('不到五的不显示。', 'Nothing below five is shown.'), what: said('是什么', 'What'), means: said('怎么算', 'What it means'), n: said('数', 'Number'),
    personTimes: said('都是人次，不是人。', 'Person-times, never persons.'),
  },
  station: {
    line: said('24小时电话', 'The line'), set: said('设置', 'Set'), places: said('点位', 'Places'), kind: said('哪一类', 'Kind'), name: said('名称', 'Name'), add: said('加', 'Add'), end: said('不巡了', 'End'),
    numbers: said('数', 'Numbers'), from: said('从哪天起', 'From'), coming: (n: number, on: string) => said(`${on} 起 ${n}`, `${n} from ${on}`), rooms: said('宿舍', 'Rooms'), forWhom: said('给谁住', 'For'), beds: said('床位', 'Beds'),
    duty: said('值班', 'Duty'), part: said('哪一班', 'Which part'), who: said('谁', 'Who'), woman: said('女工作人员', 'A woman'), on: said('哪天', 'Day'), off: said('撤下', 'Take off'), items: said('物资种类', 'Kinds of supplies'), nameZh: said('中文名', 'Chinese name'), nameEn: said('英文名', 'English name'),
    noDuty: said('还没有排班', 'No roster yet'), value: said('数', 'Number'),
  },
} as const
