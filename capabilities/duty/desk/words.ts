import { said } from '#platform/words'
import type { Said } from '#platform/words'

export const deskWords = {
  place: said('值守巡逻', 'Duty and patrols'), about: said('队伍、岗位、排班、换班、到岗、巡逻发现', 'teams, posts, the week, swaps, attendance, findings'),
  title: said('值守与巡逻', 'Duty and patrols'),
  never: said('不记位置和路线；不给人排名；孩子不登记；“可疑人员”不是发现。', 'No position, no route; nobody is ranked; no child is registered; “suspicious persons” are no findings.'),
  tabs: { week: said('本周', 'Week'), gaps: said('缺口和换班', 'Gaps and swaps'), teams: said('队员', 'Members'), posts: said('岗位和学期', 'Posts and terms'), findings: said('巡逻发现', 'Findings'), figures: said('统计', 'Figures') },
  saved: said('已保存', 'Saved'), cancel: said('取消', 'Cancel'), end: said('撤掉', 'End'), add: said('添加', 'Add'), close: said('关闭', 'Close'),
  week: {
    previous: said('上一周', 'Previous week'), next: said('下一周', 'Next week'), propose: said('按常规排这一周', 'Propose this week'), publish: said('公布', 'Publish'), keep: said('作为常规', 'Keep as usual'),
    keepWhy: said('以后按这一周的安排来排；临时换的班不算。', 'Later weeks are proposed from this one; swaps of the week are left out.'),
    print: said('打印上墙值班表', 'Print for the wall'), proposed: (n: number): Said => ({ zh: `已排草稿，按常规放上 ${n} 人次`, en: `Drafted; ${n} places filled as usual` }),
    published: (n: number): Said => ({ zh: `已公布 ${n} 个班`, en: `${n} shifts published` }), kept: said('已作为常规', 'Kept as usual'), drafts: (n: number): Said => ({ zh: `${n} 个班还是草稿，队员看不到`, en: `${n} shifts are drafts; members do not see them` }),
    none: said('这一周还没有班', 'No shift this week'), noneHint: said('先在“岗位和学期”里设岗位和时段，再按常规排。', 'Set up posts and hours under posts and terms, then propose the week.'), noneGoing: said('公布以后在这里看。', 'It is shown here once it is published.'),
    draft: said('草稿', 'draft'), provisional: said('暂定', 'provisional'), provisionalWhy: said('这一天还没有公布的学期或放假安排，按工作日暂排。', 'No published term or holiday covers this day: it goes by working days for now.'),
    missing: (n: number): Said => ({ zh: `缺 ${n} 人`, en: `${n} missing` }), full: said('人齐', 'complete'), put: said('排人', 'Put somebody on'), who: said('谁', 'Who'), off: said('撤下', 'Take off'), drop: said('取消这个班', 'Not held'),
    offered: said('请人换', 'offers it'), instead: (name: string): Said => ({ zh: `替${name}`, en: `instead of ${name}` }), came: said('到了', 'Came'), cameNot: said('没到', 'Did not come'), correct: said('改', 'Correct'), hereAt: (at: string): Said => ({ zh: `${at} 签到`, en: `checked in ${at}` }),
    byLead: said('由带班人勾', 'ticked by whoever leads'), seen: (at: string): Said => ({ zh: `${at} 巡到`, en: `passed ${at}` }), see: said('巡到了', 'Passed'), noCheck: said('无有效查询', 'no valid check'), today: said('今天', 'today'),
  },
  gaps: {
    gaps: said('两周内缺人的班', 'Shifts that lack people within two weeks'), noGaps: said('两周内排好的班，没有缺人的', 'No shift that is planned for the next two weeks lacks people'), offers: said('等人接的班', 'Offered, nobody took it yet'), swaps: said('最近的换班', 'Lately swapped'),
    swap: (name: string, other: string): Said => ({ zh: `${name} 替 ${other}`, en: `${name} instead of ${other}` }), unplanned: said('两周内没有排的岗位', 'Posts without a shift for two weeks'), checks: said('查询快到期或已过期', 'Record checks that end soon or have ended'),
    until: (on: string): Said => ({ zh: `有效到 ${on}`, en: `valid until ${on}` }), look: said('去看那一周', 'See that week'), stations: said('各派出所的社区警务团队', 'Community police teams by station'), kinds: said('各类队伍', 'Teams by kind'),
    station: said('派出所', 'Station'), teams: said('队伍', 'Teams'), members: said('队员', 'Members'), noTeam: said('还没有', 'none yet'), slots: said('一格一辅的空缺在“网格岗位”里看', 'Grids without an auxiliary officer are under grid posts'),
  },
  teams: {
    enlist: said('加志愿者', 'Enlist a volunteer'), colleague: said('加同事', 'Add a colleague'), noTeams: said('本单位还没有队伍', 'Your unit has no team yet'), noTeamsHint: said('队伍由负责人在“队伍联络”里建，队员在这里登记。', 'The head sets teams up under teams and liaisons; members are entered here.'),
    toTeams: said('去建队伍', 'To the teams'), noMembers: said('还没有队员', 'No members yet'), name: said('姓名', 'Name'), phone: said('电话（可以不留）', 'Telephone (may be left out)'), team: said('队伍', 'Team'), part: said('做什么', 'As what'),
    adult: said('已满18周岁', 'Is an adult (18 or older)'), consent: said('本人看过说明，同意登记', 'Has read the notice and agrees'), wall: said('同意姓名写在墙上的值班表上', 'Agrees to be named on the sheet on the wall'), yes: said('是', 'yes'),
    staff: said('同事', 'colleague'), slip: said('编号和密码请打印交给本人；密码不再显示', 'Print number and PIN for the member; the PIN is not shown again'), number: said('编号', 'Number'), pin: said('密码', 'PIN'), code: said('打开自己的值守页的二维码', 'Code that opens one’s own page'),
    print: said('打印', 'Print'), done: said('好了', 'Done'), check: said('记入职查询', 'Note a record check'), checkWhy: said('只记哪天查的、向谁查的、有效到哪天；查到什么不记。不宜从事的人，不要记。', 'Only the day, the body asked and until when it holds; never what was answered. Whoever may not work with children is not entered.'),
    checkedOn: said('哪天查的', 'Checked on'), with: said('向谁查的', 'With which body'), validUntil: said('有效到（最长一年）', 'Valid until (a year at most)'), holds: (on: string): Said => ({ zh: `查询有效到 ${on}`, en: `check holds until ${on}` }),
    ended: (on: string): Said => ({ zh: `查询已于 ${on} 到期`, en: `check ended on ${on}` }), noCheck: said('没有入职查询', 'no record check'), join: said('再加入一队', 'Another team'), leave: said('离队', 'Leave team'), renumber: said('换编号', 'New number'), away: said('这些天不排', 'Away'),
    from: said('从哪天', 'From'), until: said('到哪天', 'Until'), leaveAll: said('退出并删除姓名', 'Leave and erase'), leaveWhy: said('姓名、电话、编号和排好的班当场删除，不能恢复；到过的班留作队伍的时间。', 'Name, telephone, number and planned shifts are erased for good; hours done stay with the team.'),
    wallYes: said('上墙写名字', 'named on the wall'), choices: said('上墙、签到', 'Wall, attendance'), ticked: said('不签到，由带班人勾', 'does not check in: ticked by whoever leads'),
  },
  posts: {
    endPost: said('撤岗位', 'End the post'), add: said('设岗位', 'Set up a post'), none: said('还没有岗位', 'No posts yet'), noneHint: said('护学岗、街面巡逻、夜间值守、大厅、接待电话，各设时段和人数。', 'School gates, street patrols, night watch, hall, reception line: each with hours and how many are needed.'),
    kind: said('哪一类', 'Kind'), name: said('岗位名称', 'Name'), place: said('在哪里', 'Where'), team: said('由哪支队伍（不选就是谁都可以）', 'Which team (none: any)'), children: said('和孩子打交道（护学岗总是）', 'Works with children (school gates always do)'),
    slot: said('加时段', 'Add hours'), begins: said('开始', 'Begins'), ends: said('结束（过半夜写第二天的钟点）', 'Ends (past midnight: the hour of the next morning)'), days: said('哪些天', 'Which days'), needed: said('要几人', 'How many'), people: (n: number): Said => ({ zh: `${n} 人`, en: `${n} needed` }),
    patrolPlace: said('加点位', 'Add a place'), placeName: said('点位名称', 'Name of the place'), places: said('点位', 'Places'), terms: said('学期', 'School terms'), addTerm: said('录入学期', 'Enter a term'), termName: said('名称', 'Name'), source: said('来源（校历、通知）', 'Source (school calendar, notice)'),
    noTerms: said('还没有录入学期：护学岗按工作日暂排，七八月不排，并标“暂定”。', 'No term is entered: school posts go by working days outside July and August, marked provisional.'), withChildren: said('要入职查询', 'record check needed'), from: said('从哪天', 'From'), until: said('到哪天', 'Until'),
  },
  findings: {
    goes: said('写的内容当场删掉，找不回来。', 'What was written goes at once and cannot be brought back.'), keep: said('再看看', 'Not yet'),
    enter: said('登记发现', 'Enter a finding'), kind: said('是哪一种', 'Which kind'), text: said('看到什么事、什么物', 'What was found'), place: said('在哪里', 'Where'), hint: said('写事和物，不写人，不写姓名电话。正在发生的违法先打110。', 'Things and events, no people, no names or telephones. If a crime is happening, call 110 first.'),
    views: { waiting: said('等处理', 'Waiting'), settled: said('已处理', 'Settled') }, none: said('没有等处理的发现', 'Nothing waits'), noneHint: said('巡逻中看到的隐患、要跟进的事，在这里登记，再转给管的人。', 'Dangers and matters seen on a round are entered here and passed on.'), gone: said('内容已随去处，这里不再留', 'the words are where it went, not here'),
  },
  figures: { hint: said('按单位、日子、岗位类别汇总；时间只按队伍，没有人名。', 'Sums by unit, day and kind; hours by team alone, nobody’s name.'), what: said('指标', 'Figure'), n: said('数', 'Count'), means: said('口径', 'What it counts'), team: said('队伍', 'Team'), members: said('队员', 'Members'), hours: said('到岗小时', 'Hours attended') },
} as const
