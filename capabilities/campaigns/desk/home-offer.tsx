import { Button, Form, Input, InputNumber } from 'antd'
import { call, chosen, DayField, dayRule, needed, newCommandId, PickChoice, RadioChoice, TableHead, tell, today, useDesk, useSay } from '#platform/ui/desk'
import { type CapacityShown, campaignsOperations as ops } from '../contract.ts'
import { type Half, HALVES } from '../domain/home.ts'
import { deskWords, homeWords as words } from '../words/desk.ts'
import { HALF_WORDS, WEEKDAY_WORDS } from '../words/names.ts'
import { Act, useDialog } from './parts.tsx'

interface OfferProps {
  readonly items: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[]
  readonly capacities: readonly CapacityShown[]
  readonly free: number
  readonly maySet: boolean
  again(): void
}

/** What the team does at homes and how many visits it makes: data of its head. */
export function Offer({ items, capacities, free, maySet, again }: OfferProps) {
  const say = useSay()
  const { district } = useDesk()
  const { about, open, close } = useDialog<'item' | 'capacity'>()
  const end = async (id: string) => {
    const done = await call(district, ops.endHomeItem, { params: { id }, body: {}, commandId: newCommandId() })
    if (!done.ok) tell(done.refusal)
    again()
  }
  return (
    <>
      <h2>{say(words.items)}</h2>
      {items.length === 0 && <p className="quiet">{say(words.noItems)}</p>}
      <ul>
        {items.map((each) => (
          <li key={each.id}>
            {say(each.name)}{' '}
            {maySet && (
              <Button size="small" onClick={() => void end(each.id)}>
                {say(words.endItem)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        {say(words.free(free))} {capacities.length === 0 && <span className="quiet">{say(words.noCapacity)}</span>}
      </p>
      {capacities.length > 0 && <Capacities capacities={capacities} />}
      {maySet && (
        <p className="button-row">
          <Button onClick={() => open('item')}>{say(words.addItem)}</Button>
          <Button onClick={() => open('capacity')}>{say(words.setCapacity)}</Button>
        </p>
      )}
      {about === 'item' && <ItemAct close={close} done={again} />}
      {about === 'capacity' && <CapacityAct close={close} done={again} />}
    </>
  )
}

/** What counts today, and what was said for later. */
function Capacities({ capacities }: Pick<OfferProps, 'capacities'>) {
  const say = useSay()
  const now = today()
  const rule = (weekday: number, half: Half) => capacities.filter((each) => each.weekday === weekday && each.half === half)
  const told = (weekday: number, half: Half) => {
    const all = rule(weekday, half)
    const inForce = all.filter((each) => each.fromOn <= now).at(-1)?.n ?? 0
    return [String(inForce), ...all.filter((each) => each.fromOn > now).map((each) => `${each.fromOn}: ${each.n}`)].join(' · ')
  }
  return (
    <table className="dense">
      <TableHead heads={[words.capacity, HALF_WORDS.morning, HALF_WORDS.afternoon]} />
      <tbody>
        {WEEKDAY_WORDS.map((name, weekday) => (
          <tr key={name.en}>
            <th scope="row">{say(name)}</th>
            {HALVES.map((half) => (
              <td key={half}>{told(weekday, half)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Doing {
  close(): void
  done(): void
}

function ItemAct({ close, done }: Doing) {
  const say = useSay()
  return (
    <Act<{ nameZh: string; nameEn: string }, unknown> title={words.addItem} draftKey="home.item" close={close} done={done} send={(body, commandId, district) => call(district, ops.addHomeItem, { commandId, body })}>
      <Form.Item name="nameZh" label={say(deskWords.nameZh)} rules={needed(say)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="nameEn" label={say(deskWords.nameEn)} rules={needed(say)}>
        <Input maxLength={80} />
      </Form.Item>
    </Act>
  )
}

function CapacityAct({ close, done }: Doing) {
  const say = useSay()
  return (
    <Act<{ weekday: string; half: Half; n: number; fromOn: string }, unknown>
      title={words.setCapacity}
      draftKey="home.capacity"
      initial={{ half: 'morning', n: 2, fromOn: today() }}
      close={close}
      done={done}
      send={({ weekday, ...body }, commandId, district) => call(district, ops.setHomeCapacity, { commandId, body: { ...body, weekday: Number(weekday) } })}
    >
      <Form.Item name="weekday" label={say(words.weekday)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(WEEKDAY_WORDS.map((each, index) => [String(index), each]))} />
      </Form.Item>
      <Form.Item name="half" label={say(words.half)} rules={chosen(say)}>
        <RadioChoice options={HALF_WORDS} />
      </Form.Item>
      <Form.Item name="n" label={say(words.n)} rules={chosen(say)}>
        <InputNumber min={0} max={50} precision={0} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}
