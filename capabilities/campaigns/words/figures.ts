import { said } from '#platform/words'

/** Names and definitions of the figures of visits. */
export const figureWords = {
  book: said('走访与上门服务', 'Visits and home services'),
  coverage: { name: said('走访覆盖', 'Coverage of visits'), means: said('走到的户门 ÷ 开始那天网格里的户门；按走访开始那天归期，不愿被走访的不算走到', 'doors reached ÷ homes of the grids on the first day; by the first day of the campaign; whoever does not wish to be visited is not reached') },
  grids: { name: said('有走访的网格', 'Grids that were gone to'), means: said('去过至少一户门的网格 ÷ 期末的网格；按走访开始那天归期，敲门没人应的也算去过；不排个人', 'grids with at least one door gone to ÷ grids on the last day; by the first day of the campaign, and a door that nobody answered counts; nobody is ranked') },
  resolved: { name: said('排查化解率', 'Resolved of what was found'), means: said('走访发现（变成案件、工单、隐患的线索）里已经办结的 ÷ 发现；按发现那天归期，只记一条线索不算发现', 'closed ÷ found (notes of visits that became a case, a request or a hazard); by the day they were found; a note alone is not found') },
  found: { name: said('走访发现', 'Found by visits'), means: said('走访线索变成的案件、工单、隐患，按登记那天', 'cases, requests and hazards that came from notes of visits, on the day they were registered') },
  kept: { name: said('承诺按期做到', 'Promises kept in time'), means: said('到期日及以前做到的 ÷ 这段时间到期的承诺、帮扶需求、实事项目；还没回复的算没做到', 'kept on or before their day ÷ promises, needs and projects due in the period; what is not answered is not kept') },
  home: { name: said('上门服务办完', 'Home services done'), means: said('办完的 ÷ 约在这段时间的上门；取消的也在分母里', 'done ÷ visits booked for the period; those called off stay in the denominator') },
  notMet: { name: said('上门没见到人', 'Home services, met nobody'), means: said('去了没见到人的上门次数', 'visits at which nobody was met') },
} as const
