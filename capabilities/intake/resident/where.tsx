/** @jsxImportSource preact */
import type { Said } from '#platform/result'
import { Input } from '#platform/ui/resident'
import { StepPage, type StepProps } from './step-page.tsx'
import { reportWords as words } from './words.ts'

/** One thing to press, and what pressing it hands in. */
export interface Offer {
  readonly go: string
  readonly label: Said | string
}

/** What the search or the choice of communities has come to so far. */
export interface WhereChoices {
  readonly question: 'communities' | 'estates' | 'buildings' | 'rooms' | 'found' | 'nothing'
  readonly offers: readonly Offer[]
  /** What was typed, to stand in the field again. */
  readonly typed: string
}

/** Where it is, without a map and without JavaScript: type an address, or choose community, estate, building, flat. */
export function WhereStep({ choices, ...props }: StepProps & { choices: WhereChoices }) {
  const { view: { language }, state, refusal } = props
  const choosing = choices.question === 'estates' || choices.question === 'buildings' || choices.question === 'rooms'
  return (
    <StepPage {...props} step="where" title={choosing ? words[choices.question] : words.where} why={words.whereWhy} enter="find">
      {state.place && !choosing ? <Kept text={state.place.text} language={language} /> : null}
      {choosing ? null : (
        <>
          <Input name="address" label={words.address} hint={words.addressHint} value={choices.typed} maxLength={200} refusal={refusal} language={language} />
          <div class="actions pair">
            <button class="button" type="submit" name="go" value="find">{words.find[language]}</button>
            <button class="button second" type="submit" name="go" value="words">{words.useWords[language]}</button>
          </div>
        </>
      )}
      <Offers choices={choices} language={language} />
      {choosing ? <p class="field"><button class="text-button" type="submit" name="go" value="edit-where">{words.startAgain[language]}</button></p> : null}
    </StepPage>
  )
}

function Kept({ text, language }: { text: string; language: 'zh' | 'en' }) {
  return (
    <div class="place">
      <span><span class="quiet small">{words.whereNow[language]}</span><br /><span lang="zh">{text}</span></span>
      <button class="text-button" type="submit" name="go" value="keep">{words.keepPlace[language]}</button>
    </div>
  )
}

function Offers({ choices, language }: { choices: WhereChoices; language: 'zh' | 'en' }) {
  const { question, offers } = choices
  if (question === 'nothing') {
    return (
      <>
        <div class="note warn" role="status"><p>{words.foundNothing[language]}</p></div>
        <OfferList offers={offers} language={language} head={words.communities} />
      </>
    )
  }
  const head = question === 'found' ? words.found : question === 'communities' ? words.orChoose : undefined
  return <OfferList offers={offers} language={language} head={head} />
}

function OfferList({ offers, language, head }: { offers: readonly Offer[]; language: 'zh' | 'en'; head: Said | undefined }) {
  if (offers.length === 0) return null
  return (
    <>
      {head ? <h2>{head[language]}</h2> : null}
      <div class="list">
        {offers.map((offer) => (
          <button class="button second" type="submit" name="go" value={offer.go} key={offer.go}>
            {typeof offer.label === 'string' ? <span lang="zh">{offer.label}</span> : offer.label[language]}
          </button>
        ))}
      </div>
    </>
  )
}
