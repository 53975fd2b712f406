import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, Empty, moneyWords, needed, PickChoice, shortDay, StepForm, TableHead, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { hoursText, readHours } from '../../directory/domain.ts'
import { serviceHallOperations as ops, type VersionShape } from '../contract.ts'
import { EDITING } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { KIND_WORDS } from '../words/names.ts'
import { ItemForm } from './item-form.tsx'
import { useItem, usePress } from './parts.tsx'

const words = deskWords.items

interface Place {
  readonly facilityId: string
  readonly name: Said
}

interface ItemsProps {
  readonly versions: readonly VersionShape[]
  readonly places: readonly Place[]
  readonly today: string
}

/** What can be settled here: drafts and what was published; another person publishes. */
export function Items({ versions, places, today }: ItemsProps) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [writing, write] = useState<VersionShape | 'new'>()
  const [placing, place] = useState<VersionShape>()
  const mayEdit = EDITING.includes(me.role)
  const close = () => {
    write(undefined)
    place(undefined)
    void revalidate()
  }
  if (writing) return <ItemForm from={writing === 'new' ? undefined : writing} today={today} close={close} />
  if (placing) return <PointForm item={placing} places={places} close={close} />
  return (
    <>
      {mayEdit && (
        <p>
          <Button type="primary" onClick={() => write('new')}>
            {say(words.draft)}
          </Button>
        </p>
      )}
      {versions.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      ) : (
        <Table versions={versions} mayEdit={mayEdit} write={write} place={place} />
      )}
    </>
  )
}

interface TableProps {
  readonly versions: readonly VersionShape[]
  readonly mayEdit: boolean
  write(version: VersionShape): void
  place(version: VersionShape): void
}

function Table({ versions, mayEdit, write, place }: TableProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { columns } = words
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.name, columns.from, columns.term, columns.fee, columns.state]} />
        <tbody>
          {versions.map((each) => (
            <tr key={each.versionId}>
              <th scope="row">
                {say(each.name)} <span className="quiet">{say(KIND_WORDS[each.kind])} · {say(each.guide.basis)}</span>
              </th>
              <td data-label={say(columns.from)}>{shortDay(each.fromOn, language)}</td>
              <td data-label={say(columns.term)}>{say(words.days(each.termDays))}</td>
              <td data-label={say(columns.fee)}>{each.feeFen === 0 ? say(words.free) : moneyWords(each.feeFen)}</td>
              <td data-label={say(columns.state)}>
                <State version={each} />
                {each.inForce && mayEdit && (
                  <span className="button-row">
                    <Button size="small" onClick={() => write(each)}>
                      {say(words.newVersion)}
                    </Button>
                    <Button size="small" onClick={() => place(each)}>
                      {say(words.setPoint)}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function State({ version }: { version: VersionShape }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  const state = version.state === 'draft' || version.state === 'declined' ? words.state[version.state] : words.state.published
  const decide = (agreed: boolean) => void press((commandId) => call(district, ops.decideServiceItem, { params: { versionId: version.versionId }, commandId, body: { agreed } }))
  return (
    <>
      <span className={version.inForce ? 'chip chip-done' : 'chip'}>{say(version.inForce ? words.inForce : state)}</span>{' '}
      {version.mayDecide && (
        <span className="button-row">
          <Button type="primary" size="small" onClick={() => decide(true)}>
            {say(words.publish)}
          </Button>
          <Button size="small" onClick={() => decide(false)}>
            {say(words.decline)}
          </Button>
        </span>
      )}
      {version.state === 'draft' && !version.mayDecide && <span className="quiet">{say(words.waiting)}</span>}
    </>
  )
}

interface Point {
  readonly facilityId: string
  readonly slotMinutes: number
  readonly seats: number
  readonly ended?: boolean
  readonly weekdays?: string
  readonly saturday?: string
  readonly sunday?: string
}

const typedHours = (text: string | undefined) => (readHours(text ?? '') ?? []).map(([from, to]): [number, number] => [from, to])

/** Seven days, Sunday first; undefined where nothing was typed: the service then follows its place. */
function weekOf({ weekdays, saturday, sunday }: Point) {
  const hours = [sunday, weekdays, weekdays, weekdays, weekdays, weekdays, saturday].map(typedHours)
  return hours.some((each) => each.length > 0) ? { hours } : {}
}

/** The same reader that reads the hours of places judges these. */
const hoursRule = (say: ReturnType<typeof useSay>) => [{
  validator: (_rule: unknown, value: unknown) => (readHours(typeof value === 'string' ? value : '') ? Promise.resolve() : Promise.reject(new Error(say(words.hoursWrong)))),
}]

const HOURS_FIELDS = [['weekdays', 1], ['saturday', 6], ['sunday', 0]] as const

function PointForm({ item, places, close }: { item: VersionShape; places: readonly Place[]; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const [form] = Form.useForm<Point>()
  const known = useItem(item.id)
  // A place that is set already shows what holds there now.
  const fill = (facilityId: unknown) => {
    const now = known?.places.find((each) => each.facilityId === facilityId)
    if (now) form.setFieldsValue({ slotMinutes: now.slotMinutes, seats: now.seats, ...Object.fromEntries(HOURS_FIELDS.map(([name, day]) => [name, hoursText(now.ownHours?.[day] ?? [])])) })
  }
  return (
    <section className="card">
      <h2>
        {say(words.point)}: {say(item.name)}
      </h2>
      <StepForm<Point, unknown>
        draftKey={`service-hall.point.${item.id}`} initial={{ slotMinutes: 30, seats: item.kind === 'guided' ? 0 : 2 }} sendLabel={words.setPoint} cancel={close}
        done={() => { tell(deskWords.saved); close() }}
        form={form}
        send={(typed, commandId) => call(district, ops.setServicePoint, {
          params: { itemId: item.id }, commandId, body: { facilityId: typed.facilityId, slotMinutes: typed.slotMinutes, seats: typed.seats, ...(typed.ended ? { ended: true } : {}), ...weekOf(typed) },
        })}
      >
        <Form.Item name="facilityId" label={say(words.facility)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(places.map((each) => [each.facilityId, each.name]))} onChange={fill} />
        </Form.Item>
        <Form.Item name="slotMinutes" label={say(words.slotMinutes)} rules={needed(say)}>
          <InputNumber min={5} max={240} precision={0} />
        </Form.Item>
        <Form.Item name="seats" label={say(words.seats)} rules={needed(say)}>
          <InputNumber min={0} max={50} precision={0} />
        </Form.Item>
        <fieldset>
          <legend>{say(words.ownHours)}</legend>
          <p className="quiet">{say(words.ownHoursHint)}</p>
          {HOURS_FIELDS.map(([name]) => (
            <Form.Item key={name} name={name} label={say(words[name])} rules={hoursRule(say)}>
              <Input maxLength={100} />
            </Form.Item>
          ))}
        </fieldset>
        <Form.Item name="ended" valuePropName="checked">
          <Checkbox>{say(words.ended)}</Checkbox>
        </Form.Item>
      </StepForm>
    </section>
  )
}
