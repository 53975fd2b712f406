import { said } from '#platform/words'

export const bookName = said('议事和意见', 'Councils and opinions')

/** What each figure counts, as it is shown beside it. */
export const FIGURE_WORDS = {
  inTime: {
    name: said('意见按时答复率', 'Opinions answered in time'),
    means: said('答复日期在本期、并在第一次说好的日期以前答复的意见 ÷ 第一次说好的答复日期在本期的意见；改期不改这个日期，当场答复的不在内', 'opinions replied to by the first date that was given ÷ opinions whose first reply date lies in the period; a later promise changes nothing, answers given at once are not among them'),
  },
  opinions: { name: said('记下的意见', 'Opinions noted'), means: said('当天记下的意见条数', 'opinions noted on the day') },
  atOnce: { name: said('当场答复', 'Answered at once'), means: said('记下的同时已经答复的意见', 'opinions that were answered as they were noted') },
  published: { name: said('公开的答复', 'Replies published'), means: said('提的人同意、第二人看过后公开的答复，按公开的日期', 'replies published with the asker’s yes and after a second look, by the day of publication') },
  meetings: { name: said('开过的会', 'Meetings held'), means: said('议事会、物业议事会、征求意见会记下的会，按记录的日期', 'meetings of councils and opinion meetings, by the day of the record') },
  resolutions: { name: said('形成的决议', 'Resolutions'), means: said('写下的决议，不论公开没有', 'resolutions written down, published or not') },
  projects: { name: said('办成的实事', 'Projects done'), means: said('当天由另一人验收的民生实事项目', 'projects verified by another person on the day') },
  surveys: { name: said('结束的“四个问”', 'Surveys closed'), means: said('当天结束的“四个问”', 'surveys of four questions closed on the day') },
} as const
