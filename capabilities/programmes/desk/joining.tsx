import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { call, chosen, DayField, dayRule, type Named, needed, OneOf, RadioChoice, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type FamilyBody, programmesOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { AGE_WORDS, WISH_BY_WORDS, WISH_WORDS } from '../words/names.ts'
import { Act } from './act.tsx'

const words = deskWords.people
type Adult = Partial<FamilyBody['adults'][number]>
type Child = Partial<FamilyBody['children'][number]>
interface Slip {
  readonly number: string
  readonly pin: string
}

/** What a form of antd left empty is sent as what it means: not agreed, not said. */
export const adultOf = ({ name = '', phone = '', agreed = false }: Adult): FamilyBody['adults'][number] => ({ name, phone, agreed })
export const childOf = ({ name = '', age = 'under-14', guardianAgreed = false, wish = 'not-asked', wishBy = 'child', said = '' }: Child): FamilyBody['children'][number] => ({ name, age, guardianAgreed, wish, wishBy, said })

function Adults({ most }: { most: number }) {
  const say = useSay()
  return (
    <Form.List name="adults">
      {(fields, { add }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="card">
              <legend>{say(words.adult(name + 1))}</legend>
              <Form.Item name={[name, 'name']} label={say(words.name)} rules={needed(say)}>
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'phone']} label={say(words.phone)}>
                <Input maxLength={20} inputMode="tel" autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'agreed']} valuePropName="checked">
                <Checkbox>{say(words.agreed)}</Checkbox>
              </Form.Item>
            </fieldset>
          ))}
          {fields.length < most && <Button onClick={() => add({})}>{say(words.addAdult)}</Button>}
        </>
      )}
    </Form.List>
  )
}

function Children({ most }: { most: number }) {
  const say = useSay()
  return (
    <Form.List name="children">
      {(fields, { add }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="card">
              <legend>{say(words.child(name + 1))}</legend>
              <Form.Item name={[name, 'name']} label={say(words.name)} rules={needed(say)}>
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Choice name={[name, 'age']} label={words.age} options={AGE_WORDS} />
              <Form.Item name={[name, 'guardianAgreed']} valuePropName="checked">
                <Checkbox>{say(words.guardian)}</Checkbox>
              </Form.Item>
              <Choice name={[name, 'wish']} label={words.wish} options={WISH_WORDS} />
              <Choice name={[name, 'wishBy']} label={words.wishBy} options={WISH_BY_WORDS} />
              <Form.Item name={[name, 'said']} label={say(words.saidWords)}>
                <Input maxLength={200} />
              </Form.Item>
            </fieldset>
          ))}
          {fields.length < most && <Button onClick={() => add({})}>{say(words.addChild)}</Button>}
        </>
      )}
    </Form.List>
  )
}

function Choice({ name, label, options }: { name: (string | number)[]; label: Said; options: Readonly<Record<string, Said>> }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={chosen(say)}>
      <RadioChoice options={options} />
    </Form.Item>
  )
}

export function JoinFamily({ programmes }: { programmes: readonly Named[] }) {
  const say = useSay()
  const [slip, show] = useState<Slip>()
  return (
    <>
      <Act<{ programmeId: string; adults: Adult[]; children?: Child[] }, Slip>
        title={words.family} draftKey={null} initial={{ adults: [{}], children: [], ...(programmes.length === 1 && programmes[0] ? { programmeId: programmes[0].id } : {}) }} done={show}
        send={({ programmeId, adults, children = [] }, commandId, district) => call(district, ops.joinFamily, { commandId, body: { programmeId, adults: adults.map(adultOf), children: children.map(childOf) } })}
      >
        <Form.Item name="programmeId" label={say(deskWords.tabs.families)} rules={chosen(say)}>
          <OneOf people={programmes} />
        </Form.Item>
        <Adults most={8} />
        <Children most={12} />
      </Act>
      {slip && <ShowSlip slip={slip} close={() => show(undefined)} />}
    </>
  )
}

interface PairValues {
  readonly helper?: string
  readonly goals: string
  readonly checkedOn?: string
  readonly untilOn: string
  readonly adults: Adult[]
  readonly children?: Child[]
}

export function JoinPair() {
  const say = useSay()
  const [slip, show] = useState<Slip>()
  return (
    <>
      <Act<PairValues, Slip>
        title={words.pair} draftKey={null} initial={{ adults: [{}], children: [] }} done={show}
        send={({ helper = '', goals, checkedOn, untilOn, adults, children = [] }, commandId, district) =>
          call(district, ops.joinPair, { commandId, body: { helper, goals, untilOn, adults: adults.map(adultOf), children: children.map(childOf), ...(checkedOn ? { checkedOn } : {}) } })}
      >
        <Adults most={1} />
        <Children most={1} />
        <Form.Item name="goals" label={say(words.goals)} extra={say(words.goalsHint)} rules={needed(say)}>
          <Input.TextArea maxLength={300} rows={2} />
        </Form.Item>
        <Form.Item name="helper" label={say(words.helper)}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="checkedOn" label={say(words.checked)} rules={dayRule(say, false)}>
          <DayField />
        </Form.Item>
        <Form.Item name="untilOn" label={say(deskWords.programme.until)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </Act>
      {slip && <ShowSlip slip={slip} close={() => show(undefined)} />}
    </>
  )
}

/** Number and PIN, to be handed over: shown once. */
function ShowSlip({ slip, close }: { slip: Slip; close(): void }) {
  const say = useSay()
  return (
    <Modal open footer={null} title={say(words.slip)} onCancel={close}>
      <div className="slip">
        <p className="quiet">{say(words.number)}</p>
        <p className="big-code">{slip.number}</p>
        <p className="quiet">{say(words.pin)}</p>
        <p className="big-code">{slip.pin}</p>
        <Button type="primary" onClick={close}>
          {say(words.done)}
        </Button>
      </div>
    </Modal>
  )
}

/** A lost slip: new number and PIN. */
export function NewSlip({ id }: { id: string }) {
  const say = useSay()
  const [slip, show] = useState<Slip>()
  return (
    <>
      <Act<object, Slip> title={words.newSlip} draftKey={`slip.${id}`} done={show} send={(_values, commandId, district) => call(district, ops.renewSlip, { params: { id }, commandId, body: {} })}>
        <p>{say(words.newSlipWhy)}</p>
      </Act>
      {slip && <ShowSlip slip={slip} close={() => show(undefined)} />}
    </>
  )
}

/** Notes that were packed for oneself; no draft of code or passphrase is kept. */
export function TakeOver({ id }: { id: string }) {
  const say = useSay()
  const { notes } = deskWords
  return (
    <Act<{ code: string; passphrase: string }, { id: string }> title={notes.take} draftKey={null} send={(body, commandId, district) => call(district, ops.takeFamilyNotes, { params: { id }, commandId, body })}>
      <Form.Item name="code" label={say(notes.takeCode)} rules={needed(say)}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="passphrase" label={say(notes.passphrase)} rules={needed(say)}>
        <Input.Password maxLength={200} autoComplete="off" />
      </Form.Item>
    </Act>
  )
}
