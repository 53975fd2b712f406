/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { dayWords, Page, RefusalNote, type View } from '#platform/ui/resident'
import type { Entry } from '../contract.ts'
import { roomWords as words } from '../words.ts'

export interface RoomPageProps {
  readonly view: View
  readonly entry: Entry
  /** The page itself: consent is sent there. */
  readonly path: string
  /** Where the script asks: the person's own door below `/api`. */
  readonly base: string
  readonly script: string
  readonly commandId: string
  readonly refusal?: Refusal | undefined
}

/**
 * The page of a personal link, and of a seat as staff: when it is, as what one takes part, consent first, then the room. Everything
 * but the room itself works without JavaScript. Nothing of the case is on it.
 */
export function RoomPage(props: RoomPageProps) {
  const { view, entry, refusal } = props
  const { language } = view
  const title = entry.kind === 'consultation' ? words.consultation : words.title
  return (
    <Page view={view} title={title}>
      <h1>{title[language]}</h1>
      <p class="why">{words.when(dayWords(day(entry.on)), entry.from, entry.to)[language]}</p>
      <p>{words.you(entry.part)[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      {entry.moment === 'over' ? <Over {...props} /> : <Coming {...props} />}
    </Page>
  )
}

function Over({ view: { language }, entry }: RoomPageProps) {
  return (
    <>
      <div class="note plain">
        <strong>{words.overTitle[language]}</strong>
        <p>{words.over[language]}</p>
      </div>
      <Phone entry={entry} language={language} />
    </>
  )
}

function Coming(props: RoomPageProps) {
  const { view: { language }, entry, base, script } = props
  const waitsForConsent = entry.needsConsent && !entry.consented
  return (
    <>
      {entry.moment === 'early' ? <Note kind="info">{words.early[language]}</Note> : null}
      {waitsForConsent ? <Consent {...props} /> : null}
      {entry.needsConsent && entry.consented ? <p class="small quiet">{words.agreed[language]}</p> : null}
      {entry.moment === 'open' && !waitsForConsent ? (
        <>
          <div class="field" data-remote-room data-base={base} data-language={language}>
            <noscript><Note kind="warn">{words.needsScript[language]}</Note></noscript>
          </div>
          <script src={script} defer />
        </>
      ) : null}
      {entry.hasRelay ? null : <Note kind="warn">{(entry.office?.phone ? words.oneNetwork : words.oneNetworkNoPhone)[language]}</Note>}
      <Phone entry={entry} language={language} />
      <div class="note plain">
        <p>{words.soundIsEnough[language]}</p>
        <p>{words.noRecording[language]}</p>
        {entry.needsConsent ? <p>{words.voluntary[language]}</p> : null}
        {entry.needsConsent ? <p>{words.alone[language]}</p> : null}
        {entry.needsConsent ? <p>{words.ownLink[language]}</p> : null}
      </div>
    </>
  )
}

function Consent({ view: { language }, path, commandId }: RoomPageProps) {
  return (
    <form method="post" action={path} class="field">
      <h2>{words.consentTitle[language]}</h2>
      <p>{words.consentAbout[language]}</p>
      <input type="hidden" name="commandId" value={commandId} />
      <div class="actions">
        <button class="button" type="submit" name="go" value="agree">{words.agree[language]}</button>
      </div>
    </form>
  )
}

function Phone({ entry: { office }, language }: { entry: Entry; language: View['language'] }) {
  if (!office?.phone) return null
  return (
    <div class="actions">
      <a class="button second" href={`tel:${office.phone}`}>{words.ringInstead[language]} · {words.ring(office.name, office.phone)[language]}</a>
    </div>
  )
}

function Note({ kind, children }: { kind: 'info' | 'warn'; children: ComponentChildren }) {
  return <div class={`note ${kind}`}><p>{children}</p></div>
}
