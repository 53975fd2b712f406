import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, More, moneyWords, TabLinks, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type ListingEntered, type ListingShown, outreachOperations as ops, type WordShown } from '../contract.ts'
import { ENDING_WORDS, LISTING_WORDS, WRONG_WORDS } from '../words.ts'
import { Press } from './act.tsx'
import { EnterListing } from './listing-form.tsx'
import { deskWords as words } from './words.ts'

const VIEWS = ['waiting', 'open', 'ended'] as const
type View = (typeof VIEWS)[number]

interface ListingsProps {
  readonly view: View
  readonly listings: { readonly listings: readonly ListingShown[]; readonly next: string | null }
  readonly inbox: { readonly words: readonly WordShown[]; readonly next: string | null }
}

/** Listings by their owners’ wish, and what people left about them. */
export function Listings({ view, listings, inbox }: ListingsProps) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [entering, enter] = useState(false)
  const [made, keep] = useState<ListingEntered>()
  const again = () => void revalidate()
  const { items, more } = usePages(listings, (before) => call(district, ops.listListings, { query: { view, before } }), (page) => page.listings)
  const close = () => {
    enter(false)
    again()
  }
  return (
    <>
      <p className="button-row">
        <Button type="primary" onClick={() => enter(true)}>
          {say(words.enterListing)}
        </Button>
      </p>
      <Inbox first={inbox} again={again} />
      <TabLinks label={words.tabs.listings} tabs={VIEWS} here={view} words={words.views} to={(each) => `?tab=listings&view=${each}`} />
      {items.length === 0 && (
        <Empty title={say(words.noListings)}>
          <p>{say(words.noListingsHint)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <OneListing key={each.id} listing={each} again={again} />
      ))}
      <More more={more} />
      {entering && <EnterListing close={close} made={keep} />}
      {made && <Slip made={made} close={() => keep(undefined)} />}
    </>
  )
}

/** Number and PIN for the owner, once. */
function Slip({ made, close }: { made: ListingEntered; close(): void }) {
  const say = useSay()
  return (
    <Modal open footer={null} title={say(words.enterListing)} onCancel={close}>
      <div className="slip">
        <p>{say(words.keep)}</p>
        <p>{say(words.number)}</p>
        <p className="big-code">{made.number}</p>
        <p>{say(words.pin)}</p>
        <p className="big-code">{made.pin}</p>
        <img alt={say(words.code)} width={160} src={`data:image/svg+xml;utf8,${encodeURIComponent(made.qr)}`} />
      </div>
      <p className="button-row">
        <Button onClick={() => window.print()}>{say(words.printSlip)}</Button>
        <Button type="primary" onClick={close}>
          {say(words.done)}
        </Button>
      </p>
    </Modal>
  )
}

function OneListing({ listing, again }: { listing: ListingShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const isUp = listing.state === 'open' || listing.state === 'waiting'
  return (
    <section className="card">
      <p>
        <strong>{listing.title}</strong> <span className="quiet">{say(LISTING_WORDS[listing.kind])} · {listing.whereabouts} · {listing.squareMetres ?? '—'} m² · {listing.monthlyFen === null ? '—' : moneyWords(listing.monthlyFen)}</span>{' '}
        {listing.why && <span className="chip">{say(ENDING_WORDS[listing.why])}</span>}
      </p>
      <p>{listing.details}</p>
      <p className="quiet">
        {say(words.number)} {listing.number} · {say(listing.unit)} · {say(words.until)} {dayWords(listing.until, language)} · {say(words.consentGiven)} {dayWords(listing.consentOn, language)} ({listing.consentVersion})
      </p>
      {isUp && <Steps listing={listing} again={again} />}
    </section>
  )
}

function Steps({ listing, again }: { listing: ListingShown; again(): void }) {
  const say = useSay()
  const params = { id: listing.id }
  const decide = (agreed: boolean) => (_commandId: string, district: string) => call(district, ops.decideListing, { params, body: { agreed } })
  const end = (why: 'owner' | 'let' | 'wrong') => (_commandId: string, district: string) => call(district, ops.endListing, { params, body: { why } })
  const reveal = async (_commandId: string, district: string) => {
    const found = await call(district, ops.revealOwner, { params })
    if (found.ok) Modal.info({ title: say(words.ownerName), content: say(words.revealed(found.value.name, found.value.phone)) })
    return found
  }
  return (
    <p className="button-row">
      {listing.mayDecide && <Press primary label={words.check} press={decide(true)} done={again} />}
      {listing.mayDecide && <Press label={words.decline} sure={words.endForGood} press={decide(false)} done={again} />}
      {listing.state === 'waiting' && !listing.mayDecide && <span className="quiet">{say(words.own)}</span>}
      <Press label={words.reveal} press={reveal} done={() => undefined} />
      {(['owner', 'let', 'wrong'] as const).map((why) => (
        <Press key={why} label={{ zh: `${words.end.zh}：${ENDING_WORDS[why].zh}`, en: `${words.end.en}: ${ENDING_WORDS[why].en}` }} sure={words.endForGood} press={end(why)} done={again} />
      ))}
    </p>
  )
}

function Inbox({ first, again }: { first: ListingsProps['inbox']; again(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, ops.listListingWords, { query: { before } }), (page) => page.words)
  return (
    <>
      <h2>{say(words.inbox)}</h2>
      {items.length === 0 && <p className="quiet">{say(words.noWords)}</p>}
      {items.map((each) => (
        <Word key={each.id} word={each} again={again} />
      ))}
      <More more={more} />
    </>
  )
}

function Word({ word, again }: { word: WordShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const settle = (outcome: 'owner-asked' | 'checked' | 'taken-down') => (_commandId: string, district: string) => call(district, ops.settleListingWord, { params: { id: word.id }, body: { outcome } })
  const phone = async (_commandId: string, district: string) => {
    const found = await call(district, ops.revealWord, { params: { id: word.id } })
    if (found.ok) tell({ zh: found.value.phone, en: found.value.phone })
    return found
  }
  return (
    <section className="card">
      <p>
        <strong>{word.title}</strong> <span className="quiet">{word.number} · {dayWords(word.on, language)}</span> {word.reason && <span className="chip chip-warn">{say(words.wrong)}：{say(WRONG_WORDS[word.reason])}</span>}
      </p>
      <p>
        {word.text} {word.phoneMasked}
      </p>
      <p className="button-row">
        {word.kind === 'message' && <Press label={words.seePhone} press={phone} done={() => undefined} />}
        {word.kind === 'message' && <Press primary label={words.asked} press={settle('owner-asked')} done={again} />}
        {word.kind === 'wrong' && <Press label={words.checked} press={settle('checked')} done={again} />}
        {word.kind === 'wrong' && <Press label={words.takenDown} sure={words.endForGood} press={settle('taken-down')} done={again} />}
      </p>
    </section>
  )
}
