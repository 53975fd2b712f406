/** @jsxImportSource preact */
import type { Refusal } from '#platform/result'
import { below, Choices, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { HelpLine } from '../domain.ts'
import { childPage as words } from '../words/resident.ts'
import { Help, Keep, LookForm } from './parts.tsx'

type Lines = readonly Pick<HelpLine, 'number' | 'words'>[]
type Boxes = readonly { readonly id: string; readonly name: Said }[]

interface Step {
  readonly view: View
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
  readonly help: Lines
  readonly boxes: Boxes
}

/** What earlier answers were: a form without JavaScript carries them along. */
function Carried({ commandId, typed }: Pick<Step, 'commandId' | 'typed'>) {
  return (
    <>
      <input type="hidden" name="commandId" value={commandId} />
      {typed['danger'] ? <input type="hidden" name="danger" value={typed['danger']} /> : null}
    </>
  )
}

/** Danger first: two large buttons, and nothing else is asked. */
export function FirstPage({ view, commandId, refusal }: Step) {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.first[language]}</h1>
      <p class="why">{words.firstWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <form method="post" action={below(view, '/children')}>
        <input type="hidden" name="commandId" value={commandId} />
        <div class="actions">
          <button class="button" type="submit" name="danger" value="yes">{words.yes[language]}</button>
          <button class="button second" type="submit" name="danger" value="no">{words.no[language]}</button>
        </div>
      </form>
      <p class="field"><a class="text-link" href={below(view, '/children/read')}>{words.look[language]}</a></p>
    </Page>
  )
}

/** Numbers before anything is written. */
export function HelpPage({ view, commandId, typed, help }: Step) {
  const { language } = view
  return (
    <Page view={{ ...view, path: below(view, '/children') }} title={words.help} back={below(view, '/children')}>
      <h1>{words.help[language]}</h1>
      <p class="why">{words.helpWhy[language]}</p>
      <Help lines={help} language={language} />
      <p class="field">{words.helpText[language]}</p>
      <p class="field">{words.afterHelp[language]}</p>
      <form method="post" action={below(view, '/children')}>
        <Carried commandId={commandId} typed={typed} />
        <Next label={words.goOn} language={language} name="go" value="write" />
      </form>
    </Page>
  )
}

export function WritePage({ view, commandId, typed, refusal, boxes }: Step) {
  const { language } = view
  const shared = { refusal, language }
  const only = boxes.length === 1 ? boxes[0]?.id : undefined
  return (
    <Page view={view} title={words.write} back={below(view, '/children')} inForm enter="send">
      <h1>{words.write[language]}</h1>
      <p class="why">{words.writeWhy[language]}</p>
      <p class="note info">{words.mustTell[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={below(view, '/children')} noValidate>
        <Carried commandId={commandId} typed={typed} />
        <Choices name="mailboxId" label={words.mailbox} value={typed['mailboxId'] ?? only} options={boxes.map((each) => ({ value: each.id, label: each.name }))} {...shared} />
        <TextArea name="text" label={words.text} value={typed['text']} maxLength={1500} {...shared} />
        <Input name="name" label={words.name} optional value={typed['name']} maxLength={50} {...shared} />
        <Input name="reach" label={words.reach} optional value={typed['reach']} maxLength={100} {...shared} />
        <Next label={words.send} language={language} value="send" />
      </form>
    </Page>
  )
}

export function SentPage({ view, code, pin, help }: { view: View; code: string; pin: string; help: Lines }) {
  const { language } = view
  return (
    <Page view={{ ...view, path: below(view, '/children') }} title={words.sent} once>
      <h1>{words.sent[language]}</h1>
      <p class="why">{words.sentWhy[language]}</p>
      <Keep code={code} pin={pin} words={words} language={language} />
      <div class="actions"><a class="button" href={below(view, '')}>{words.leave[language]}</a></div>
      <h2>{words.help[language]}</h2>
      <Help lines={help} language={language} />
    </Page>
  )
}

export function LookPage({ view, code, refusal }: { view: View; code: string; refusal: Refusal | undefined }) {
  const { language } = view
  return (
    <Page view={view} title={words.look} back={below(view, '/children')} inForm>
      <h1>{words.look[language]}</h1>
      <p class="why">{words.lookWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <LookForm action={below(view, '/children/read')} code={code} words={words} refusal={refusal} language={language} />
    </Page>
  )
}

/** The answer alone: what the child wrote is never shown again. */
export function AnswerPage({ view, reply, help }: { view: View; reply: string | null; help: Lines }) {
  const { language } = view
  return (
    <Page view={{ ...view, path: below(view, '/children') }} title={words.answer}>
      <h1>{words.answer[language]}</h1>
      {reply === null ? <p>{words.noAnswer[language]}</p> : <p lang="zh">{reply}</p>}
      <div class="actions"><a class="button" href={below(view, '')}>{words.leave[language]}</a></div>
      <h2>{words.help[language]}</h2>
      <Help lines={help} language={language} />
    </Page>
  )
}
