/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { ItemShape } from '../contract.ts'
import { MOST_FILES } from '../domain/items.ts'
import { hallPages as words } from '../words/resident.ts'
import { Materials } from './items.tsx'

export interface OnlinePageProps {
  readonly view: View
  readonly item: ItemShape
  /** Minted with the page: sent twice it is handed in once. */
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  /** Tokens of files that were kept already, and small pictures of them. */
  readonly kept: readonly string[]
  readonly thumbnails: readonly string[]
  readonly refusal: Refusal | undefined
}

/** What is needed, who hands it in, files, how it is used: one page, and nothing typed is lost. */
export function OnlinePage({ view, item, commandId, typed, kept, thumbnails, refusal }: OnlinePageProps): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <Page view={view} title={words.online} back={below(view, `/services/${item.id}`)} inForm>
      <p class="step">{item.name[language]}</p>
      <h1>{words.online[language]}</h1>
      <p class="why">{words.onlineWhy[language]} {item.guide.children ? words.onlineAdults[language] : ''}</p>
      <RefusalNote {...shared} />
      <Materials item={item} language={language} head={words.toHandIn} />
      <p class="quiet small">{words.silence[language]}</p>
      <form id={STEP_FORM} method="post" action={below(view, `/services/${item.id}/online`)} encType="multipart/form-data" noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="kept" value={kept.join(' ')} />
        <Window places={item.places} chosen={typed['facilityId']} {...shared} />
        <Input name="name" label={words.yourName} hint={words.yourNameHint} value={typed['name']} maxLength={60} autoComplete="name" {...shared} />
        <Input name="phone" label={words.yourPhone} hint={words.yourPhoneHint} value={typed['phone']} optional maxLength={30} inputMode="tel" autoComplete="tel" short {...shared} />
        <div class="field"><CheckBox name="letters" label={words.letters} checked={typed['letters'] === 'yes'} language={language} /></div>
        <TextArea name="note" label={words.note} hint={words.noteHint} value={typed['note']} optional maxLength={500} {...shared} />
        <Files thumbnails={thumbnails} agreed={typed['filesAgreed'] === 'yes'} {...shared} />
        <section class="field" id="noticeGiven">
          <h2 class="minor">{words.noticeHead[language]}</h2>
          <p>{words.notice(item.unit)[language]}</p>
          <CheckBox name="noticeGiven" label={words.noticeRead} checked={typed['noticeGiven'] === 'yes'} language={language} />
        </section>
        <Next label={words.handIn} language={language} />
      </form>
    </Page>
  )
}

interface InForm {
  readonly refusal: Refusal | undefined
  readonly language: View['language']
}

/** Where it goes; of one window there is nothing to choose. */
function Window({ places, chosen, refusal, language }: InForm & { readonly places: ItemShape['places']; readonly chosen: string | undefined }): VNode {
  const [only] = places.length === 1 ? places : []
  if (!only) return <Choices name="facilityId" label={words.whichWindow} options={places.map((each) => ({ value: each.facilityId, label: each.name }))} value={chosen} refusal={refusal} language={language} />
  return (
    <>
      <input type="hidden" name="facilityId" value={only.facilityId} />
      <p class="field">{words.whichWindow[language]}{language === 'zh' ? '：' : ': '}<strong>{only.name[language]}</strong></p>
    </>
  )
}

function Files({ thumbnails, agreed, refusal, language }: InForm & { readonly thumbnails: readonly string[]; readonly agreed: boolean }): VNode {
  const wrong = refusal?.field === 'photos'
  return (
    <div class="field" id="photos">
      {thumbnails.length >= MOST_FILES ? <p class="hint">{words.filesFull[language]}</p> : (
        <>
          <label for="file">{words.files[language]}</label>
          <div class="hint" id="file-hint">{words.filesHint[language]}</div>
          <input type="file" id="file" name="file" accept="image/jpeg,image/png,image/webp,application/pdf" multiple aria-describedby={wrong ? 'file-hint file-wrong' : 'file-hint'} aria-invalid={wrong ? 'true' : undefined} />
        </>
      )}
      {wrong ? <span class="wrong" id="file-wrong">{refusal.say[language]}</span> : null}
      {thumbnails.length === 0 ? null : (
        <div class="photos">
          {thumbnails.map((source, index) => (
            <figure key={words.file(index).en}>
              <img src={source} alt={words.file(index + 1)[language]} width="112" height="84" />
              <button class="text-button small" type="submit" name="go" value={`remove-${index}`}>{words.removeFile(index + 1)[language]}</button>
            </figure>
          ))}
        </div>
      )}
      <div id="filesAgreed"><CheckBox name="filesAgreed" label={words.filesAgreed} checked={agreed} language={language} /></div>
    </div>
  )
}

export interface HandedInProps {
  readonly view: View
  readonly item: ItemShape
  readonly made: { readonly code: string; readonly pin: string; readonly toldByOn: string }
  readonly place: Said | undefined
}

/** Number and PIN, shown once, and until when the window says what is missing. */
export function HandedInPage({ view, item, made, place }: HandedInProps): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.handedIn} back={below(view, `/services/${item.id}`)} once>
      <p class="step">{item.name[language]} · {place?.[language]}</p>
      <h1>{words.handedIn[language]}</h1>
      <div class="ticket">
        <span class="label">{words.number[language]}</span><strong class="code">{made.code}</strong>
        <span class="label">{words.pin[language]}</span><strong class="code">{made.pin}</strong>
      </div>
      <p>{words.keep[language]}</p>
      <p>{words.toldBy(dayWords(day(made.toldByOn)))[language]}</p>
      <p>{words.handedInNext[language]}</p>
      <p><a class="text-link" href={below(view, '/services/own')}>{words.own[language]}</a></p>
    </Page>
  )
}
