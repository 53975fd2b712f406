import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, load, needed, newCommandId, RadioChoice, StepForm, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type Market, type MarketBody, receptionOperations as ops } from '../contract.ts'
import { deskWords } from '../words.ts'
import { marketWords as words, patternWords } from '../words/market.ts'
import { ReceptionPage } from './tabs.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const month = new URL(request.url).searchParams.get('month')
  return load(params['district'] ?? '', ops.listMarkets, { query: month && /^\d{4}-\d{2}$/.test(month) ? { month } : {} })
}

/** When markets are held, month by month, and the booths of a month in one press. */
export function Component() {
  const { month, markets } = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const navigate = useNavigate()
  const { me, district } = useDesk()
  const { revalidate } = useRevalidator()
  const [adding, add] = useState(false)
  const mayPlan = me.role !== 'director'
  const again = () => void revalidate()
  return (
    <ReceptionPage part="booths">
      <h2>{say(words.title)}</h2>
      <p className="quiet">{say(words.lead)}</p>
      <p className="button-row">
        {mayPlan && (
          <Button type="primary" onClick={() => add(true)}>
            {say(words.add)}
          </Button>
        )}
        <label htmlFor="market-month">{say(words.month)}</label>
        <input id="market-month" type="month" value={month} onChange={(event) => event.target.value && void navigate(`?month=${event.target.value}`)} />
        <Link to={`/${district}/reception/booths`}>{say(deskWords.booths.toList)}</Link>
      </p>
      {markets.length === 0 && <Empty title={say(words.none)} />}
      <div className="stacked">
        {markets.map((each) => (
          <MarketCard key={each.id} market={each} month={month} mayPlan={mayPlan} again={again} />
        ))}
      </div>
      {adding && <Add close={() => add(false)} done={again} />}
    </ReceptionPage>
  )
}

function MarketCard({ market, month, mayPlan, again }: { market: Market; month: string; mayPlan: boolean; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const [busy, setBusy] = useState(false)
  const plan = async () => {
    setBusy(true)
    const done = await call(district, ops.planMarketMonth, { params: { id: market.id }, body: { month }, commandId: newCommandId() })
    setBusy(false)
    tell(done.ok ? words.planned(done.value.planned) : done.refusal)
  }
  const end = async () => {
    const done = await call(district, ops.endMarket, { params: { id: market.id }, body: {}, commandId: newCommandId() })
    if (!done.ok) tell(done.refusal)
    again()
  }
  return (
    <section className="card">
      <p>
        <strong>{market.name}</strong> · {market.place} <span className="chip">{say(patternWords(market.pattern, market.days))}</span>{' '}
        <span className="quiet">
          {say(market.unitName)} {market.untilOn !== null && say(words.ended(market.untilOn))}
        </span>
      </p>
      <p className="quiet">{say(words.held)}</p>
      {market.held.length === 0 ? (
        <p>{say(words.noDays)}</p>
      ) : (
        <ul className="columns">
          {market.held.map((each) => (
            <li key={each.on}>
              {dayWords(each.on, language)}
              {each.provisional && say(words.provisional)}
            </li>
          ))}
        </ul>
      )}
      {mayPlan && (
        <p className="button-row">
          <Button type="primary" disabled={market.held.length === 0 || busy} onClick={() => void plan()}>
            {say(words.plan(market.held.length))}
          </Button>
          {market.untilOn === null && <Button onClick={() => void end()}>{say(words.end)}</Button>}
        </p>
      )}
    </section>
  )
}

interface Values extends Omit<MarketBody, 'days'> {
  readonly days: string
}

function Add({ close, done }: { close(): void; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const finish = () => {
    close()
    done()
  }
  return (
    <Modal open footer={null} title={say(words.add)} onCancel={close}>
      <StepForm<Values, unknown>
        draftKey="reception.market"
        initial={{ pattern: 'lunar', fromOn: today() }}
        sendLabel={words.add}
        cancel={close}
        done={finish}
        send={({ days, ...body }, commandId) => call(district, ops.addMarket, { commandId, body: { ...body, days: (days.match(/\d+/g) ?? []).map(Number) } })}
      >
        <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="place" label={say(words.where)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="pattern" label={say(words.pattern)} rules={chosen(say)}>
          <RadioChoice options={words.patterns} />
        </Form.Item>
        <Form.Item name="days" label={say(words.days)} extra={say(words.daysHint)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
