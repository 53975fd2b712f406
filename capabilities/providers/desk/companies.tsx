import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { Act, call, chosen, DayField, dayRule, dayWords, Empty, More, needed, PickChoice, RadioChoice, SomeOf, today, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type ProviderShown, providersOperations as ops } from '../contract.ts'
import { KEEPERS, PROVIDER_KINDS, type ProviderKind, type Trade, TRADES } from '../domain.ts'
import { KIND_WORDS, TRADE_WORDS } from '../words.ts'
import { deskWords as words } from './words.ts'

interface UnitLine {
  readonly id: string
  readonly kind: string
  readonly path: string
  readonly name: Said
}

interface CompaniesProps {
  readonly first: { readonly providers: readonly ProviderShown[]; readonly next: string | null }
  readonly units: readonly UnitLine[]
}

type Doing = { readonly kind: 'register' } | { readonly kind: 'area'; readonly company: ProviderShown } | { readonly kind: 'end'; readonly company: ProviderShown } | { readonly kind: 'end-area'; readonly company: ProviderShown; readonly areaId: string }

/** The register: companies, what they do, where. */
export function Companies({ first, units }: CompaniesProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const keeps = KEEPERS.includes(me.role)
  const { items, more } = usePages(first, (before) => call(district, ops.listProviders, { query: { before } }), (page) => page.providers)
  return (
    <>
      {keeps && <p className="button-row"><Button type="primary" onClick={() => start({ kind: 'register' })}>{say(words.register)}</Button></p>}
      {items.length === 0 && <Empty title={say(words.noCompanies)}><p>{say(words.noCompaniesHint)}</p></Empty>}
      {items.map((each) => (
        <section className="card" key={each.id}>
          <h3>{each.name} <span className="chip">{say(each.kindWords)}</span> {each.roundTheClock && <span className="chip">{say(words.clock)}</span>}</h3>
          <p>{each.phone} · <span className="quiet">{each.trades.map((trade) => say(trade.words)).join(language === 'zh' ? '、' : ', ')}</span></p>
          <p className="quiet">{say(words.areas)} {each.areas.length === 0 && say(words.noAreas)}</p>
          <ul>
            {each.areas.map((area) => (
              <li key={area.id}>
                {say(area.unit)} {area.grid && say(area.grid)} <span className="quiet">{say(words.since(dayWords(area.fromOn, language), area.untilOn && dayWords(area.untilOn, language)))}</span>{' '}
                {keeps && area.untilOn === null && <Button size="small" type="link" onClick={() => start({ kind: 'end-area', company: each, areaId: area.id })}>{say(words.endArea)}</Button>}
              </li>
            ))}
          </ul>
          {keeps && (
            <p className="button-row no-print">
              <Button size="small" onClick={() => start({ kind: 'area', company: each })}>{say(words.area)}</Button>
              <Button size="small" onClick={() => start({ kind: 'end', company: each })}>{say(words.endCompany)}</Button>
            </p>
          )}
        </section>
      ))}
      <More more={more} />
      {doing && <Forms doing={doing} units={units} close={() => start(undefined)} done={() => void revalidate()} />}
    </>
  )
}

interface FormsProps {
  readonly doing: Doing
  readonly units: readonly UnitLine[]
  close(): void
  done(): void
}

function Forms(given: FormsProps) {
  const say = useSay()
  const { doing, close, done } = given
  if (doing.kind === 'register') return <RegisterForm {...given} />
  if (doing.kind === 'area') return <AreaForm {...given} company={doing.company} />
  const body = (untilOn: string) => ({ untilOn })
  return (
    <Act<{ untilOn: string }, ProviderShown>
      title={doing.kind === 'end' ? words.endCompany : words.endArea} draftKey={`providers.${doing.kind}.${doing.company.id}`} initial={{ untilOn: today() }} close={close} done={done} danger
      send={({ untilOn }, commandId, district) => (doing.kind === 'end'
        ? call(district, ops.endProvider, { params: { providerId: doing.company.id }, commandId, body: body(untilOn) })
        : call(district, ops.endProviderArea, { params: { providerId: doing.company.id, areaId: doing.areaId }, commandId, body: body(untilOn) }))}
    >
      <p><strong>{doing.company.name}</strong></p>
      <Form.Item name="untilOn" label={say(words.last)} rules={dayRule(say)}><DayField /></Form.Item>
    </Act>
  )
}

interface Registered {
  readonly name: string
  readonly kind: ProviderKind
  readonly phone: string
  readonly trades?: string[]
  readonly clock?: boolean
  readonly party?: boolean
  readonly staffUnitId?: string
}

function RegisterForm({ units, close, done }: FormsProps) {
  const say = useSay()
  const companies = units.filter((each) => each.kind === 'property-company')
  const tradesIn = (chosenOnes: readonly string[] = []): Trade[] => TRADES.filter((each) => chosenOnes.includes(each))
  return (
    <Act<Registered, ProviderShown>
      title={words.register} draftKey="providers.register" close={close} done={done}
      send={({ name, kind, phone, trades, clock, party, staffUnitId }, commandId, district) => call(district, ops.registerProvider, {
        commandId, body: { name, kind, phone, trades: tradesIn(trades), roundTheClock: clock === true, partyOrganisation: party === true, ...(staffUnitId ? { staffUnitId } : {}) },
      })}
    >
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}><Input maxLength={100} /></Form.Item>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}><RadioChoice options={Object.fromEntries(PROVIDER_KINDS.map((each) => [each, KIND_WORDS[each]]))} /></Form.Item>
      <Form.Item name="phone" label={say(words.phone)} rules={needed(say)}><Input maxLength={40} inputMode="tel" autoComplete="off" /></Form.Item>
      <Form.Item name="trades" label={say(words.trades)} rules={chosen(say)}><SomeOf people={TRADES.map((each) => ({ id: each, name: say(TRADE_WORDS[each]) }))} /></Form.Item>
      <Form.Item name="clock" valuePropName="checked"><Checkbox>{say(words.clock)}</Checkbox></Form.Item>
      <Form.Item name="party" valuePropName="checked"><Checkbox>{say(words.party)}</Checkbox></Form.Item>
      <Form.Item name="staffUnitId" label={say(words.staffUnit)}><PickChoice options={Object.fromEntries(companies.map((each) => [each.id, each.name]))} /></Form.Item>
    </Act>
  )
}

function AreaForm({ units, company, close, done }: FormsProps & { company: ProviderShown }) {
  const say = useSay()
  const { me } = useDesk()
  const communities = units.filter((each) => each.kind === 'community-centre' && (each.path === me.unitPath || each.path.startsWith(`${me.unitPath}.`)))
  return (
    <Act<{ unitId: string; fromOn: string; untilOn?: string }, ProviderShown>
      title={words.area} draftKey={`providers.area.${company.id}`} close={close} done={done} initial={{ fromOn: today(), ...(communities[0] && communities.length === 1 ? { unitId: communities[0].id } : {}) }}
      send={({ unitId, fromOn, untilOn }, commandId, district) =>
        call(district, ops.addProviderArea, { params: { providerId: company.id }, commandId, body: { unitId, fromOn, ...(untilOn ? { untilOn } : {}) } })
      }
    >
      <p><strong>{company.name}</strong></p>
      <Form.Item name="unitId" label={say(words.community)} rules={chosen(say)}><PickChoice options={Object.fromEntries(communities.map((each) => [each.id, each.name]))} /></Form.Item>
      <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}><DayField /></Form.Item>
      <Form.Item name="untilOn" label={say(words.until)}><DayField /></Form.Item>
    </Act>
  )
}
