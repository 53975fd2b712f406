import { type Said, said } from '#platform/words'
import type { Measure } from '../domain/figures.ts'

interface Figure {
  readonly name: Said
  readonly means: Said
}

const figure = (zh: string, en: string, meansZh: string, meansEn: string): Figure => ({ name: said(zh, en), means: said(meansZh, meansEn) })

const figures: Readonly<Record<Measure, Figure>> = {
  received: figure('收件', 'Applications received', '窗口收下的申请，按收件那天算', 'applications taken at a window, on the day they were handed in'),
  notices: figure('一次性告知', 'One-time notices', '给出的一次性告知单，每件申请最多一张', 'notices of everything that is missing; one an application at most'),
  accepted: figure('受理', 'Applications accepted', '受理的申请，含没有在期限内告知而算受理的', 'accepted applications, those that count as accepted since nobody told in time among them'),
  decided: figure('办结', 'Applications decided', '作出决定的申请，准予和不予都算', 'applications decided, granted or not'),
  'in-time': figure('按时办结', 'Decided in time', '办结那天不晚于时限最后一天的，除以当期办结的；暂停的工作日不计', 'decided on or before the last day of the time limit, of those decided; working days of a pause are not counted'),
  booked: figure('预约', 'Appointments booked', '约成的时间，网页和窗口都算，取消的不减', 'times booked by page or at the window; a cancellation does not lower it'),
  kept: figure('按约到场', 'Appointments kept', '来了的，除以来了的和过时没来的；取消的不算在内', 'those who came, of those who came and those whose time went by; cancelled ones are left out'),
  missed: figure('过时未到', 'Appointments not kept', '过时一刻钟还没来、位子让给别人的', 'places freed a quarter of an hour after their time'),
  cancelled: figure('取消', 'Appointments cancelled', '本人或窗口取消的预约', 'cancelled by their holder or at the window'),
  assisted: figure('帮办办成', 'Guided and went through', '帮办结束时办成的，除以当期结束的帮办；不记是谁', 'guidance that ended with the matter settled, of all guidance that ended; nobody by name'),
}

export const figureWords = {
  name: said('服务大厅', 'Service hall'), figures,
  untold: figure('超期未告知', 'Not told in time', '没有在五个工作日内告知缺什么、因此算受理的，除以当期受理的（行政许可法第32条）', 'accepted since nobody told within five working days what is missing, of those accepted (Administrative Licensing Law, art. 32)'),
} as const
