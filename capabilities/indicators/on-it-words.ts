import { type Said, said } from '#platform/words'

/** Sentences beside whatever got worse, on every page that shows who is on it. */
export const onItWords = {
  title: said('谁在办', 'Who is on it'),
  hint: said('说的是单位、岗位和队伍，不说哪个人。', 'Units, posts and teams; nobody by name.'),
  hands: said('案件在谁手里', 'In whose hands'),
  inHand: (unit: string, open: number, unclaimed: number): Said =>
    said(`${unit} ${open} 件${unclaimed > 0 ? `（${unclaimed} 件没人接）` : ''}`, `${unit}: ${open}${unclaimed > 0 ? ` (${unclaimed} taken up by nobody)` : ''}`),
  noHands: said('没有在办的', 'none open'),
  posts: said('负责的岗位', 'Posts in charge'),
  postsAt: (unit: string, posts: string): Said => said(`${unit}：${posts}`, `${unit}: ${posts}`),
  noPosts: said('没有设岗', 'no post is held'),
  teams: said('队伍', 'Teams'),
  heads: { what: said('在做什么', 'What is done'), who: said('谁来做', 'Who'), state: said('到哪一步', 'State'), due: said('期限', 'By') },
  nobodyNamed: said('还没有定', 'nobody named yet'),
  late: said('超期', 'late'),
  noDay: said('没有定日子', 'no day'),
  nothing: said('还没有人专门在抓：没有措施、督办单、督办组、议事会，也没有领导包案。', 'Nobody is on it yet: there is no measure, order, joint group, council or leader in charge.'),
  listOf: said('、', ', '),
} as const
