import { said } from '#platform/words'
import type { Said } from '#platform/words'

/** Sentences of the resident's pages. */
export const carePages = {
  title: said('老人、病人要人帮一把', 'A hand for the elderly and the ill'),
  about: said('送餐、取药、上门护理……两小时内有人来办', 'Meals, medicines, nursing at home: somebody sees to it within two hours'),
  why: said('选一样，说去哪里，就有人来。两小时内办好。不用注册，不要身份证号。', 'Choose one thing and say where: somebody comes, and it is seen to within two hours. No account, no identity number.'),
  ill: said('突然发病、摔伤，先打', 'Sudden illness or a fall: ring first'),
  fields: { elderly: said('生活上', 'At home'), medical: said('看病吃药', 'Health') },
  which: said('要哪一样？', 'Which one?'), item: said('选一样', 'Choose one'),
  where: said('去哪里？', 'Where to?'), place: said('小区、楼、门牌', 'Estate, building, door'), placeHint: said('例如 示例小区2栋1单元301。扫门牌进来就不用填。', 'such as Shili Estate 2-1-301; opened from the plate it is known'), at: (text: string): Said => ({ zh: `去 ${text}`, en: `to ${text}` }),
  words: said('还要说什么', 'Anything else'), wordsHint: said('例如 几个人吃饭、几点方便', 'how many eat, which time suits'), phone: said('电话', 'Telephone'), phoneHint: said('只用来联系这件事，加密保存', 'only for this matter, kept encrypted'),
  notice: said('留了电话：我看过个人信息说明', 'With a telephone: I have read the notice on personal information'), readNotice: said('个人信息说明', 'Notice on personal information'),
  call: said('叫人来', 'Call somebody'), lead: said('收到了，两小时内有人来办。急病先打120。', 'Received. Somebody sees to it within two hours. Sudden illness: ring 120 first.'), other: said('换一类', 'Another kind'),
  box: said('家里要放一个急救小药盒？告诉网格员或社区，同意了才放，不要了随时拿走。', 'A medicine box at home? Tell the grid worker or the community: it comes only if you agree, and goes whenever you say so.'),
  helpTitle: said('谁来帮一把', 'Help that is wanted'), helpAbout: said('代耕、代买、搬东西：看看哪里要人', 'Ploughing, shopping, carrying: where it is wanted'),
  helpWhy: said('这里只写要帮什么、哪天、哪个社区。想去的队伍给社区打电话，社区再告诉您去哪一家。', 'Only what, which day and which community stand here. A group that wants to help rings the community, which then says where.'),
  noHelp: said('现在没有等人帮的事。', 'Nothing waits at the moment.'), on: (day: Said): Said => ({ zh: `${day.zh}要`, en: `on ${day.en}` }),
} as const
