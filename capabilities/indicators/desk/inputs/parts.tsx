import { Form, Input, InputNumber } from 'antd'
import { Link, useParams } from 'react-router-dom'
import { moneyWords, needed, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { INPUT_READERS } from '../../contract/inputs.ts'
import { inputWords as words } from '../../inputs-words.ts'

const PATHS = { inputs: 'inputs', profile: 'area-profile', networks: 'networks' } as const

/** Whoever only registers networks has those alone. */
export function Tabs({ here }: { here: keyof typeof PATHS }) {
  const say = useSay()
  const { me } = useDesk()
  const { district = '' } = useParams()
  const tabs = INPUT_READERS.includes(me.role) ? (['inputs', 'profile', 'networks'] as const) : (['networks'] as const)
  return (
    <nav className="tabs case-tabs" aria-label={say(words.title)}>
      {tabs.map((tab) => (
        <Link key={tab} to={`/${district}/${PATHS[tab]}`} aria-current={tab === here ? 'page' : undefined}>
          {say(words.tabs[tab])}
        </Link>
      ))}
    </nav>
  )
}

/** A figure with its measure; money is kept in fen and shown in yuan. */
export function amount(value: number, { money, measure }: { readonly money: boolean; readonly measure: Said }, say: (words: Said) => string): string {
  return `${money ? moneyWords(value) : value.toLocaleString('en-US')} ${say(measure)}`
}

/** Value, source, page and address: what every version has. */
export function SourceFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="value" label={say(words.value)} rules={needed(say)}>
        <InputNumber min={0} max={1_000_000_000_000} precision={0} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="source" label={say(words.source)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="page" label={say(words.page)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="url" label={say(words.url)}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
    </>
  )
}
