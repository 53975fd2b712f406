/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { HomeOffer, OwnBooking } from '../contract.ts'
import { HALF_WORDS } from '../words/names.ts'
import { homePages as words } from '../words/pages.ts'

/** `/d/{slug}/home-service`: which community comes. */
export function HomeUnitsPage({ view, units }: { view: View; units: readonly { readonly unitId: string; readonly unit: Said }[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <h2>{words.where[language]}</h2>
      {units.length === 0 ? <p class="note info">{words.none[language]}</p> : null}
      <nav class="doors" aria-label={words.where[language]}>
        {units.map((each) => <a class="door" key={each.unitId} href={below(view, `/home-service/${each.unitId}`)}><strong>{each.unit[language]}</strong></a>)}
      </nav>
      <p class="quiet">{words.fromPlate[language]}</p>
    </Page>
  )
}

/** More choices than these are not read on a telephone; a later day is asked for by telephone. */
const SHOWN_TIMES = 8

export interface HomeFormProps {
  readonly view: View
  readonly offer: HomeOffer
  /** The token of the plate that was scanned; then no door is asked. */
  readonly plate: string | undefined
  readonly commandId: string
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

/** What, when, where, who: one page, one button. */
export function HomeFormPage({ view, offer, plate, commandId, typed, refusal }: HomeFormProps): VNode {
  const { language } = view
  const shared = { refusal, language }
  const times = offer.free.slice(0, SHOWN_TIMES).map(({ on, half, left }) => ({ value: `${on} ${half}`, label: words.half(dayWords(day(on)), HALF_WORDS[half], left) }))
  return (
    <Page view={view} title={words.title} back={below(view, '/home-service')} inForm>
      <p class="step">{offer.unit[language]}</p>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <RefusalNote {...shared} />
      {times.length === 0 ? <p class="note info">{words.noRoom[language]} <Ring phone={offer.phone} /></p> : (
        <form id={STEP_FORM} method="post" action={below(view, `/home-service/${offer.unitId}`)} noValidate>
          <input type="hidden" name="commandId" value={commandId} />
          {plate === undefined ? null : <input type="hidden" name="plate" value={plate} />}
          <Choices name="itemId" label={words.what} options={offer.items.map((each) => ({ value: each.id, label: each.name }))} value={typed['itemId']} {...shared} />
          <Choices name="on" label={words.when} options={times} value={typed['on']} {...shared} />
          {offer.free.length > SHOWN_TIMES ? <p class="hint">{words.later[language]} <Ring phone={offer.phone} /></p> : null}
          {offer.place === null ? <Input name="door" label={words.door} hint={words.doorHint} value={typed['door'] ?? ''} maxLength={100} {...shared} /> : <p class="note info">{words.atDoor(offer.place)[language]}</p>}
          <Input name="name" label={words.name} value={typed['name'] ?? ''} maxLength={60} {...shared} />
          <Input name="phone" label={words.phone} value={typed['phone'] ?? ''} maxLength={40} inputMode="tel" short {...shared} />
          <Input name="note" label={words.note} hint={words.noteHint} value={typed['note'] ?? ''} maxLength={300} optional {...shared} />
          <fieldset class="field">
            <legend>{words.letter[language]}</legend>
            <div class="choices"><CheckBox name="letterWanted" label={words.letterYes} checked={typed['letterWanted'] === 'yes'} language={language} /></div>
          </fieldset>
          <fieldset class="field" id="noticeGiven">
            <legend>{words.notice[language]}</legend>
            <div class="choices"><CheckBox name="noticeGiven" label={words.noticeYes} checked={typed['noticeGiven'] === 'yes'} language={language} /></div>
          </fieldset>
          <Next label={words.book} language={language} />
        </form>
      )}
    </Page>
  )
}

function Ring({ phone }: { phone: string | null }): VNode | null {
  return phone === null ? null : <a class="text-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
}

/** The own booking by its link: what, when, how it stands. No name and no door. */
export function OwnBookingPage({ view, booking, link, refusal }: { view: View; booking: OwnBooking; link: string; refusal: Refusal | undefined }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.own} back={below(view, '/home-service')}>
      <p class="step">{booking.unit[language]}</p>
      <h1>{booking.stateWords[language]}</h1>
      <RefusalNote refusal={refusal} language={language} />
      <div class="ticket">
        <span class="label">{booking.item[language]}</span>
        <strong>{dayWords(day(booking.on))[language]} {booking.halfWords[language]}</strong>
      </div>
      {booking.answer === null ? null : <p>{words.answer[language]}{language === 'zh' ? '：' : ': '}{booking.answer}</p>}
      {booking.phone === null ? null : <p>{words.ring[language]} <Ring phone={booking.phone} /></p>}
      <p class="quiet">{words.keep[language]}</p>
      {booking.mayCallOff ? (
        <form method="post" action={below(view, `/home-service/own/${link}`)}>
          <div class="actions"><button class="button second" type="submit" name="go" value="call-off">{words.callOff[language]}</button></div>
        </form>
      ) : <p><a class="button second" href={below(view, '/home-service')}>{words.again[language]}</a></p>}
    </Page>
  )
}
