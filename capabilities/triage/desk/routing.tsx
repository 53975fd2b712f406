import { Button } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, momentWords, Note, TableHead, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type ChangeShape, type RoutingView, type RuleView, routingOperations } from '../contract/routing.ts'
import { Publish } from './routing-publish.tsx'
import { EndRule, RuleForm } from './routing-rule.tsx'
import { Trial } from './routing-trial.tsx'
import { routingDeskWords as words } from './routing-desk-words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [routing, units] = await Promise.all([load(district, routingOperations.readRouting, {}), load(district, organisationOperations.listUnits, {})])
  return { routing, units: units.units }
}

export type RoutingData = Awaited<ReturnType<typeof loader>>

/** The rules by which matters are sent: in force, the draft, its trial on past matters, and the versions before. */
export function Component() {
  const { routing, units }: RoutingData = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { draft } = routing
  return (
    <div className="page">
      <h1>{say(words.place)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <p>
        {say(routing.version === 0 ? words.shipped : words.version(routing.version))}
        {routing.effectiveFrom && <span className="quiet"> · {say(words.since({ zh: dayWords(routing.effectiveFrom, 'zh'), en: dayWords(routing.effectiveFrom, 'en') }))}</span>}
      </p>
      {draft && <Draft draft={draft} mayChange={routing.mayChange} />}
      <Rules routing={routing} units={units} />
      <History history={routing.history} language={language} />
    </div>
  )
}

type Open = NonNullable<RoutingView['draft']>

function Draft({ draft, mayChange }: { draft: Open; mayChange: boolean }) {
  const say = useSay()
  const { district, zone } = useDesk()
  const { revalidate } = useRevalidator()
  const drop = async () => {
    const done = await call(district, routingOperations.dropRoutingDraft, { body: { seq: draft.seq } })
    tell(done.ok ? words.dropped : done.refusal)
    await revalidate()
  }
  return (
    <section className="card padded draft">
      <h2>{say(words.draft)}</h2>
      <p className="quiet">{say(words.changedBy(draft.changedBy, { zh: momentWords(draft.changedAt, 'zh', zone), en: momentWords(draft.changedAt, 'en', zone) }))}</p>
      {draft.faults.length > 0 && (
        <Note tone="warn">
          {draft.faults.map((each) => (
            <p key={each.zh}>{say(each)}</p>
          ))}
        </Note>
      )}
      <Trial seq={draft.seq} found={draft.simulation} key={draft.seq} />
      {mayChange && <Publish draft={draft} key={`publish-${draft.seq}`} />}
      {mayChange && (
        <Button danger onClick={() => void drop()}>
          {say(words.drop)}
        </Button>
      )}
    </section>
  )
}

type Doing = { readonly what: 'add' } | { readonly what: 'replace' | 'end'; readonly rule: RuleView }

function Rules({ routing, units }: { routing: RoutingView; units: RoutingData['units'] }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, set] = useState<Doing>()
  const rules = routing.draft?.rules ?? routing.rules
  const change = async (asked: ChangeShape) => {
    const done = await call(district, routingOperations.changeRouting, { body: { seq: routing.draft?.seq ?? 0, change: asked } })
    if (done.ok) await revalidate()
    return done
  }
  const step = async (asked: ChangeShape) => {
    const done = await change(asked)
    tell(done.ok ? words.changed : done.refusal)
  }
  const close = () => set(undefined)
  return (
    <section>
      <h2>{say(routing.draft ? words.draftRules : words.rules)}</h2>
      {routing.mayChange && !doing && <Button onClick={() => set({ what: 'add' })}>{say(words.add)}</Button>}
      {doing?.what === 'end' && <EndRule rule={doing.rule} send={change} close={close} />}
      {doing && doing.what !== 'end' && <RuleForm {...(doing.what === 'replace' ? { rule: doing.rule } : {})} units={units} send={change} close={close} />}
      {(['handling', 'target', 'charge'] as const).map((kind) => (
        <RuleTable key={kind} title={words.kinds[kind]} rules={rules.filter((each) => each.kind === kind)} act={routing.mayChange ? { step, set } : undefined} />
      ))}
    </section>
  )
}

interface Acts {
  step(asked: ChangeShape): Promise<void>
  set(doing: Doing): void
}

function RuleTable({ title, rules, act }: { title: RuleView['words']; rules: readonly RuleView[]; act: Acts | undefined }) {
  const say = useSay()
  if (rules.length === 0) return null
  const acts = act && rules.some((each) => !each.statutory)
  return (
    <>
      <h3>{say(title)}</h3>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[words.rule, words.says, words.period, words.restsOn, ...(acts ? [words.change] : [])]} />
          <tbody>
            {rules.map((each) => (
              <Line key={each.id} rule={each} act={acts ? act : undefined} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Line({ rule, act }: { rule: RuleView; act: Acts | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const until = rule.effectiveTo ? say(words.until({ zh: dayWords(rule.effectiveTo, 'zh'), en: dayWords(rule.effectiveTo, 'en') })) : ''
  return (
    <tr data-rule={rule.id}>
      <th scope="row">
        {rule.id} {rule.fresh && <span className="chip chip-done">{say(words.fresh)}</span>} {rule.state !== 'in-force' && <span className="chip">{say(words.states[rule.state])}</span>}
      </th>
      <td data-label={say(words.says)}>{say(rule.words)}</td>
      <td data-label={say(words.period)}>
        {dayWords(rule.effectiveFrom, language)} {until}
      </td>
      <td data-label={say(words.restsOn)}>
        {say(rule.basis)} {rule.author && <span className="quiet">{rule.author}</span>}
      </td>
      {act && (
        <td className="row-acts">
          {!rule.statutory && rule.effectiveTo === null && <RuleActs rule={rule} act={act} />}
        </td>
      )}
    </tr>
  )
}

function RuleActs({ rule, act }: { rule: RuleView; act: Acts }) {
  const say = useSay()
  const of = (words: RuleView['words']) => ({ 'aria-label': `${say(words)} ${rule.id}` })
  return (
    <>
      <Button size="small" {...of(words.up)} onClick={() => void act.step({ kind: 'move', ruleId: rule.id, up: true })}>
        ↑
      </Button>
      <Button size="small" {...of(words.down)} onClick={() => void act.step({ kind: 'move', ruleId: rule.id, up: false })}>
        ↓
      </Button>
      {rule.fresh ? (
        <Button size="small" {...of(words.remove)} onClick={() => void act.step({ kind: 'drop', ruleId: rule.id })}>
          {say(words.remove)}
        </Button>
      ) : (
        <>
          <Button size="small" {...of(words.replace)} onClick={() => act.set({ what: 'replace', rule })}>
            {say(words.replace)}
          </Button>
          <Button size="small" {...of(words.end)} onClick={() => act.set({ what: 'end', rule })}>
            {say(words.end)}
          </Button>
        </>
      )}
    </>
  )
}

function History({ history, language }: { history: RoutingView['history']; language: 'zh' | 'en' }) {
  const say = useSay()
  const { zone } = useDesk()
  return (
    <section>
      <h2>{say(words.history)}</h2>
      {history.length === 0 && <Empty title={say(words.noHistory)} />}
      {history.length > 0 && (
        <div className="card">
        <ul className="plain-list">
          {history.map((each) => (
            <li key={each.version}>
              <strong>{say(words.version(each.version))}</strong> · {say(words.since({ zh: dayWords(each.effectiveFrom, 'zh'), en: dayWords(each.effectiveFrom, 'en') }))} · {each.note}
              <br />
              <span className="quiet">
                {each.publishedBy} · {momentWords(each.publishedAt, language, zone)} · {say(words.ruleCount(each.rules))}
              </span>
            </li>
          ))}
        </ul>
        </div>
      )}
    </section>
  )
}
