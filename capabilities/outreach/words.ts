import { type Said, said } from '#platform/words'
import type { Contact, Ending, FigureId, Ground, LeadsTo, ListingKind, NoticeState, QuestionState, Topic, Wrong } from './domain.ts'

export { knowPages, posterWords } from './words/pages.ts'
export { refusal } from './words/refusals.ts'

export const words = {
  tag: said('宣传与信息', 'Publicity and information'),
  listLive: said('要开的和开过的直播', 'Live sessions to come and past'), readLive: said('一场直播和公开的问答', 'A session with its public answers'), askLive: said('给直播间提问（不留姓名）', 'Ask a live session, without a name'),
  planLive: said('安排一场直播', 'Plan a live session'), endLive: said('记下直播已办或取消', 'Say that a session was held or is called off'), listSessions: said('本单位的直播', 'Live sessions of the unit'),
  readSession: said('一场直播和全部问题', 'A session with all its questions'), settleQuestion: said('选中、回答或谢绝一个问题', 'Choose, answer or decline a question'),
  answerToGuide: said('把回答变成办事指南（等第二人）', 'Make a guide of an answer (for a second person)'), answerToCard: said('把回答变成法律知识卡（等第二人）', 'Make a law card of an answer (for a second person)'),
  enterPublicity: said('登记一次宣传', 'Enter a publicity session'), listPublicity: said('宣传台账', 'Log of publicity'), takeBack: said('撤回一条台账', 'Take an entry of the log back'),
  publicNotices: said('公开的防骗提示或经验', 'Public tips or good practice'), publicNotice: said('一条提示或经验', 'A tip or an example'), writeNotice: said('写一条提示或经验（等第二人）', 'Write a tip or an example (for a second person)'),
  listNotices: said('本单位的提示或经验', 'Tips or examples of the unit'), decideNotice: said('第二人看提示或经验', 'A second person decides on it'), withdrawNotice: said('撤下提示或经验', 'Withdraw a tip or an example'),
  listEvidence: said('创建材料清单', 'Evidence for a title'), addEvidence: said('加一项材料', 'Add an item of evidence'), setEvidence: said('记下材料放在哪里', 'Say where an item is kept'),
  makePoster: said('做一张海报', 'Make a poster'), listPosters: said('海报', 'Posters'), printPoster: said('打印海报', 'Print a poster'), hangPoster: said('登记贴在哪里', 'Say where a poster hangs'),
  listHangings: said('贴着的和取下的海报', 'Where posters hang or hung'), renewHanging: said('再贴一段时间', 'Let it hang longer'), takeDown: said('取下海报', 'Take a poster down'),
  publicListings: said('公开的房源和公共空间', 'Public listings'), publicListing: said('一条房源', 'One listing'), writeToOwner: said('请社区问房主（留电话）', 'Leave word for the owner'), reportListing: said('反映房源不对', 'Report a wrong listing'),
  ownListing: said('凭编号和密码看自己的房源', 'Read one’s own listing with number and PIN'), endOwn: said('房主自己下架', 'The owner takes it down'), enterListing: said('登记房源（房主同意）', 'Enter a listing with its owner’s consent'),
  listListings: said('本单位的房源', 'Listings of the unit'), decideListing: said('第二人核对房源', 'A second person checks a listing'), endListing: said('下架房源', 'Take a listing down'), revealOwner: said('看房主姓名电话（记入日志）', 'See the owner (written down)'),
  listWords: said('房源留言', 'Word about listings'), revealWord: said('看留言人的电话（记入日志）', 'See whom to answer (written down)'), settleWord: said('办完一条留言', 'Settle a message'),
  figures: said('宣传和信息的统计', 'Figures of publicity and information'),
} as const

export const TOPIC_WORDS: Readonly<Record<Topic, Said>> = {
  fraud: said('防骗', 'Fraud'), 'five-preventions': said('五防', 'Five preventions'), law: said('法律', 'Law'), traffic: said('交通', 'Traffic'), fire: said('消防', 'Fire'), drugs: said('禁毒', 'Drugs'),
  'domestic-violence': said('反家暴', 'Domestic violence'), wages: said('欠薪', 'Wages'), mediation: said('调解', 'Mediation'), children: said('未成年人', 'Children'), other: said('其他', 'Other'),
}
export const QUESTION_WORDS: Readonly<Record<QuestionState, Said>> = { waiting: said('等选', 'waiting'), chosen: said('选中，直播时答', 'chosen for the session'), answered: said('已回答', 'answered'), declined: said('没有收', 'not taken') }
export const GROUND_WORDS: Readonly<Record<Ground, Said>> = {
  somebody: said('里面有具体的人', 'it is about somebody'), 'own-matter': said('是自己家的事，请给社区留言', 'it is one’s own matter: leave a message for the community'), 'other-topic': said('不是这场的主题', 'another topic'),
  'asked-before': said('已经有人问过', 'asked before'), 'not-polite': said('用词不妥', 'its words'),
}
export const NOTICE_STATE_WORDS: Readonly<Record<NoticeState, Said>> = { waiting: said('等第二人', 'waits for a second person'), published: said('已公开', 'public'), declined: said('没有通过', 'declined'), withdrawn: said('已撤下', 'withdrawn') }
export const LEADS_TO_WORDS: Readonly<Record<LeadsTo, Said>> = {
  report: said('反映事情', 'Report a matter'), messages: said('给社区留言', 'Leave a message'), children: said('孩子的信箱', 'Mailbox for children'), know: said('防骗、直播、指南', 'Against fraud, live sessions, guides'), live: said('一场直播', 'A live session'),
  tip: said('一条防骗提示', 'A tip'), listings: said('房源和公共空间', 'Listings'), whom: said('找谁、打哪个电话', 'Whom to ask'), law: said('法律怎么说', 'What the law says'), rescue: said('救助', 'Rescue'), points: said('积分与爱心超市', 'Points'), queue: said('取号', 'Take a number'),
}
export const LISTING_WORDS: Readonly<Record<ListingKind, Said>> = { flat: said('住房', 'Flat'), shop: said('商铺', 'Shop'), office: said('办公', 'Office'), room: said('公共空间', 'Public room') }
export const CONTACT_WORDS: Readonly<Record<Contact, Said>> = { message: said('留言，社区问房主', 'a message; the community asks the owner'), unit: said('打社区电话', 'ring the community') }
export const ENDING_WORDS: Readonly<Record<Ending, Said>> = { owner: said('房主要下架', 'the owner wished so'), let: said('已租出或已用上', 'taken'), wrong: said('核对不实', 'found wrong'), over: said('到期', 'its time was over') }
export const WRONG_WORDS: Readonly<Record<Wrong, Said>> = { 'not-there': said('房子不在或已租出', 'it is not there or taken'), 'not-owner': said('登的人不是房主', 'not by its owner'), price: said('价格不对', 'the price is wrong'), unsafe: said('不安全', 'it is not safe'), other: said('其他', 'other') }

/** What each figure counts, as it stands beside it. */
export const FIGURE_WORDS: Readonly<Record<FigureId, { readonly name: Said; readonly means: Said }>> = {
  publicity: { name: said('宣传场次', 'Publicity sessions'), means: said('台账里的场次，撤回的不算', 'entries of the log; what was taken back is left out') },
  audience: { name: said('听宣传人次', 'Audience, person-times'), means: said('每场的人数相加，不记是谁', 'heads of each session added up; nobody is known') },
  live: { name: said('直播场次', 'Live sessions held'), means: said('记为已办的直播，算在直播那天', 'sessions said to be held, on their day') },
  asked: { name: said('直播提问', 'Questions asked'), means: said('收到的问题，当天算', 'questions received, on the day') },
  answered: { name: said('公开回答', 'Questions answered'), means: said('写了公开回答的问题，回答那天算', 'questions with a public answer, on the day of the answer') },
  tips: { name: said('发布防骗提示', 'Tips published'), means: said('第二人同意公开的提示，后来撤下的仍算', 'tips a second person let through; one withdrawn later still counts') },
  practice: { name: said('发布好做法', 'Good practice published'), means: said('调委会主任同意公开的案例', 'examples the committee head let through') },
  listings: { name: said('新登房源', 'Listings opened'), means: said('核对后公开的房源', 'listings opened after a check') },
  hanging: { name: said('贴着的海报', 'Posters hanging'), means: said('到期末贴着、没有记为取下的', 'on the last day: hung and not said to be down') },
  open: { name: said('公开的房源', 'Listings open'), means: said('到期末公开着的房源', 'on the last day: open') },
}
