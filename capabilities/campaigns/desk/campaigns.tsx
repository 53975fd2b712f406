import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, DayField, dayRule, Empty, load, More, needed, RefusalNote, SomeOf, TableHead, today, type DeskRefusal, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type CampaignShown, campaignsOperations as ops, type OpenBody } from '../contract.ts'
import { MOST_KEEP_DAYS, USUAL_KEEP_DAYS } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import { Act, VisitsPage } from './parts.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.listCampaigns, { query: {} })
}

/** Campaigns with how far they are, by address. */
export function Component() {
  const data = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const { district } = useDesk()
  const [opening, open] = useState<Grounds>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const { items, more } = usePages(data, (before) => call(district, ops.listCampaigns, { query: { before } }), (page) => page.campaigns)
  const begin = async () => {
    const found = await call(district, ops.readCampaignGrounds, {})
    refuse(found.ok ? undefined : found.refusal)
    if (found.ok) open(found.value)
  }
  return (
    <VisitsPage part="campaigns">
      <p className="quiet">{say(words.lead)}</p>
      {data.mayOpen && (
        <p className="button-row">
          <Button type="primary" onClick={() => void begin()}>
            {say(words.open)}
          </Button>
        </p>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <Campaigns campaigns={items} />
      <More more={more} />
      {opening && <Open grounds={opening} close={() => open(undefined)} />}
    </VisitsPage>
  )
}

function Campaigns({ campaigns }: { campaigns: readonly CampaignShown[] }) {
  const say = useSay()
  const { district } = useDesk()
  if (campaigns.length === 0) {
    return (
      <Empty title={say(words.none)}>
        <p>{say(words.noneHint)}</p>
      </Empty>
    )
  }
  return (
    <table className="dense stacking">
      <TableHead heads={[words.title, words.from, words.share, words.topics]} />
      <tbody>
        {campaigns.map((each) => (
          <tr key={each.id} data-row tabIndex={-1}>
            <td data-label={say(words.title)}>
              <Link to={`/${district}/campaigns/${each.id}`}>{each.title}</Link> <span className="chip">{say(each.standingWords)}</span>
              <br />
              <span className="quiet small">
                {each.code} · {say(each.unit)}
              </span>
            </td>
            <td data-label={say(words.from)}>{say(words.period(each.fromOn, each.untilOn))}</td>
            <td data-label={say(words.share)}>{say(words.coverage(each.visited, each.addresses, each.percent))}</td>
            <td data-label={say(words.topics)}>{each.topics.map(say).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Grounds {
  readonly topics: readonly { readonly key: string; readonly name: { readonly zh: string; readonly en: string } }[]
  readonly grids: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string }; readonly homes: number }[]
}

function Open({ grounds, close }: { grounds: Grounds; close(): void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <Act<OpenBody, { id: string }>
      title={words.open}
      draftKey="open"
      initial={{ fromOn: today(), topics: [], gridIds: grounds.grids.length === 1 ? grounds.grids.map((each) => each.id) : [], keepDays: USUAL_KEEP_DAYS }}
      close={close}
      done={({ id }) => void navigate(`/${district}/campaigns/${id}`)}
      send={(body, commandId) => call(district, ops.openCampaign, { commandId, body })}
    >
      <Form.Item name="title" label={say(words.title)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="goal" label={say(words.goal)} extra={say(words.goalHint)} rules={needed(say)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="untilOn" label={say(words.until)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="topics" label={say(words.topics)} rules={needed(say)}>
        <SomeOf people={grounds.topics.map((each) => ({ id: each.key, name: each.name[language] }))} />
      </Form.Item>
      <Form.Item name="gridIds" label={say(words.grids)} rules={needed(say)}>
        <SomeOf people={grounds.grids.map((each) => ({ id: each.id, name: `${each.name[language]} (${say(words.homes(each.homes))})` }))} />
      </Form.Item>
      <Form.Item name="keepDays" label={say(words.keepDays)}>
        <InputNumber min={1} max={MOST_KEEP_DAYS} precision={0} />
      </Form.Item>
    </Act>
  )
}
