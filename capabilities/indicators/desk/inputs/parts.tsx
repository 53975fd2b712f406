import { Form, Input, InputNumber } from 'antd'
import { useParams } from 'react-router-dom'
import { MoneyField, moneyWords, needed, TabLinks, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { INPUT_READERS } from '../../contract/inputs.ts'
import { inputWords as words } from '../../inputs-words.ts'

const PATHS = { inputs: 'inputs', profile: 'area-profile', networks: 'networks' } as const

/** Whoever only registers networks has those alone. */
export function Tabs({ here }: { here: keyof typeof PATHS }) {
  const { me } = useDesk()
  const { district = '' } = useParams()
  const tabs = INPUT_READERS.includes(me.role) ? (['inputs', 'profile', 'networks'] as const) : (['networks'] as const)
  return (
    <TabLinks label={words.title} tabs={tabs} here={here} words={words.tabs} to={(tab) => `/${district}/${PATHS[tab]}`} />
  )
}

/** A figure with its measure; money is kept in fen and shown in yuan. */
export function amount(value: number, { money, measure }: { readonly money: boolean; readonly measure: Said }, say: (words: Said) => string): string {
  return `${money ? moneyWords(value) : value.toLocaleString('en-US')} ${say(measure)}`
}

/** Value, source, page and address: what every version has. Money is typed in yuan. */
export function SourceFields({ money }: { money: boolean }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="value" label={say(money ? words.valueYuan : words.value)} rules={needed(say)}>
        {money ? <MoneyField /> : <InputNumber min={0} max={1_000_000_000_000} precision={0} style={{ width: 220 }} />}
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
