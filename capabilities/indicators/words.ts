import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const refusal = defineRefusals({
  'no-list-behind': () => ({
    status: 403,
    zh: '这个数后面没有名单：它数的是要先保护人的事，案卷是封存的，谁也不能从数字点到人。要看某一件，请按封存案卷的手续申请。',
    en: 'There is no list behind this figure: it counts matters in which somebody is protected first, and their records are sealed. To see one, ask for it as for any sealed record.',
    law: 'PIPL-51',
  }),
  'period-too-long': ({ days }: { days: string }) => ({
    status: 400, field: 'from',
    zh: `服务数字一次最多看 ${days} 天。请把起止日期改近一些，分几次看。`,
    en: `Service figures are read over ${days} days at most. Please choose a shorter period, and read the rest apart.`,
  }),
  'unknown-counter': ({ counter }: { counter: string }) => ({
    status: 400, field: 'of',
    zh: `没有叫“${counter}”的计数。请从指标或者总览里点进来。`,
    en: `There is no counter called “${counter}”. Please come from the indicators or the overview.`,
  }),
})

export const overviewWords = {
  own: said('本级自己办的', 'handled at this level itself'),
  noPlace: said('地点还不清楚的', 'place not known yet'),
  goneUnit: said('已撤并的单位', 'a unit that no longer exists'),
  goneGrid: said('已调整的网格', 'a grid that was redrawn'),
  noCategory: said('还没分类', 'not yet classified'),
  levels: [said('区级', 'district'), said('街道（乡镇）级', 'street or town'), said('社区（村）级', 'community or village'), said('调解点', 'mediation point')],
  otherLevel: said('其他', 'other'),
}
