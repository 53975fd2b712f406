/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Refusal, Said } from '#platform/result'
import { blurWords } from '#platform/ui/blur/words'
import { below, CheckBox, Choices, Input, Next, TextArea } from '#platform/ui/resident'
import { MAX_PHOTOS, MAX_TEXT, NOTICE_VERSION, stepsOf } from './report-state.ts'
import { StepPage, type StepProps } from './step-page.tsx'
import { noticePoints, reportWords as words } from './words.ts'

/** What happened: words and photos; the place stands below when a plate was scanned. */
export function WhatStep({ thumbnails, beside, ...props }: StepProps & { thumbnails: readonly string[]; beside?: ComponentChildren }) {
  const { view: { language }, state, refusal } = props
  return (
    <StepPage {...props} step="what" title={state.service === null ? words.what : words.whatBroken} why={words.whatWhy} withFiles>
      <TextArea name="text" label={words.text} hint={words.textHint} value={state.text} maxLength={MAX_TEXT} refusal={refusal} language={language} />
      <PhotoField thumbnails={thumbnails} full={state.photos.length >= MAX_PHOTOS} safe={state.photosSafe} refusal={refusal} language={language} />
      {state.place ? <PlaceLine text={state.place.text} language={language} /> : null}
      <Next label={words.next} language={language} />
      {beside}
    </StepPage>
  )
}

export interface PhotoFieldProps {
  readonly thumbnails: readonly string[]
  readonly full: boolean
  /** What was said of the people on them. */
  readonly safe: boolean
  readonly refusal: Refusal | undefined
  readonly language: 'zh' | 'en'
}

/** The script that covers faces and plates before a photo leaves the phone; only pages with a photo field load it. */
export const PHOTOS_SCRIPT = '/photos.js'

/** Where photos are added and, once kept, shown small and taken away again. */
export function PhotoField({ thumbnails, full, safe, refusal, language }: PhotoFieldProps) {
  const wrong = refusal?.field === 'photos'
  return (
    <div class="field" id="photos">
      {full ? <p class="hint">{words.photosFull[language]}</p> : (
        <>
          <label for="photo">{words.photos[language]}<Optional language={language} /></label>
          <div class="hint" id="photo-hint">{words.photosHint[language]} <span data-covering role="status">{blurWords.plain[language]}</span></div>
          <script src={PHOTOS_SCRIPT} defer />
          <input type="file" id="photo" name="photo" accept="image/jpeg,image/png,image/webp" multiple aria-describedby={wrong ? 'photo-hint photos-wrong' : 'photo-hint'} aria-invalid={wrong ? 'true' : undefined} />
        </>
      )}
      {wrong ? <span class="wrong" id="photos-wrong">{refusal.say[language]}</span> : null}
      <Photos thumbnails={thumbnails} language={language} removable />
      <CheckBox name="photosSafe" label={words.photosSafe} checked={safe} language={language} />
    </div>
  )
}

function Optional({ language }: { language: 'zh' | 'en' }) {
  return <span class="optional">{language === 'zh' ? `（${words.optional.zh}）` : ` (${words.optional.en})`}</span>
}

/** Pictures as the server kept them, made small. */
export function Photos({ thumbnails, language, removable = false }: { thumbnails: readonly string[]; language: 'zh' | 'en'; removable?: boolean }) {
  if (thumbnails.length === 0) return null
  return (
    <div class="photos">
      {thumbnails.map((source, index) => (
        <figure key={source}>
          <img src={source} alt={words.photo(index + 1)[language]} width="112" height="84" />
          {removable ? <button class="text-button small" type="submit" name="go" value={`remove-${index}`}>{words.removePhoto(index + 1)[language]}</button> : null}
        </figure>
      ))}
    </div>
  )
}

function PlaceLine({ text, language }: { text: string; language: 'zh' | 'en' }) {
  return (
    <div class="place">
      <span><span class="quiet small">{words.placeIs[language]}</span><br /><span lang="zh">{text}</span></span>
      <button class="text-button" type="submit" name="go" value="edit-where" aria-label={words.changePlace[language]}>{words.change[language]}</button>
    </div>
  )
}

/** The one safety question a resident is asked (decision 19). */
export function DangerStep(props: StepProps) {
  const { view: { language }, state, refusal } = props
  const options = [{ value: 'no', label: words.dangerNo }, { value: 'yes', label: words.dangerYes }]
  return (
    <StepPage {...props} step="danger" title={words.danger} why={words.dangerWhy}>
      <Choices name="danger" label={words.danger} options={options} value={state.danger ?? undefined} refusal={refusal} language={language} hidden />
      <Next label={words.next} language={language} />
    </StepPage>
  )
}

export function UrgentStep(props: StepProps) {
  const { language } = props.view
  return (
    <StepPage {...props} step="urgent" title={words.urgent} why={words.urgentWhy}>
      <div class="actions">
        <a class="button call" href="tel:110">{words.ring110[language]}</a>
        <a class="button second" href="tel:120">{words.ring120[language]}</a>
      </div>
      <div class="note info"><p>{words.urgentDeaf[language]}</p></div>
      <p class="field">{words.urgentAfter[language]}</p>
      <Next label={words.urgentNext} language={language} />
    </StepPage>
  )
}

/** Before a name or a phone is asked for (PIPL Art. 17). */
export function NoticeStep({ handler, ...props }: StepProps & { handler: Said }) {
  const { language } = props.view
  return (
    <StepPage {...props} step="notice" title={words.notice} why={words.noticeWhy}>
      <Notice handler={handler} whom={below(props.view, '/whom')} language={language} />
      <Next label={words.noticeNext} language={language} />
    </StepPage>
  )
}

/** `whom`: the page with everybody's numbers; it opens beside this one, which may be in the middle of a form. */
export function Notice({ handler, whom, language }: { handler: Said; whom: string; language: 'zh' | 'en' }) {
  return (
    <>
      {noticePoints(handler).map((point) => (
        <section key={point.head.en}>
          <h2 class="minor">{point.head[language]}</h2>
          <p>{point.body[language]}</p>
        </section>
      ))}
      <p class="field"><a href={whom} target="_blank" rel="noopener">{words.noticeWhom[language]}</a></p>
      <p class="small quiet field">{words.noticeVersion(NOTICE_VERSION)[language]}</p>
    </>
  )
}

export function ReachStep(props: StepProps) {
  const { view: { language }, state, refusal } = props
  return (
    <StepPage {...props} step="reach" title={words.reach} why={words.reachWhy}>
      <Input name="name" label={words.name} hint={words.nameHint} optional value={state.name} maxLength={100} autoComplete="name" refusal={refusal} language={language} />
      <Input name="phone" label={words.phone} hint={words.phoneHint} optional value={state.phone} maxLength={40} inputMode="tel" autoComplete="tel" refusal={refusal} language={language} />
      <div class="field"><CheckBox name="letters" label={words.letters} checked={state.letters} language={language} /></div>
      <Next label={words.next} language={language} />
    </StepPage>
  )
}

/** Everything once more, each with its way to change it; only “Send” stores anything. */
export function CheckStep({ thumbnails, service, ...props }: StepProps & { thumbnails: readonly string[]; service?: Said | undefined }) {
  const { view: { language }, state } = props
  const contact = [state.name, state.phone].filter((part) => part !== '').join('，')
  const letters = state.phone === '' ? '' : state.letters ? words.lettersYes[language] : words.lettersNo[language]
  return (
    <StepPage {...props} step="check" title={words.check} why={words.checkWhy} enter="send">
      <dl class="sum field">
        <Line head={words.text} edit="what" language={language}>
          <span lang="zh">{state.text}</span>
          <Photos thumbnails={thumbnails} language={language} />
        </Line>
        <Line head={words.placeIs} edit={stepsOf(state).includes('where') ? 'where' : 'what'} language={language}><span lang="zh">{state.place?.text}</span></Line>
        {service
          ? <Line head={words.serviceIs} edit="which" language={language}>{service[language]}</Line>
          : <Line head={words.dangerShort} edit="danger" language={language}>{state.danger === 'yes' ? words.urgentShort[language] : words.dangerNo[language]}</Line>}
        <Line head={words.contact} edit="reach" language={language}>
          {contact === '' ? words.none[language] : <span lang="zh">{contact}</span>}
          {letters === '' ? null : <><br /><span class="quiet small">{letters}</span></>}
        </Line>
      </dl>
      <Next label={words.send} language={language} value="send" />
    </StepPage>
  )
}

function Line({ head, edit, language, children }: { head: Said; edit: string; language: 'zh' | 'en'; children: ComponentChildren }) {
  return (
    <div>
      <dt>{head[language]}</dt>
      <dd>{children}</dd>
      <dd class="edit"><button class="text-button" type="submit" name="go" value={`edit-${edit}`} aria-label={`${words.change[language]}: ${head[language]}`}>{words.change[language]}</button></dd>
    </div>
  )
}
