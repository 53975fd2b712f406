import { type Said, said } from '#platform/words'

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** Words of papers, Chinese as papers are; English for whoever explains them. */
export const paperWords = {
  checklist: said('办事材料清单', 'What to bring'), notice: said('一次性告知单', 'One-time notice'),
  term: (days: number): Said => (days === 0 ? said('材料齐全当场办', 'on the spot once everything is there') : said(`受理后 ${days} 个工作日内`, `within ${days} working days of acceptance`)),
  fee: (fen: number): Said => (fen === 0 ? said('不收费', 'free of charge') : said(`${yuan(fen)} 元`, `CNY ${yuan(fen)}`)),
  itemOf: (name: string, code: string): Said => said(`${name}（申请号 ${code}）`, `${name} (application ${code})`),
  once: said('行政许可法第32条：需要补正的全部内容一次告知；当场或者五个工作日内没有告知的，自收到材料之日起即为受理', 'Administrative Licensing Law, art. 32: everything missing is told once, on the spot or within five working days; otherwise it counts as accepted from the day it was handed in'),
  closedToday: said('今天不开', 'closed today'),
  noPhone: said('到窗口咨询', 'ask at the window'),
} as const
