/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { CategoryShown, HelpWanted } from '../contract.ts'
import { type Field, FIELDS } from '../domain.ts'
import { HELP_WORDS } from '../words.ts'
import { carePages as words } from '../words/pages.ts'

/** A door plate that was scanned, with the words of its place. */
export interface Plate {
  readonly token: string
  readonly text: string
}

const withPlate = (plate: Plate | undefined, of: string): string => new URLSearchParams({ of, ...(plate ? { plate: plate.token } : {}) }).toString()

/** Daily life first: it is what most people come for. */
const ORDER: readonly Field[] = FIELDS.toReversed()

/** `/d/{slug}/care`: kinds of care in two groups, each a large target. */
export function CarePage({ view, categories, plate }: { view: View; categories: readonly CategoryShown[]; plate: Plate | undefined }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <p class="note warn">{words.ill[language]} <a href="tel:120"><strong>120</strong></a></p>
      {ORDER.map((field) => (
        <section key={field}>
          <h2>{words.fields[field][language]}</h2>
          <nav class="doors" aria-label={words.fields[field][language]}>
            {categories.filter((each) => each.field === field).map((each) => (
              <a class="door" key={each.code} href={below(view, `/care?${withPlate(plate, each.code)}`)}>
                <strong>{each.name[language]}</strong>{each.items.slice(0, 3).map((item) => item.name[language]).join(language === 'zh' ? '、' : ', ')}
              </a>
            ))}
          </nav>
        </section>
      ))}
      <p class="note info">{words.box[language]}</p>
      <p><a class="text-link" href={below(view, '/help-wanted')}>{words.helpTitle[language]}</a></p>
    </Page>
  )
}

export interface CallProps {
  readonly view: View
  readonly category: CategoryShown
  readonly plate: Plate | undefined
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly commandId: string
  readonly refusal: Refusal | undefined
}

/** One thing of a kind, where to, and a telephone if wanted: one page, one press. */
export function CallPage({ view, category, plate, typed, commandId, refusal }: CallProps): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <Page view={{ ...view, path: below(view, `/care?${withPlate(plate, category.code)}`) }} title={category.name} back={below(view, plate ? `/care?plate=${encodeURIComponent(plate.token)}` : '/care')}>
      <p class="step">{category.name[language]}</p>
      <h1>{words.which[language]}</h1>
      <RefusalNote {...shared} />
      <form id={STEP_FORM} method="post" action={below(view, '/care')} noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="of" value={category.code} />
        <Choices name="item" label={words.item} hidden options={category.items.map((each) => ({ value: each.code, label: each.name }))} value={typed['item']} {...shared} />
        {plate ? (
          <p class="place"><input type="hidden" name="plate" value={plate.token} />{words.at(plate.text)[language]}</p>
        ) : <Input name="placeText" label={words.where} hint={words.placeHint} value={typed['placeText']} maxLength={200} {...shared} />}
        <TextArea name="words" label={words.words} hint={words.wordsHint} optional value={typed['words']} maxLength={1000} {...shared} />
        <Input name="phone" label={words.phone} hint={words.phoneHint} optional value={typed['phone']} maxLength={40} inputMode="tel" autoComplete="tel" {...shared} />
        <div class="field">
          <CheckBox name="notice" label={words.notice} checked={typed['notice'] === 'yes'} language={language} />
          <a class="text-link" href={below(view, '/notice')}>{words.readNotice[language]}</a>
        </div>
        <Next label={words.call} language={language} />
      </form>
    </Page>
  )
}

/** `/d/{slug}/help-wanted`: what volunteers may know. */
export function HelpWantedPage({ view, wanted }: { view: View; wanted: HelpWanted }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.helpTitle} back={below(view, '')}>
      <h1>{words.helpTitle[language]}</h1>
      <p class="why">{words.helpWhy[language]}</p>
      {wanted.tasks.length === 0 ? <p class="quiet">{words.noHelp[language]}</p> : null}
      <ul class="list">
        {wanted.tasks.map((each) => (
          <li key={`${each.kind} ${each.wantedOn} ${each.unit.zh}`}>
            <strong>{HELP_WORDS[each.kind][language]}</strong> · {words.on(dayWords(day(each.wantedOn)))[language]} · {each.unit[language]}
            {each.phone ? <span> · <a class="text-link" href={`tel:${each.phone.replace(/[^\d+]/g, '')}`}>{each.phone}</a></span> : null}
          </li>
        ))}
      </ul>
    </Page>
  )
}
