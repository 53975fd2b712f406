import { said } from '#platform/words'

export const deskWords = {
  place: said('隐患', 'Hazards'),
  about: said('要整改的隐患：接手、报完成、核实。', 'Dangers to be removed: take one up, report it done, verify it.'),
  title: said('隐患整改', 'Dangers to be removed'),
  views: { open: said('整改中', 'Open'), closed: said('已销号', 'Closed') },
  none: said('没有要整改的隐患。', 'There is no danger to remove.'),
  noneHint: said(
    '结案时回答“还有隐患”，这里就会出现一条，交给责任单位整改。',
    'When a case is closed with “a danger is left”, a task appears here for whoever must fix it.',
  ),
  what: said('什么隐患', 'Danger'),
  where: said('在哪里', 'Where'),
  owner: said('责任单位', 'Owner'),
  nobody: said('还没交办', 'not assigned'),
  due: said('期限', 'Due'),
  state: said('进度', 'State'),
  next: said('下一步', 'Next'),
  ownerUnit: said('交给哪个单位', 'Which unit'),
  note: said('怎么整改的', 'What was done'),
  photo: said('照片（照片里不要有人）', 'Photo (nobody on it)'),
  withoutPeople: said('我看过了，照片里没有人', 'I have looked: nobody is on it'),
  fixed: said('消除了吗', 'Is it gone?'),
  fixedAnswers: { yes: said('消除了', 'yes'), no: said('没有', 'no') },
  verifyNote: said('说明（可不填）', 'Note (optional)'),
  more: said('再看一些', 'Show more'),
} as const
