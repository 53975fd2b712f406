/** @jsxImportSource preact */
import type { Said } from '#platform/result'
import { parseDay } from '#platform/time'
import { dayWords, Marked, moneyWords } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { MyMediation } from '../contract.ts'
import { matterWords as words } from './words.ts'

interface Part {
  readonly mine: MyMediation
  readonly language: Language
}

/** What stands before the reader now: a session, the question of consent, a text to sign. Nothing for who is no party. */
export function MatterNow({ mine, language }: Part) {
  const { sessions, consent, signing } = mine
  return (
    <>
      {sessions.map((each) => <Session key={`${each.on}${each.from}`} session={each} language={language} />)}
      {signing ? <Signing signing={signing} language={language} /> : null}
      {consent && mine.agreement === null ? <Consent consent={consent} language={language} /> : null}
    </>
  )
}

function Session({ session, language }: { session: MyMediation['sessions'][number]; language: Language }) {
  const { on, from, to, place, address } = session
  const foreign = language === 'zh' || place.en !== place.zh ? undefined : 'zh'
  return (
    <section class="note you">
      <h2 class="first">{words.session[language]}</h2>
      <dl class="facts">
        <div><dt>{words.when[language]}</dt><dd><strong>{words.clock(spoken(on), from, to)[language]}</strong></dd></div>
        <div>
          <dt>{words.where[language]}</dt>
          <dd><strong lang={foreign}>{place[language]}</strong>{address === null ? null : <><br /><span lang="zh">{address}</span></>}</dd>
        </div>
        <div><dt>{words.bring[language]}</dt><dd>{words.bringWhat[language]}</dd></div>
      </dl>
      <p>{words.cannot[language]}</p>
    </section>
  )
}

function Signing({ signing, language }: { signing: NonNullable<MyMediation['signing']>; language: Language }) {
  if (signing.sealWaits) return <p class="note info">{words.sealing[language]}</p>
  if (signing.marked) return <p class="note info">{words.signed[language]}</p>
  return (
    <section class="note you">
      <h2 class="first">{words.sign[language]}</h2>
      <p>{words.signHow[language]}</p>
    </section>
  )
}

function Consent({ consent, language }: { consent: NonNullable<MyMediation['consent']>; language: Language }) {
  const on = consent.on === null ? undefined : spoken(consent.on)
  return (
    <section class="note info">
      <h2 class="first">{words.consent[language]}</h2>
      <p>{on && consent.state !== 'asked' ? words[consent.state](on)[language] : words.asked[language]}</p>
    </section>
  )
}

/** Who mediates and until when, below who handles the matter. */
export function MatterPeople({ mine, language }: Part) {
  const names = mine.mediators.join(language === 'zh' ? '、' : ', ')
  return (
    <>
      {names === '' ? null : <p><Marked words={words.mediators(names)} language={language} /></p>}
      {mine.endsBy ? <p>{words.endsBy(spoken(mine.endsBy.on))[language]}{mine.endsBy.provisional ? <span class="quiet small"> {words.provisional[language]}</span> : null}</p> : null}
    </>
  )
}

type Promised = NonNullable<MyMediation['agreement']>['obligations'][number]

/** The obligations with their days and what has been performed: the reader's own first. */
export function MatterAgreement({ mine, language }: Part) {
  const { agreement } = mine
  if (!agreement) return null
  const groups = [['yours', words.yours], ['for-you', words.forYou], ['others', words.others]] as const
  return (
    <section>
      <h2>{words.agreement[language]}</h2>
      <p class="why">{words[agreement.form](spoken(agreement.effectiveOn))[language]}</p>
      {groups.map(([role, head]) => <Group key={role} head={head} promised={agreement.obligations.filter((each) => each.role === role)} language={language} />)}
      <p class="field">{words.told[language]}</p>
    </section>
  )
}

function Group({ head, promised, language }: { head: Said; promised: readonly Promised[]; language: Language }) {
  if (promised.length === 0) return null
  return (
    <>
      <h3>{head[language]}</h3>
      {promised.map((each) => <Obligation key={each.ref} each={each} language={language} />)}
    </>
  )
}

const MARKS = { open: '○', partly: '◐', done: '✓', late: '!' } as const
const TONES = { open: 'plain', partly: 'info', done: 'done', late: 'warn' } as const

function Obligation({ each, language }: { each: Promised; language: Language }) {
  const { state, fen, paidFen, way, place, safeOn, dueOn } = each
  const waits = state === 'open' || state === 'partly'
  return (
    <div class={`note ${TONES[state]}`}>
      <p><strong lang="zh">{each.what}</strong>{fen === null ? null : <strong>{` ${moneyWords(fen)[language]}`}</strong>}</p>
      <p>{MARKS[state]} {words.state[state][language]}{fen !== null && paidFen > 0 ? `${language === 'zh' ? '：' : ': '}${words.paid(moneyWords(paidFen), moneyWords(fen))[language]}` : ''}</p>
      <p>{words.due(spoken(dueOn))[language]}</p>
      {waits && safeOn !== null && safeOn !== dueOn ? <p>{words.safe(spoken(safeOn))[language]}</p> : null}
      {waits && each.provisional ? <p class="small">{words.provisional[language]}</p> : null}
      {way === '' ? null : <p class="small"><Marked words={words.how(way)} language={language} /></p>}
      {place === '' ? null : <p class="small"><Marked words={words.at(place)} language={language} /></p>}
    </div>
  )
}

/** Rights with a time of their own elsewhere, told as rights: nobody is asked to use them, and nobody here counts the days. */
export function MatterRights({ mine, language }: Part) {
  if (mine.rights.length === 0) return null
  return (
    <section>
      <h2>{words.rights[language]}</h2>
      <p class="why">{words.rightsWhy[language]}</p>
      <ul class="list">
        {mine.rights.map((each) => (
          <li key={each.key}>{each.words[language]} <span class="quiet small">{each.laws.map((law) => law[language]).join(language === 'zh' ? '、' : ', ')}</span></li>
        ))}
      </ul>
    </section>
  )
}

/** What was handed in: one's own, and what everybody may look at. */
export function MatterEvidence({ mine, language }: Part) {
  if (mine.evidence.length === 0) return null
  return (
    <section>
      <h2>{words.evidence[language]}</h2>
      <ul class="list">
        {mine.evidence.map((each) => (
          <li key={`${each.on}${each.what}${each.form}`}>
            <span lang="zh">{each.what}</span> <span class="quiet small">
              {spoken(each.on)[language]} · {(each.own ? words.evidenceOwn : words.evidenceShared)[language]}
              {each.returned ? ` · ${words.evidenceBack[language]}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{words.evidenceWhere[language]}</p>
    </section>
  )
}

/** Papers to read; `own` is the address of the matter. */
export function MatterPapers({ mine, language, own }: Part & { readonly own: string }) {
  if (mine.papers.length === 0) return null
  return (
    <section>
      <h2>{words.papers[language]}</h2>
      <ul class="list">
        {mine.papers.map((each) => (
          <li key={each.ref}><a class="text-link" href={`${own}/papers/${each.kind}?ref=${each.ref}`}>{words.paper(each.name, spoken(each.on))[language]}</a></li>
        ))}
      </ul>
    </section>
  )
}

function spoken(on: string): Said {
  const day = parseDay(on)
  return day.ok ? dayWords(day.value) : { zh: on, en: on }
}

