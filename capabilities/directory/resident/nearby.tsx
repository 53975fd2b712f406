/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { below, dayWords, Page, type View } from '#platform/ui/resident'
import type { Refusal } from '#platform/result'
import type { Said } from '#platform/words'
import type { FacilityDetail, FacilityShown, NearbyShown, ServingShown } from '../contract.ts'
import { clockOf, FACILITY_KINDS, type FacilityKind, hoursText } from '../domain.ts'
import { KIND_WORDS, STATE_WORDS } from '../words.ts'
import { nearbyPage as words } from '../words/pages.ts'

export interface Community {
  readonly id: string
  readonly name: Said
  readonly above: Said | null
}

/** `/d/{slug}/nearby`: choose a community; opened from a plate, it is not asked. */
export function ChoosePage({ view, communities, refusal }: { view: View; communities: readonly Community[]; refusal: Refusal | undefined }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      {refusal ? <p class="note error" role="alert">{refusal.say[language]}</p> : null}
      <form method="get" action={below(view, '/nearby')}>
        <div class="field">
          <label for="unitId">{words.community[language]}</label>
          <select id="unitId" name="unitId">
            {communities.map((each) => <option key={each.id} value={each.id}>{each.name[language]}{each.above ? ` · ${each.above[language]}` : ''}</option>)}
          </select>
        </div>
        <div class="actions"><button class="button" type="submit">{words.look[language]}</button></div>
      </form>
    </Page>
  )
}

/** Whether it is open, in one line; a state that is not open says why. */
function openLine(place: FacilityShown, today: string): Said {
  if (place.state !== 'open') return words.notInService(STATE_WORDS[place.state], place.stateNote)
  if (place.openUntil !== null) return words.openUntil(clockOf(place.openUntil))
  if (place.next === null) return words.noHours
  const clock = clockOf(place.next.from)
  return words.opens(place.next.on === today ? words.opensToday(clock) : words.opensOn(dayWords(day(place.next.on)), clock))
}

function Line({ view, place, today }: { view: View; place: FacilityShown; today: string }): VNode {
  const { language } = view
  return (
    <li class="field">
      <a class="text-link" href={below(view, `/nearby/${place.id}`)}><strong>{place.name[language]}</strong></a> <span class="quiet small">{KIND_WORDS[place.kind][language]}</span><br />
      {place.openUntil === null ? openLine(place, today)[language] : <strong>{openLine(place, today)[language]}</strong>}<br />
      {place.metres !== null && place.minutes !== null ? <span>{words.way(place.metres, place.minutes)[language]}<br /></span> : null}
      <span class="quiet small" lang="zh">{place.address}</span>
      {place.phone ? <span> · <a class="text-link" href={`tel:${place.phone.replace(/[^\d+]/g, '')}`}>{place.phone}</a></span> : null}
    </li>
  )
}

export interface NearbyProps {
  readonly view: View
  readonly nearby: NearbyShown
  readonly serving: ServingShown | undefined
  readonly kind: FacilityKind | undefined
  /** The part of the address that says where “here” is. */
  readonly here: string
}

/** Places within fifteen minutes of a plate or a community, further ones, and who serves here today. */
export function NearbyPage({ view, nearby, serving, kind, here }: NearbyProps): VNode {
  const { language } = view
  const { within, further, today } = nearby
  return (
    <Page view={view} title={words.title} back={below(view, '/nearby')}>
      <p class="step">{nearby.here ? words.from(nearby.here)[language] : ''}</p>
      <h1>{words.title[language]}</h1>
      <KindLinks view={view} kind={kind} here={here} />
      <h2>{words.within(nearby.circleMinutes)[language]}</h2>
      {within.length === 0 ? <p class="quiet">{words.noneWithin[language]}</p> : <ul>{within.map((each) => <Line key={each.id} view={view} place={each} today={today} />)}</ul>}
      {further.length === 0 ? null : (
        <>
          <h2>{words.further[language]}</h2>
          <ul>{further.map((each) => <Line key={each.id} view={view} place={each} today={today} />)}</ul>
        </>
      )}
      <p class="note info small">{words.estimate(nearby.basis)[language]}</p>
      {serving ? <Serving serving={serving} language={language} /> : null}
      <p><a class="text-link" href={below(view, '/nearby')}>{words.other[language]}</a></p>
    </Page>
  )
}

function KindLinks({ view, kind, here }: { view: View; kind: FacilityKind | undefined; here: string }): VNode {
  const { language } = view
  const to = (each: FacilityKind | undefined) => below(view, `/nearby?${here}${each ? `&kind=${each}` : ''}`)
  return (
    <details class="field" open={kind !== undefined}>
      <summary>{words.kinds[language]}{kind ? ` · ${KIND_WORDS[kind][language]}` : ''}</summary>
      <nav aria-label={words.kinds[language]}>
        <a class="text-link" href={to(undefined)} aria-current={kind === undefined ? 'page' : undefined}>{words.all[language]}</a>
        {FACILITY_KINDS.map((each) => <span key={each}> · <a class="text-link" href={to(each)} aria-current={kind === each ? 'page' : undefined}>{KIND_WORDS[each][language]}</a></span>)}
      </nav>
    </details>
  )
}

/** Posts and the telephones of their units; never a name. */
function Serving({ serving, language }: { serving: ServingShown; language: View['language'] }): VNode {
  return (
    <>
      <h2>{words.serving[language]}</h2>
      <p class="why">{words.servingWhy[language]}</p>
      {serving.posts.length === 0 ? <p class="quiet">{words.noServing[language]}</p> : null}
      <ul>
        {serving.posts.map((each) => (
          <li key={`${each.role.zh} ${each.unit.zh}`}>
            <strong>{each.role[language]}</strong> · {each.unit[language]} · <span class="quiet">{words.filled(each.filled)[language]}</span>
            {each.phone ? <span> · <a class="text-link" href={`tel:${each.phone.replace(/[^\d+]/g, '')}`}>{each.phone}</a></span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** One place: what it is for, where, its telephone and its next seven days. */
export function FacilityPage({ view, detail }: { view: View; detail: FacilityDetail }): VNode {
  const { language } = view
  const { facility, days } = detail
  const today = days[0]?.on ?? ''
  return (
    <Page view={view} title={facility.name} back={below(view, '/nearby')}>
      <p class="step">{KIND_WORDS[facility.kind][language]}</p>
      <h1>{facility.name[language]}</h1>
      <p class={facility.state === 'open' ? 'note info' : 'note warn'}>{openLine(facility, today)[language]}</p>
      <dl class="facts">
        <div><dt class="quiet">{words.services[language]}</dt><dd>{facility.services[language]}</dd></div>
        <div><dt class="quiet">{words.address[language]}</dt><dd lang="zh">{facility.address}</dd></div>
        {facility.phone ? <div><dt class="quiet">{words.phone[language]}</dt><dd><a class="text-link" href={`tel:${facility.phone.replace(/[^\d+]/g, '')}`}>{facility.phone}</a></dd></div> : null}
        <div><dt class="quiet">{words.unit[language]}</dt><dd>{facility.unit[language]}</dd></div>
      </dl>
      <h2>{words.hours[language]}</h2>
      <ul class="list">
        {days.map((each) => (
          <li key={each.on}>{dayWords(day(each.on))[language]} · <strong>{each.hours.length === 0 ? words.shut[language] : hoursText(each.hours)}</strong>{each.reason ? <span class="quiet" lang="zh"> · {each.reason}</span> : null}</li>
        ))}
      </ul>
    </Page>
  )
}
