/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { below, Choices, Input, moneyWords, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { OwnListing, PublicListing } from '../contract.ts'
import { WRONGS } from '../domain.ts'
import { LISTING_WORDS, knowPages as words, WRONG_WORDS } from '../words.ts'
import { MoreLink } from './know.tsx'
import { dayOf } from './parts.tsx'

/** What it is, how large and how much; the whereabouts are as the owner wrote them. */
function InShort({ of: each, language }: { of: Pick<PublicListing, 'kind' | 'squareMetres' | 'monthlyFen' | 'whereabouts'>; language: Language }): VNode {
  const price = each.monthlyFen === null ? [] : [each.monthlyFen === 0 ? words.free[language] : words.month(moneyWords(each.monthlyFen))[language]]
  const facts = [LISTING_WORDS[each.kind][language], ...(each.squareMetres === null ? [] : [words.metres(each.squareMetres)[language]]), ...price].join(' · ')
  return <>{facts} · <span lang="zh">{each.whereabouts}</span></>
}

/** What owners want shown. */
export function ListingsPage({ view, listings, next }: { view: View; listings: readonly PublicListing[]; next: string | null }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.listings} back={below(view, '/know')}>
      <h1>{words.listings[language]}</h1>
      <p class="why">{words.listingNote[language]}</p>
      {listings.length === 0 ? <p class="quiet">{words.noListings[language]}</p> : null}
      <nav class="doors" aria-label={words.listings[language]}>
        {listings.map((each) => <a class="door" key={each.id} href={below(view, `/know/listings/${each.id}`)}><strong lang="zh">{each.title}</strong><InShort of={each} language={language} /></a>)}
      </nav>
      <MoreLink view={view} path="/know/listings" next={next} />
      <p><a class="text-link" href={below(view, '/know/own')}>{words.own[language]}</a></p>
    </Page>
  )
}

export interface ListingForm {
  readonly view: View
  readonly listing: PublicListing
  readonly typed: Readonly<Record<string, string>>
  readonly commandId: string
  readonly refusal: Refusal | undefined
  readonly done: 'left' | 'told' | undefined
}

export function ListingPage(form: ListingForm): VNode {
  const { view, listing, done, refusal } = form
  const { language } = view
  const path = below(view, `/know/listings/${listing.id}`)
  return (
    <Page view={{ ...view, path }} title={words.listings} back={below(view, '/know/listings')} inForm={listing.contact === 'message'}>
      <p class="step">{listing.unit[language]} · {words.until(dayOf(listing.until))[language]}</p>
      <h1 lang="zh">{listing.title}</h1>
      <p><InShort of={listing} language={language} /></p>
      <p lang="zh">{listing.details}</p>
      {done ? <p class="note info" role="status">{(done === 'left' ? words.left : words.told)[language]}</p> : null}
      <RefusalNote refusal={refusal} language={language} />
      {listing.contact === 'message' ? <LeaveForm {...form} action={path} /> : <Ring phone={listing.phone} language={language} />}
      <WrongForm {...form} action={`${path}/wrong`} />
      <p class="quiet small">{words.listingNote[language]}</p>
    </Page>
  )
}

function Ring({ phone, language }: { phone: string | null; language: Language }): VNode {
  return phone === null ? <p>{words.noPhone[language]}</p> : <p>{words.ring[language]} <a class="text-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a></p>
}

function LeaveForm({ view, typed, commandId, refusal, action }: ListingForm & { action: string }): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <>
      <h2>{words.leave[language]}</h2>
      <form id={STEP_FORM} method="post" action={action} noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <TextArea name="text" label={words.text} value={typed['text']} maxLength={500} {...shared} />
        <Input name="phone" label={words.phone} hint={words.leaveWhy} value={typed['phone']} maxLength={40} inputMode="tel" {...shared} />
        <Next label={words.send} language={language} />
      </form>
    </>
  )
}

function WrongForm({ view, typed, refusal, action }: ListingForm & { action: string }): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <details>
      <summary>{words.wrong[language]}</summary>
      <form method="post" action={action} noValidate>
        <Choices name="reason" label={words.reason} value={typed['reason'] ?? 'not-there'} options={WRONGS.map((each) => ({ value: each, label: WRONG_WORDS[each] }))} {...shared} />
        <Input name="more" label={words.more} optional value={typed['more']} maxLength={500} {...shared} />
        <button type="submit" class="button second">{words.send[language]}</button>
      </form>
    </details>
  )
}

/** The owner’s page: number and PIN, the listing, and the button that takes it down. */
export function OwnListingPage({ view, number, own, down, refusal }: { view: View; number: string; own: OwnListing | undefined; down: boolean; refusal: Refusal | undefined }): VNode {
  const { language } = view
  const shared = { refusal, language }
  const isUp = own !== undefined && (own.state === 'open' || own.state === 'waiting')
  return (
    <Page view={{ ...view, path: below(view, '/know/own') }} title={words.own} back={below(view, '/know/listings')} inForm>
      <h1>{words.own[language]}</h1>
      <p class="why">{words.ownWhy[language]}</p>
      <RefusalNote {...shared} />
      {own ? <p><strong lang="zh">{own.title}</strong> · {words.states[own.state][language]} · {words.until(dayOf(own.until))[language]}</p> : null}
      {down ? <p class="note info" role="status">{words.down[language]}</p> : null}
      {own && !isUp ? null : (
        <form id={STEP_FORM} method="post" action={below(view, isUp ? '/know/own/end' : '/know/own')} noValidate>
          {own ? <input type="hidden" name="number" value={own.number} /> : <Input name="number" label={words.number} value={number} maxLength={20} inputMode="numeric" short {...shared} />}
          <Input name="pin" label={words.pin} {...(isUp ? { hint: words.takeDownWhy } : {})} maxLength={10} inputMode="numeric" short {...shared} />
          <Next label={isUp ? words.takeDown : words.open} language={language} />
        </form>
      )}
    </Page>
  )
}
