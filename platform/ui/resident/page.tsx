/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Said } from '#platform/result'
import { OTHER_LANGUAGE, pageWords } from './words.ts'
import { below, type View } from './view.ts'

/** The id of the form a step consists of; settings and the way back are its buttons, so that nothing typed is lost. */
export const STEP_FORM = 'step'

export interface PageProps {
  readonly view: View
  readonly title: Said
  /** An address, or `step`: a button of the form that goes back one step and keeps what was typed. */
  readonly back?: string | 'step' | undefined
  /** True where the page is a step of a form: a plain link would lose what was typed. */
  readonly inForm?: boolean
  /** True where the page holds what is shown this once: a setting would open another page and lose it. */
  readonly once?: boolean
  readonly wide?: boolean
  /** Renews the page by itself after so many seconds, without a script: for what is waited for. */
  readonly renewSeconds?: number
  /** What the Enter key does in a form: the value of `go`. */
  readonly enter?: string
  readonly children: ComponentChildren
}

/** One page: heading and question are the children; the rest is the same everywhere. */
export function Page({ view, title, back, inForm = false, once = false, enter = 'next', wide = false, renewSeconds, children }: PageProps) {
  const { language } = view
  const name = view.district ? ` · ${view.district.name[language]}` : ''
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} class={view.large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {renewSeconds === undefined ? null : <meta http-equiv="refresh" content={String(renewSeconds)} />}
        <title>{`${title[language]} · ${pageWords.product[language]}`}</title>
        <link rel="stylesheet" href={view.styleSheet} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">{pageWords.skip[language]}</a>
        {inForm ? <EnterKey go={enter} /> : null}
        <header class="top">
          <div>
            <a class="brand" href={view.district ? below(view, '') : '/'}>{pageWords.product[language]}<span>{name}</span></a>
            {once ? null : <Settings view={view} inForm={inForm} />}
          </div>
        </header>
        <main id="main" class={wide ? 'wide' : undefined}>
          {back === undefined ? null : <Back language={language} to={back} />}
          {children}
        </main>
        {view.district ? <Foot view={view} /> : null}
      </body>
    </html>
  )
}

/** A form is sent by its first button when Enter is pressed: this one, and not a setting in the header. */
function EnterKey({ go }: { go: string }) {
  return <button type="submit" form={STEP_FORM} name="go" value={go} class="away" tabIndex={-1} aria-hidden="true" />
}

function Settings({ view, inForm }: { view: View; inForm: boolean }) {
  const { language, large } = view
  const other = OTHER_LANGUAGE[language]
  const size = large ? { value: 'plain', label: pageWords.plain[language] } : { value: 'large', label: pageWords.larger[language] }
  return (
    <nav class="settings" aria-label={pageWords.settings[language]}>
      <Setting inForm={inForm} view={view} value={size.value}>{size.label}</Setting>
      <Setting inForm={inForm} view={view} value={other.lang}><span lang={other.lang}>{other.label}</span></Setting>
    </nav>
  )
}

function Setting({ inForm, view, value, children }: { inForm: boolean; view: View; value: string; children: ComponentChildren }) {
  if (inForm) return <button type="submit" form={STEP_FORM} formNoValidate name="show" value={value}>{children}</button>
  return <a href={`/show/${value}?back=${encodeURIComponent(view.path)}`}>{children}</a>
}

function Back({ language, to }: { language: View['language']; to: string }) {
  const label = `← ${pageWords.back[language]}`
  return (
    <div class="back">
      {to === 'step' ? <button type="submit" form={STEP_FORM} formNoValidate name="go" value="back">{label}</button> : <a href={to}>{label}</a>}
    </div>
  )
}

function Foot({ view }: { view: View }) {
  const { language } = view
  return (
    <footer class="foot">
      <div>
        <a href={below(view, '')}>{pageWords.home[language]}</a>
        <a href={below(view, '/notice')}>{pageWords.notice[language]}</a>
        <a href="tel:110">{pageWords.danger[language]}</a>
      </div>
    </footer>
  )
}
