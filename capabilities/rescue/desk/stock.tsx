import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { call, chosen, Empty, load, needed, RadioChoice, StepForm, TableHead, useDesk, useSay } from '#platform/ui/desk'
import { type SettleBody, type StockLine, rescueOperations as ops } from '../contract.ts'
import { HEADS } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { SETTLED_WORDS } from '../words/names.ts'
import { RescuePage } from './page.tsx'
import { Dialog, useDone } from './person-forms.tsx'

const words = deskWords.stock

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readRescueStock, {})
}

type Doing = 'receive' | 'count' | 'settle'

/** What lies on the shelf, what was given, and what was given beyond it. */
export function Component() {
  const { lines } = useLoaderData<{ lines: readonly StockLine[] }>()
  const say = useSay()
  const { me } = useDesk()
  const [opened, open] = useState<{ readonly doing: Doing; readonly line: StockLine }>()
  const head = HEADS.includes(me.role)
  return (
    <RescuePage part="stock">
      {lines.length === 0 && <Empty title={say(words.none)} />}
      <div className="scroll">
        <table className="dense stacking">
          <TableHead heads={[words.item, words.held, words.given, words.shortage, words.receive]} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.itemId}>
                <td data-label={say(words.item)}>{say(line.name)}</td>
                <td data-label={say(words.held)}>{line.held}</td>
                <td data-label={say(words.given)}>{line.given}</td>
                <td data-label={say(words.shortage)}>{line.shortage > 0 ? <span className="chip chip-warn">{line.shortage}</span> : 0}</td>
                <td className="button-row">
                  <Button onClick={() => open({ doing: 'receive', line })}>{say(words.receive)}</Button>
                  {head && <Button onClick={() => open({ doing: 'count', line })}>{say(words.count)}</Button>}
                  {head && line.shortage > 0 && <Button onClick={() => open({ doing: 'settle', line })}>{say(words.settle)}</Button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && <AmountForm doing={opened.doing} line={opened.line} close={() => open(undefined)} />}
    </RescuePage>
  )
}

function AmountForm({ doing, line, close }: { doing: Doing; line: StockLine; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  const send = ({ n, by }: Pick<SettleBody, 'n' | 'by'>, commandId: string) => {
    if (doing === 'receive') return call(district, ops.receiveStock, { body: { itemId: line.itemId, n }, commandId })
    if (doing === 'count') return call(district, ops.countStock, { body: { itemId: line.itemId, counted: n }, commandId })
    return call(district, ops.settleShortage, { body: { itemId: line.itemId, n, by }, commandId })
  }
  return (
    <Dialog title={{ zh: `${line.name.zh} · ${words[doing].zh}`, en: `${line.name.en} · ${words[doing].en}` }} close={close}>
      <StepForm<Pick<SettleBody, 'n' | 'by'>, Parameters<typeof done>[0]>
        draftKey={`rescue.stock.${doing}.${line.itemId}`}
        initial={doing === 'settle' ? { n: line.shortage } : {}}
        sendLabel={words[doing]}
        cancel={close}
        done={done}
        send={send}
      >
        <Form.Item name="n" label={say(words.n)} rules={needed(say)}>
          <InputNumber min={doing === 'count' ? 0 : 1} max={10_000} precision={0} />
        </Form.Item>
        {doing === 'settle' && (
          <Form.Item name="by" label={say(words.by)} rules={chosen(say)}>
            <RadioChoice options={SETTLED_WORDS} />
          </Form.Item>
        )}
      </StepForm>
    </Dialog>
  )
}
