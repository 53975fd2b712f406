import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Said } from '#platform/words'
import { useDesk } from './desk-context.tsx'
import { useLanguage, useSay } from './language.tsx'
import { shortDay } from './present.ts'
import { TableHead } from './table-head.tsx'

interface Doing {
  readonly what: Said
  readonly who: Said | null
  readonly state: Said
  readonly dueOn: string | null
  readonly late: boolean
  /** Null where the reader may not open it. */
  readonly path: string | null
}

/** Who does something about what got worse: units, posts, teams and bodies. */
export interface WhoIsOnIt {
  readonly hands: readonly { readonly unit: Said; readonly open: number; readonly unclaimed: number }[]
  readonly posts: readonly Said[]
  readonly postsOf: Said
  readonly teams: readonly Said[]
  readonly lines: readonly Doing[]
  readonly offers: readonly { readonly words: Said; readonly path: string }[]
}

interface OnItWords {
  readonly title: Said
  readonly hint: Said
  readonly hands: Said
  inHand(unit: string, open: number, unclaimed: number): Said
  readonly noHands: Said
  readonly posts: Said
  postsAt(unit: string, posts: string): Said
  readonly noPosts: Said
  readonly teams: Said
  readonly heads: Readonly<Record<'what' | 'who' | 'state' | 'due', Said>>
  readonly nobodyNamed: Said
  readonly late: Said
  readonly noDay: Said
  readonly nothing: Said
  readonly listOf: Said
}

/** In whose hands it is, who answers for it, what is done, and what may be begun here. */
export function OnIt({ on, words }: { on: WhoIsOnIt; words: OnItWords }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const listed = (each: readonly string[]) => each.join(words.listOf[language])
  return (
    <section className="card on-it" aria-labelledby="on-it">
      <h2 id="on-it">{say(words.title)}</h2>
      <p className="quiet">{say(words.hint)}</p>
      <dl className="pairs">
        <Pair label={words.hands}>{on.hands.length === 0 ? say(words.noHands) : listed(on.hands.map((each) => say(words.inHand(say(each.unit), each.open, each.unclaimed))))}</Pair>
        <Pair label={words.posts}>{on.posts.length === 0 ? say(words.noPosts) : say(words.postsAt(say(on.postsOf), listed(on.posts.map(say))))}</Pair>
        {on.teams.length > 0 && <Pair label={words.teams}>{listed(on.teams.map(say))}</Pair>}
      </dl>
      {on.lines.length === 0 ? <p>{say(words.nothing)}</p> : <DoingTable lines={on.lines} words={words} />}
      {on.offers.length > 0 && (
        <p className="steps">
          {on.offers.map((each) => (
            <Link key={each.path} className="step-link" to={`/${district}/${each.path}`}>
              {say(each.words)}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

function Pair({ label, children }: { label: Said; children: ReactNode }) {
  const say = useSay()
  return (
    <>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </>
  )
}

function DoingTable({ lines, words }: { lines: readonly Doing[]; words: OnItWords }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { heads } = words
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[heads.what, heads.who, heads.state, heads.due]} />
        <tbody>
          {lines.map((each) => (
            <tr key={`${each.path ?? ''}${each.what.en}`}>
              <th scope="row">{each.path === null ? say(each.what) : <Link to={`/${district}/${each.path}`}>{say(each.what)}</Link>}</th>
              <td data-label={say(heads.who)}>{say(each.who ?? words.nobodyNamed)}</td>
              <td data-label={say(heads.state)}>{say(each.state)}</td>
              <td data-label={say(heads.due)}>
                {each.dueOn === null ? say(words.noDay) : shortDay(each.dueOn, language)} {each.late && <span className="chip chip-warn">{say(words.late)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
