/** @jsxImportSource preact */
import type { Said } from '#platform/result'
import type { Day } from '#platform/time'
import { below, dayWords, Page, QrCode, type View } from '#platform/ui/resident'
import { slipWords as words } from './words.ts'

/** What a slip shows; the PIN only while it may be shown, and apart from the code. */
export interface SlipProps {
  readonly view: View
  readonly code: string
  readonly pin: string | null
  readonly answerBy: Day | null
  readonly provisional: boolean
  readonly urgent: boolean
  /** SVG of the address that leads here again; holds district and code only. */
  readonly qr: string
  readonly pinGone: string
  /** The browser keeps no cookies: this page cannot be opened a second time. */
  readonly once: boolean
  /** What it says instead of when somebody gets in touch, and what comes next, where it is no dispute. */
  readonly lead?: Said | undefined
  readonly steps?: readonly Said[]
}

/** Right after sending, and whenever the slip is looked at again. */
export function SlipPage(props: SlipProps) {
  const { view, answerBy, provisional, urgent, once, lead, steps = words.nextSteps } = props
  const { language } = view
  const own = below(view, `/c/${grouped(props.code)}`)
  return (
    <Page view={{ ...view, path: `${own}/slip` }} title={words.received} once={once}>
      <h1>{words.received[language]}</h1>
      {answerBy ? <p class="why">{words.receivedWhy(dayWords(answerBy))[language]}</p> : null}
      {lead ? <p class="why">{lead[language]}</p> : null}
      {provisional ? <p class="note info">{words.provisional[language]}</p> : null}
      {urgent ? <p class="note you" role="status">{words.receivedUrgent[language]}</p> : null}
      {once ? <p class="note warn no-print" role="status">{words.once[language]}</p> : null}
      <div class="slip">
        <CodePart {...props} />
        <PinPart {...props} />
      </div>
      <div class="actions">
        <a class="button" href={own}>{words.follow[language]}</a>
        {once ? null : <a class="button second" href={`${own}/slip.pdf`}>{words.pdf[language]}</a>}
      </div>
      <p class="hint no-print field">{words.printHint[language]}</p>
      <section class="no-print">
        <h2>{words.next[language]}</h2>
        <ol class="life">
          {steps.map((step, index) => <li key={step.en} class={index === 0 ? 'now' : 'later'}>{step[language]}</li>)}
        </ol>
      </section>
    </Page>
  )
}

function CodePart({ view: { language, district }, code, qr, answerBy }: SlipProps) {
  return (
    <section class="ticket" aria-label={words.code[language]}>
      <p class="only-print">{district?.name[language]} · {words.slipTitle[language]}</p>
      <p class="label">{words.code[language]}</p>
      <p class="code"><span aria-hidden="true">{grouped(code)}</span><span class="away">{words.spoken(spelled(code))[language]}</span></p>
      <QrCode svg={qr} label={words.scan[language]} />
      <p class="small">{words.scan[language]}</p>
      {answerBy ? <p class="only-print small">{words.receivedWhy(dayWords(answerBy))[language]}</p> : null}
    </section>
  )
}

function PinPart({ view: { language }, pin, pinGone }: SlipProps) {
  if (pin === null) return <p class="note info no-print">{pinGone}</p>
  return (
    <section class="ticket apart" aria-label={words.pin[language]}>
      <p class="only-print small">✂ {words.cut[language]}</p>
      <p class="label">{words.pin[language]}</p>
      <p class="code"><span aria-hidden="true">{`${pin.slice(0, 3)} ${pin.slice(3)}`}</span><span class="away">{words.spokenPin(spelled(pin))[language]}</span></p>
      <p class="small">{words.keepApart[language]}</p>
      <p class="small no-print"><strong>{words.write[language]}</strong></p>
    </section>
  )
}

/** `7KQ4-92MX`, as it is shown and as addresses carry it. */
export function grouped(code: string): string {
  const bare = code.replaceAll('-', '')
  return `${bare.slice(0, 4)}-${bare.slice(4)}`
}

/** `7 K Q 4，9 2 M X`: a reader aloud pauses between the groups. */
function spelled(code: string): string {
  const bare = code.replaceAll('-', '')
  const half = bare.length / 2
  return [bare.slice(0, half), bare.slice(half)].map((part) => [...part].join(' ')).join(', ')
}
