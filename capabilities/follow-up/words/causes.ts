import { type Said, said } from '#platform/words'
import type { CauseCode } from '../domain/causes.ts'

export const CAUSE_WORDS: Readonly<Record<CauseCode, Said>> = {
  'worn-out': said('设施老化、年久失修', 'Worn out or not maintained'),
  'poor-work': said('施工、安装或货品质量', 'Poor work or goods'),
  nuisance: said('噪声、油烟、积水等影响', 'Noise, smoke, water and the like'),
  'shared-space': said('公共空间不够或用法冲突', 'Too little shared space, or uses that clash'),
  boundary: said('边界、权属不清', 'Borders or ownership unclear'),
  'unclear-terms': said('没有约定或约定不清', 'No agreement beforehand, or an unclear one'),
  'late-payment': said('拖欠、周转不开', 'Late or missing payment'),
  'rule-missing': said('规则没有，或没人管', 'No rule, or nobody in charge'),
  misunderstanding: said('话没说清、有误会', 'Not said clearly, a misunderstanding'),
  'shared-care': said('照料、抚养分担不均', 'Care shared unevenly'),
  'public-service': said('公共服务没跟上', 'A public service that fell short'),
  other: said('其他', 'Something else'),
  'not-clear': said('说不准', 'Not clear'),
}
