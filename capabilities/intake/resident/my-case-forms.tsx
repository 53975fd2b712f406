/** @jsxImportSource preact */
import type { Refusal } from '#platform/result'
import { below, Choices, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { MyCase } from '../contract.ts'
import { OtherWays } from './my-case.tsx'
import { MAX_PHOTOS, MAX_TEXT } from './report-state.ts'
import { PhotoField } from './report.tsx'
import { grouped } from './slip.tsx'
import { ownWords as words, slipWords } from './words.ts'

interface FormProps {
  readonly view: View
  readonly code: string
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** Code and PIN: what the QR of a slip leads to. */
export function OpenPage({ view, typed, refusal, left = false }: Omit<FormProps, 'code' | 'commandId'> & { left?: boolean }) {
  const { language } = view
  return (
    <Page view={view} title={words.follow} back={below(view, '')} inForm>
      <h1>{words.follow[language]}</h1>
      <p class="why">{words.openWhy[language]}</p>
      {left ? <p class="note done" role="status">✓ {words.left[language]}</p> : null}
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={below(view, '/c')} noValidate>
        <Input name="code" label={slipWords.code} hint={words.codeHint} value={typed['code']} maxLength={20} short refusal={refusal} language={language} />
        <Input name="pin" label={slipWords.pin} hint={words.pinHint} maxLength={20} inputMode="numeric" short refusal={refusal} language={language} />
        <Next label={words.open} language={language} />
      </form>
      <h2>{words.otherSlip[language]}</h2>
      <ul class="list">{words.otherSlips.map(([path, name]) => <li key={path}><a class="text-link" href={below(view, path)}>{name[language]}</a></li>)}</ul>
      <h2>{words.lost[language]}</h2>
      <p>{words.lostHow[language]}</p>
      <p class="field"><a class="text-link" href={below(view, '/phone')}>{words.byPhone[language]}</a></p>
    </Page>
  )
}

/** `photos`: the signed names of those kept so far; `thumbnails`: the same, made small. */
export function AddPage({ view, code, commandId, typed, refusal, photos, thumbnails }: FormProps & { photos: readonly string[]; thumbnails: readonly string[] }) {
  const { language } = view
  const own = below(view, `/c/${grouped(code)}`)
  return (
    <Page view={view} title={words.addTitle} back={own} inForm>
      <h1>{words.addTitle[language]}</h1>
      <p class="why">{words.addWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={`${own}/add`} encType="multipart/form-data" noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="photos" value={photos.join(' ')} />
        <TextArea name="text" label={words.addText} value={typed['text']} maxLength={MAX_TEXT} refusal={refusal} language={language} />
        <PhotoField thumbnails={thumbnails} full={photos.length >= MAX_PHOTOS} safe={typed['photosSafe'] === 'yes'} refusal={refusal} language={language} />
        <Next label={words.addSend} language={language} />
      </form>
    </Page>
  )
}

/** Saying no: no reason needed, nothing chosen beforehand, the other ways beside it (PMA Art. 26; N-07). */
export function StopPage({ view, code, commandId, typed, refusal, matter }: FormProps & { matter: MyCase }) {
  const { language } = view
  const own = below(view, `/c/${grouped(code)}`)
  const { withdrawal } = matter
  const options = withdrawal.reasons.map((each) => ({ value: each.reason, label: each.words }))
  return (
    <Page view={view} title={words.withdrawTitle} back={own} inForm={withdrawal.may}>
      <h1>{words.withdrawTitle[language]}</h1>
      <p class="why">{words.withdrawWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      {withdrawal.may ? (
        <form id={STEP_FORM} method="post" action={`${own}/stop`} noValidate>
          <input type="hidden" name="commandId" value={commandId} />
          <Choices name="reason" label={words.withdrawReason} options={options} value={typed['reason']} refusal={refusal} language={language} />
          <Input name="text" label={words.withdrawText} optional value={typed['text']} maxLength={1000} refusal={refusal} language={language} />
          <div class="actions pair">
            <button class="button" type="submit">{words.withdrawSend[language]}</button>
            <a class="button second" href={own}>{words.withdrawKeep[language]}</a>
          </div>
        </form>
      ) : (
        <div class="note info"><strong>{words.withdrawNot[language]}</strong><p>{withdrawal.refusal?.[language]}</p></div>
      )}
      <OtherWays matter={matter} language={language} />
    </Page>
  )
}
