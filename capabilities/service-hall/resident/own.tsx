/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { ItemShape, OwnShape, TimesShape } from '../contract.ts'
import { clockText } from '../domain/slots.ts'
import { APPOINTMENT_WORDS, OUTCOME_WORDS } from '../words/names.ts'
import { hallPages as words } from '../words/resident.ts'

const dayOf = (on: string): Said => dayWords(day(on))

export interface BookPageProps {
  readonly view: View
  readonly item: ItemShape
  readonly facilityId: string
  readonly times: TimesShape
  /** Minted with the page: a double click books once. */
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** A day, a time, and a telephone only for whoever wants to be reminded. */
export function BookPage({ view, item, facilityId, times, commandId, typed, refusal }: BookPageProps): VNode {
  const { language } = view
  const shared = { refusal, language }
  const place = item.places.find((each) => each.facilityId === facilityId)
  const free = times.times.filter((each) => each.free > 0)
  return (
    <Page view={view} title={words.bookTitle} back={below(view, `/services/${item.id}`)} inForm={free.length > 0}>
      <p class="step">{item.name[language]} · {place?.name[language]}</p>
      <h1>{words.bookTitle[language]}</h1>
      <p class="why">{words.noName[language]}</p>
      <RefusalNote {...shared} />
      {times.days.length === 0 ? <p class="note info">{words.noDays[language]}</p> : (
        <form method="get" action={below(view, `/services/${item.id}/book`)}>
          <input type="hidden" name="at" value={facilityId} />
          <div class="field">
            <label for="on">{words.day[language]}</label>
            <select id="on" name="on">{times.days.map((each) => <option key={each} value={each} selected={each === times.on}>{dayOf(each)[language]}</option>)}</select>
          </div>
          <div class="actions"><button class="button second" type="submit">{words.otherDay[language]}</button></div>
        </form>
      )}
      <h2>{dayOf(times.on)[language]}</h2>
      {times.reason ? <p lang="zh">{times.reason}</p> : null}
      {free.length === 0 ? <p class="note info">{words.full[language]}</p> : (
        <form id={STEP_FORM} method="post" action={below(view, `/services/${item.id}/book`)} noValidate>
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="at" value={facilityId} />
          <input type="hidden" name="on" value={times.on} />
          <Times free={free} chosen={typed['from']} {...shared} />
          <fieldset class="field"><div class="choices"><CheckBox name="reminder" label={words.reminder} checked={typed['reminder'] === 'yes'} language={language} /></div></fieldset>
          <Input name="phone" label={words.phone} hint={words.phoneHint} value={typed['phone']} optional maxLength={30} inputMode="tel" short {...shared} />
          <Next label={words.bookNow} language={language} />
        </form>
      )}
    </Page>
  )
}

/** Parts of a day in minutes; whatever is left is early or late. A place may be open day and night. */
const DAY_PARTS = [[words.morning, 480, 720], [words.afternoon, 720, 1080]] as const
const isByDay = (from: number): boolean => from >= 480 && from < 1080

/** One field by parts of the day: seventy times in a row are not read on a telephone. */
function Times({ free, chosen, refusal, language }: { free: TimesShape['times']; chosen: string | undefined; refusal: Refusal | undefined; language: View['language'] }): VNode {
  const groups = [
    ...DAY_PARTS.map(([name, begins, ends]) => ({ name, times: free.filter((each) => each.from >= begins && each.from < ends) })), { name: words.earlyOrLate, times: free.filter((each) => !isByDay(each.from)) },
  ]
  const wrong = refusal?.field === 'from'
  return (
    <div class="field">
      <label for="from">{words.time[language]}</label>
      {wrong ? <span class="wrong" id="from-wrong">{refusal.say[language]}</span> : null}
      <select id="from" name="from" aria-describedby={wrong ? 'from-wrong' : undefined} aria-invalid={wrong ? 'true' : undefined}>
        <option value="">{words.bookTitle[language]}</option>
        {groups.filter((each) => each.times.length > 0).map((group) => (
          <optgroup key={group.name.zh} label={group.name[language]}>
            {group.times.map((each) => <option key={each.from} value={each.from} selected={chosen === String(each.from)}>{words.left(clockText(each.from), each.free)[language]}</option>)}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** Number and PIN, shown once. */
export function BookedPage({ view, item, made, place }: { view: View; item: ItemShape; made: { readonly code: string; readonly pin: string; readonly on: string; readonly from: number }; place: Said | undefined }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.booked} back={below(view, `/services/${item.id}`)} once>
      <p class="step">{item.name[language]} · {place?.[language]}</p>
      <h1>{words.booked[language]}{language === 'zh' ? '：' : ': '}{words.appointment(dayOf(made.on), clockText(made.from))[language]}</h1>
      <div class="ticket">
        <span class="label">{words.number[language]}</span><strong class="code">{made.code}</strong>
        <span class="label">{words.pin[language]}</span><strong class="code">{made.pin}</strong>
      </div>
      <p>{words.keep[language]}</p>
      <p>{words.bringSlip[language]} {words.comeLate[language]}</p>
      <p><a class="text-link" href={below(view, `/services/${item.id}`)}>{words.bring[language]}</a></p>
    </Page>
  )
}

/** `/d/{slug}/services/own`: number and PIN. */
export function OwnServicePage({ view, code, refusal }: { view: View; code: string; refusal: Refusal | undefined }): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <Page view={view} title={words.ownTitle} back={below(view, '/services')} inForm>
      <h1>{words.ownTitle[language]}</h1>
      <p class="why">{words.ownWhy[language]}</p>
      <RefusalNote {...shared} />
      <form id={STEP_FORM} method="post" action={below(view, '/services/own')} noValidate>
        <Input name="code" label={words.number} value={code} maxLength={20} short {...shared} />
        <Input name="pin" label={words.pin} maxLength={10} inputMode="numeric" short {...shared} />
        <Next label={words.open} language={language} />
      </form>
    </Page>
  )
}

/** What its holder is told of an appointment or an application. */
export function OwnStandPage({ view, own, refusal, commandId }: { view: View; own: OwnShape; refusal: Refusal | undefined; commandId: string }): VNode {
  const { language } = view
  const { application, appointment } = own
  const code = application?.code ?? appointment?.code ?? ''
  const stop = (application?.mayWithdraw ?? false) || (appointment?.mayCancel ?? false)
  return (
    <Page view={{ ...view, path: below(view, '/services/own') }} title={words.ownTitle} back={below(view, '/services/own')}>
      <p class="step">{code}</p>
      <RefusalNote refusal={refusal} language={language} />
      {appointment ? (
        <>
          <h1>{words.appointment(dayOf(appointment.on), clockText(appointment.from))[language]}</h1>
          <p>{appointment.item[language]} · {appointment.place[language]}<br /><span lang="zh">{appointment.address}</span></p>
          <p><strong>{APPOINTMENT_WORDS[appointment.state][language]}</strong></p>
          {appointment.mayCancel ? <p>{words.bringSlip[language]} {words.comeLate[language]}</p> : null}
        </>
      ) : null}
      {application ? <Standing application={application} language={language} /> : null}
      {stop ? (
        <form method="post" action={below(view, '/services/own/stop')} noValidate>
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="code" value={code} />
          <Input name="pin" label={words.pin} hint={appointment ? words.cancelWhy : words.withdrawWhy} maxLength={10} inputMode="numeric" short refusal={refusal} language={language} />
          <Next label={appointment ? words.cancel : words.withdraw} language={language} />
        </form>
      ) : null}
    </Page>
  )
}

function Standing({ application: one, language }: { application: NonNullable<OwnShape['application']>; language: View['language'] }): VNode {
  const line = (label: Said, on: string | null) => (on ? <li>{label[language]}{language === 'zh' ? '：' : ': '}{dayOf(on)[language]}</li> : null)
  const running = one.pauses.find((each) => each.untilOn === null)
  return (
    <>
      <h1>{one.stateWords[language]}</h1>
      <p>{one.item[language]} · {one.place[language]}</p>
      {one.how ? <p>{one.how[language]}</p> : null}
      {one.state === 'received' ? <p>{words.toldBy(dayOf(one.toldByOn))[language]}</p> : null}
      <ul class="list">
        {line(words.received, one.receivedOn)}
        {line(words.accepted, one.acceptedOn)}
        {one.dueOn ? <li>{words.due[language]}{language === 'zh' ? '：' : ': '}{dayOf(one.dueOn)[language]}{one.provisional ? words.provisional[language] : null}</li> : null}
        {line(words.decided, one.decidedOn)}
      </ul>
      {running ? <p class="note info">{words.paused(running.ground)[language]}</p> : null}
      {one.missing.length > 0 ? (
        <>
          <h2>{words.missing[language]}</h2>
          <ul class="list">{one.missing.map((each) => <li key={each.name.zh}>{each.name[language]} · {each.form[language]}{each.supplied ? ` · ✓ ${words.supplied[language]}` : null}</li>)}</ul>
          {one.handInBy ? <p>{words.handInBy(dayOf(one.handInBy))[language]}</p> : null}
        </>
      ) : null}
      {one.outcome ? <p><strong>{OUTCOME_WORDS[one.outcome][language]}</strong> <span lang="zh">{one.reason}</span></p> : null}
      {one.remedies ? <p>{one.remedies[language]}</p> : null}
    </>
  )
}
