/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { CardShown, SchemeShown } from '../contract.ts'
import { showNumber } from '../domain.ts'
import { BODY_WORDS, cardPages as words, ENTRY_WORDS, KIND_WORDS, TAKEN_BACK } from '../words.ts'

const dayOf = (on: string): Said => dayWords(day(on))

/** `/d/{slug}/points`: one’s own card by number and PIN, and the places that have rules. */
export function PointsPage({ view, number, schemes, refusal }: { view: View; number: string; schemes: readonly { readonly unitId: string; readonly unit: Said }[]; refusal: Refusal | undefined }): VNode {
  const { language } = view
  const shared = { refusal, language }
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <RefusalNote {...shared} />
      <h2>{words.own[language]}</h2>
      <p class="hint">{words.ownWhy[language]}</p>
      <form id={STEP_FORM} method="post" action={below(view, '/points')} noValidate>
        <Input name="number" label={words.number} value={number} maxLength={20} inputMode="numeric" short {...shared} />
        <Input name="pin" label={words.pin} maxLength={10} inputMode="numeric" short {...shared} />
        <Next label={words.open} language={language} />
      </form>
      <h2>{words.places[language]}</h2>
      {schemes.length === 0 ? <p class="quiet">{words.noPlaces[language]}</p> : null}
      <nav class="doors" aria-label={words.places[language]}>
        {schemes.map((each) => <a class="door" key={each.unitId} href={below(view, `/points/${each.unitId}`)}><strong>{each.unit[language]}</strong></a>)}
      </nav>
      <p class="note info">{words.never[language]}</p>
    </Page>
  )
}

function Lines({ children, none }: { children: readonly VNode[]; none: string }): VNode {
  return children.length === 0 ? <p class="quiet">{none}</p> : <ul class="list">{children}</ul>
}

/** Rules with the decisions behind them, goods, last days, the board of one place. */
export function SchemePage({ view, scheme }: { view: View; scheme: SchemeShown }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '/points')}>
      <p class="step">{scheme.unit[language]}</p>
      <h1>{words.rules[language]}</h1>
      <Rules rules={scheme.rules} language={language} />
      <p class="note info">{words.never[language]}</p>
      <h2>{words.goods[language]}</h2>
      <Lines none={words.noGoods[language]}>
        {scheme.goods.map((each) => (
          <li key={each.name}><strong lang="zh">{each.name}</strong> · {words.price(each.price, each.measure)[language]} · <span class="quiet">{(each.there ? words.there : words.none)[language]}</span></li>
        ))}
      </Lines>
      <h2>{words.yearEnds[language]}</h2>
      <Lines none={words.noYearEnd[language]}>{scheme.yearEnds.map((each) => <li key={each.id}>{words.yearEnd(each.year, dayOf(each.lastDay))[language]}</li>)}</Lines>
      <h2>{words.board[language]}</h2>
      <p class="hint">{words.boardWhy[language]}</p>
      <Lines none={words.noBoard[language]}>
        {scheme.board.map((each) => <li key={`${each.on} ${each.name} ${each.activity}`}>{dayOf(each.on)[language]} · <span lang="zh">{each.name}</span> · {KIND_WORDS[each.activity][language]} · {each.n}</li>)}
      </Lines>
    </Page>
  )
}

type Rule = SchemeShown['rules'][number]

const basisOf = (rule: Rule, language: View['language']): string => words.basis(BODY_WORDS[rule.decidedBy], dayOf(rule.decidedOn), rule.decision, rule.decisionFile)[language]

/** A decision that stands behind all of them is told once, below them. */
function Rules({ rules, language }: { rules: readonly Rule[]; language: View['language'] }): VNode {
  const [shared, another] = new Set(rules.map((each) => basisOf(each, language)))
  return (
    <>
      <ul class="list">{rules.map((each) => <RuleLine key={each.id} rule={each} language={language} basis={another === undefined ? undefined : basisOf(each, language)} />)}</ul>
      {shared !== undefined && another === undefined ? <Small>{shared}</Small> : null}
    </>
  )
}

function RuleLine({ rule, language, basis }: { rule: Rule; language: View['language']; basis: string | undefined }): VNode {
  return (
    <li>
      <strong>{KIND_WORDS[rule.kind][language]}</strong> <span lang="zh">{rule.title}</span><br />
      {words.each(rule.n, rule.mostAMonth)[language]} · {words.from(dayOf(rule.fromOn))[language]}<br />
      {words.evidence(rule.evidence)[language]}
      {basis === undefined ? null : <><br /><span class="quiet small">{basis}</span></>}
    </li>
  )
}

/** One’s own card, after number and PIN: what can be used, by year, and what came and went. */
export function OwnCardPage({ view, card, refusal, commandId }: { view: View; card: CardShown; refusal: Refusal | undefined; commandId: string }): VNode {
  const { language } = view
  return (
    <Page view={{ ...view, path: below(view, '/points') }} title={words.own} back={below(view, '/points')}>
      <p class="step">{card.unit[language]} · {showNumber(card.number)}</p>
      <h1>{words.balance(card.usable)[language]}</h1>
      <RefusalNote refusal={refusal} language={language} />
      <ul class="list">{card.held.filter((each) => !each.closed).map((each) => <li key={each.year}>{words.heldOf(each.year, each.n)[language]}</li>)}</ul>
      <h2>{words.history[language]}</h2>
      <Lines none={words.noHistory[language]}>{card.history.map((each) => <HistoryLine key={each.id} line={each} language={language} />)}</Lines>
      <h2>{words.board[language]}</h2>
      {card.boardName === null ? <p>{words.notOnBoard[language]}</p> : (
        <form method="post" action={below(view, '/points/leave')} noValidate>
          <p>{words.onBoard(card.boardName)[language]}</p>
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="number" value={card.number} />
          <Input name="pin" label={words.pin} hint={words.leaveWhy} maxLength={10} inputMode="numeric" short refusal={refusal} language={language} />
          <Next label={words.leaveBoard} language={language} />
        </form>
      )}
      <Small>{words.kept[language]}</Small>
      <Small>{words.leave[language]}</Small>
      <p class="note info">{words.never[language]}</p>
    </Page>
  )
}

function Small({ children }: { children: ComponentChildren }): VNode {
  return <p class="quiet small">{children}</p>
}

function HistoryLine({ line, language }: { line: CardShown['history'][number]; language: View['language'] }): VNode {
  const what = line.activity === null ? (ENTRY_WORDS[line.entry] ?? ENTRY_WORDS['earned']) : KIND_WORDS[line.activity]
  return <li>{dayOf(line.on)[language]} · {what?.[language]}{line.takenBack ? TAKEN_BACK[language] : null} · <strong>{line.n > 0 ? `+${line.n}` : line.n}</strong></li>
}
