import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { Note, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type Claim, type Verdict, verdictOf } from '../domain/claims.ts'
import { checkWords as words } from './check-words.ts'

type Kind = Claim['kind']
const KINDS: readonly Kind[] = ['share', 'change', 'a-day']

const FIELDS: Readonly<Record<Kind, readonly (readonly [string, Said])[]>> = {
  share: [['part', words.part], ['whole', words.whole], ['percent', words.percent]],
  change: [['now', words.now], ['base', words.base], ['percent', words.percent]],
  'a-day': [['total', words.total], ['perDay', words.perDay], ['calendarDays', words.calendarDays]],
}

/** A figure that somebody cites, judged by its arithmetic alone. */
export function Component() {
  const say = useSay()
  const [kind, setKind] = useState<Kind>('share')
  const [verdict, setVerdict] = useState<Verdict | 'missing'>()
  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const claim = claimFrom(kind, new FormData(event.currentTarget))
    setVerdict(claim ? verdictOf(claim) : 'missing')
  }
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <form className="step-form" onSubmit={check} key={kind}>
        <div className="form-row">
          <label>
            {say(words.kind)}{' '}
            <select
              className="link-field"
              value={kind}
              onChange={(event) => {
                setKind(KINDS.find((each) => each === event.target.value) ?? 'share')
                setVerdict(undefined)
              }}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {say(words.kinds[each])}
                </option>
              ))}
            </select>
          </label>
        </div>
        {FIELDS[kind].map(([name, label]) => (
          <p key={name}>
            <label htmlFor={name}>{say(label)}</label>
            <Input id={name} name={name} inputMode="decimal" autoComplete="off" />
          </p>
        ))}
        {kind === 'change' && <Spans />}
        <Button type="primary" htmlType="submit">
          {say(words.check)}
        </Button>
      </form>
      <div aria-live="polite">{verdict && <Told verdict={verdict} />}</div>
    </div>
  )
}

function Spans() {
  const say = useSay()
  return (
    <p>
      <label>
        {say(words.spans)}{' '}
        <select className="link-field" name="spans" defaultValue="half">
          <option value="half">{say(words.spanNames.half)}</option>
          <option value="year">{say(words.spanNames.year)}</option>
        </select>
      </label>
    </p>
  )
}

const TONES = { holds: 'done', careful: 'warn', differs: 'error', impossible: 'error' } as const

function Told({ verdict }: { verdict: Verdict | 'missing' }) {
  const say = useSay()
  if (verdict === 'missing') return <p className="quiet">{say(words.missing)}</p>
  return (
    <Note tone={TONES[verdict.kind]}>
      <p>
        <strong>{say(words.verdicts[verdict.kind])}</strong>
      </p>
      <p>{say(verdict.say)}</p>
    </Note>
  )
}

/** What was typed, or undefined where a number is missing. */
function claimFrom(kind: Kind, given: FormData): Claim | undefined {
  const typed: Typed = {
    text: (name) => String(given.get(name) ?? '').replace(/[,，%％\s]/g, '').replace(/^[−–]/, '-'),
    whole: (name) => (/^\d{1,12}$/.test(typed.text(name)) ? Number(typed.text(name)) : undefined),
    percent: () => (/^-?\d{1,6}(\.\d{1,2})?$/.test(typed.text('percent')) ? typed.text('percent') : undefined),
  }
  return READERS[kind](typed)
}

interface Typed {
  text(name: string): string
  whole(name: string): number | undefined
  percent(): string | undefined
}

const READERS: Readonly<Record<Kind, (typed: Typed) => Claim | undefined>> = {
  share: ({ text, whole, percent }) => {
    const [part, all, cited] = [text('part') === '' ? null : whole('part'), whole('whole'), percent()]
    return part === undefined || all === undefined || cited === undefined ? undefined : { kind: 'share', part, whole: all, percent: cited }
  },
  change: ({ text, whole, percent }) => {
    const [now, base, cited] = [whole('now'), whole('base'), percent()]
    const spans = text('spans') === 'year' ? 'year' : 'half'
    return now === undefined || base === undefined || cited === undefined ? undefined : { kind: 'change', now, base, percent: cited, spans }
  },
  'a-day': ({ whole }) => {
    const [total, perDay, calendarDays] = [whole('total'), whole('perDay'), whole('calendarDays')]
    return total === undefined || perDay === undefined || calendarDays === undefined ? undefined : { kind: 'a-day', total, perDay, calendarDays }
  },
}
