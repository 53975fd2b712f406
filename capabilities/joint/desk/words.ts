import { type Said, said } from '#platform/words'

export const deskWords = {
  tab: said('联动小组', 'Joint team'),
  empty: said('还没有联动小组，也没有领导包案。需要法庭、司法所、派出所、平安办一起做工作时，在“请人加入联动小组”里添加。', 'No joint team and no leader in charge. Seat the tribunal, the judicial office, the police or the peace-building office when they are needed.'),
  slot: said('哪个席位', 'Seat'),
  who: said('请谁', 'Person'),
  reads: said('看案情', 'reads the case'),
  metadata: said('只看进度', 'sees how it goes'),
  agreedBy: said('要让他（她）看案情，哪些当事人同意（不选就只看进度）', 'To let them read the case: parties who agree (none: they see how it goes)'),
  since: (on: Said): Said => said(`${on.zh}加入`, `since ${on.en}`),
  leader: said('包案领导', 'Leader in charge'),
  ground: said('为什么包案', 'Why'),
  plan: said('工作计划', 'Plan'),
  reviewOn: said('下次检查日', 'Next review'),
  nextReview: (on: Said): Said => said(`下次检查 ${on.zh}`, `next review ${on.en}`),
  reviewNote: said('检查情况', 'What the review found'),
  noMore: said('（可不填：不再检查）', '(may be left out: no further review)'),
  endNote: said('怎么结束的', 'How it ended'),
  notMediating: said('包案领导负责协调和检查，不因此主持调解。', 'A leader co-ordinates and reviews; they do not mediate by that.'),
  place: said('联动案件', 'Joint cases'),
  placeAbout: said('您参加联动小组或者包案的案件。', 'Cases where you have a seat in the joint team, or the charge.'),
  placeEmpty: said('您还没有参加联动小组，也没有包案。', 'You have no seat and no charge now.'),
} as const
