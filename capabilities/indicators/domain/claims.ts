import { type Said, said } from '#platform/words'
import { changeOf, isPossibleShare, percentOf, SMALL } from './figure.ts'

/** A figure that somebody cites, as it can be typed in: of a share, a change or a count a day. */
export type Claim =
  | { readonly kind: 'share'; readonly part: number | null; readonly whole: number; readonly percent: string }
  | { readonly kind: 'change'; readonly now: number; readonly base: number; readonly percent: string; readonly spans: 'half' | 'year' }
  | { readonly kind: 'a-day'; readonly total: number; readonly perDay: number; readonly calendarDays: number }

/** `holds`, `impossible`, `differs`, or `careful`: it may be right and is still no headline. */
export interface Verdict {
  readonly kind: 'holds' | 'impossible' | 'differs' | 'careful'
  readonly say: Said
}

/** What the arithmetic says of a cited figure. Pure. */
export function verdictOf(claim: Claim): Verdict {
  if (claim.kind === 'share') return ofShare(claim)
  return claim.kind === 'change' ? ofChange(claim) : ofDay(claim)
}

const figures = (n: number) => n.toLocaleString('en-US')
const decimalsOf = (percent: string) => percent.split('.')[1]?.length ?? 0
const sameAs = (cited: string, exact: string) => Math.abs(Number(cited) - Number(exact)) <= 0.5 / 10 ** Math.min(decimalsOf(cited), 2) + 0.000_01

function ofShare({ part, whole, percent }: Extract<Claim, { kind: 'share' }>): Verdict {
  if (whole <= 0) return { kind: 'impossible', say: said('分母是零，没有比率可言，应当写“—”。', 'The denominator is nought: there is no rate, only “—”.') }
  if (part === null) return ofShareAlone(percent, whole)
  if (part > whole) return { kind: 'impossible', say: said('分子比分母大，比率超过 100%。请核对两个数说的是不是同一回事。', 'The numerator exceeds the denominator. Please check that both count the same thing.') }
  const exact = percentOf(part, whole)
  const fraction = `${figures(part)} ÷ ${figures(whole)}`
  if (!sameAs(percent, exact)) return { kind: 'differs', say: said(`${fraction} 是 ${exact}%，不是 ${percent}%。`, `${fraction} is ${exact} %, not ${percent} %.`) }
  const open = whole - part
  if (whole < SMALL) return { kind: 'careful', say: said(`算得对，可只有 ${whole} 个，一个就差 ${percentOf(1, whole)} 个百分点。请写分数 ${fraction}，不要写百分数。`, `It is right, of ${whole} only: one more moves it by ${percentOf(1, whole)} points. Show the fraction ${fraction}, not the percentage.`) }
  return { kind: 'holds', say: said(`${fraction} = ${exact}%，还有 ${figures(open)} 个不在分子里。`, `${fraction} = ${exact} %, with ${figures(open)} not in the numerator.`) }
}

/** Only the percentage and the number of answers are known. */
function ofShareAlone(percent: string, whole: number): Verdict {
  if (!isPossibleShare(percent, whole)) {
    return {
      kind: 'impossible',
      say: said(`${figures(whole)} 个里出不来 ${percent}%：每一个就是 ${percentOf(1, whole)} 个百分点。不能当标题数用，请问清楚分母。`, `${percent} % cannot come from ${figures(whole)}: each is ${percentOf(1, whole)} points. It is no headline; ask for the denominator.`),
    }
  }
  if (whole < SMALL) return { kind: 'careful', say: said(`有可能，但只有 ${whole} 个，请写分数，不要写百分数。`, `Possible, of ${whole} only: show the fraction, not the percentage.`) }
  return { kind: 'holds', say: said(`${figures(whole)} 个里可以有 ${percent}%。分子是多少，请一并写出来。`, `${percent} % of ${figures(whole)} is possible. Please state the numerator as well.`) }
}

function ofChange({ now, base, percent, spans }: Extract<Claim, { kind: 'change' }>): Verdict {
  const change = changeOf(now, base)
  if (change.kind === 'new') return { kind: 'impossible', say: said('原来是零，没有增幅可言，应当写“新出现”。', 'The base is nought: there is no percentage, only “new”.') }
  const label = spans === 'half' ? said('这是半年比前半年（环比），不是同比', 'this is half-on-half, not year on year') : said('这是同比', 'this is year on year')
  if (change.kind !== 'percent') return { kind: 'careful', say: said(`基数只有 ${base}，请写原来 ${base}、现在 ${now}，不写百分数；${label.zh}。`, `The base is only ${base}: write ${base} before and ${now} now, no percentage; ${label.en}.`) }
  if (!sameAs(percent, change.percent)) return { kind: 'differs', say: said(`从 ${figures(base)} 到 ${figures(now)} 是 ${change.percent}%，不是 ${percent}%；${label.zh}。`, `From ${figures(base)} to ${figures(now)} is ${change.percent} %, not ${percent} %; ${label.en}.`) }
  return { kind: 'holds', say: said(`从 ${figures(base)} 到 ${figures(now)} 是 ${change.percent}%；${label.zh}。`, `From ${figures(base)} to ${figures(now)} is ${change.percent} %; ${label.en}.`) }
}

/** A count a day says nothing until it is known which days were counted (I-18). */
function ofDay({ total, perDay, calendarDays }: Extract<Claim, { kind: 'a-day' }>): Verdict {
  if (perDay <= 0 || calendarDays <= 0) return { kind: 'impossible', say: said('天数和每天的数都要大于零。', 'Days and the count a day must be above nought.') }
  const days = Math.round(total / perDay)
  const calendar = Math.round(total / calendarDays)
  if (days > calendarDays) return { kind: 'impossible', say: said(`要 ${figures(days)} 天才凑得出，可一共只有 ${figures(calendarDays)} 天。`, `It would need ${figures(days)} days, and there were only ${figures(calendarDays)}.`) }
  if (days * 20 >= calendarDays * 19) return { kind: 'holds', say: said(`每天约 ${figures(calendar)}，按 ${figures(calendarDays)} 个日历日算。`, `About ${figures(calendar)} a day, over ${figures(calendarDays)} calendar days.`) }
  return {
    kind: 'careful',
    say: said(`每天 ${figures(perDay)} 约等于 ${figures(days)} 个服务日；按 ${figures(calendarDays)} 个日历日是每天 ${figures(calendar)}。请写明是哪种天；来访是人次，不能和件数相除。`,
      `${figures(perDay)} a day means about ${figures(days)} service days; over ${figures(calendarDays)} calendar days it is ${figures(calendar)}. Say which days; visits are person-times and are never divided by cases.`),
  }
}
