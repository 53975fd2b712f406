import { Checkbox, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { call, DayField, dayRule, needed, PickChoice, PlaceField, placeGiven, type PlaceValue, useDesk, useSay } from '#platform/ui/desk'
import { campaignsOperations as ops, type PromiseSlip } from '../contract.ts'
import { deskWords as words } from '../words/desk.ts'
import { Act } from './parts.tsx'

interface NoteValues {
  readonly text: string
  readonly place?: PlaceValue
  readonly name?: string
  readonly phone?: string
  readonly noticeGiven?: boolean
}

/** A note from a visit. It lies with leads; the campaign keeps only that it has one. */
export function NoteAct({ campaignId, close, done }: { campaignId: string; close(): void; done(): void }) {
  const say = useSay()
  return (
    <Act<NoteValues, unknown>
      title={words.note}
      draftKey={null}
      close={close}
      done={done}
      send={({ text, place, name, phone, noticeGiven = false }, commandId, district) =>
        call(district, ops.takeVisitNote, {
          params: { id: campaignId }, commandId, body: { text, ...placeGiven(place), ...(name?.trim() ? { name: name.trim() } : {}), ...(phone?.trim() ? { phone: phone.trim() } : {}), noticeGiven },
        })
      }
    >
      <Form.Item name="text" label={say(words.noteText)} extra={say(words.noteHint)} rules={needed(say)}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="place" label={say(words.where)}>
        <PlaceField />
      </Form.Item>
      <details>
        <summary>{say(words.teller)}</summary>
        <Form.Item name="name" label={say(words.name)}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={say(words.phone)}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="noticeGiven" valuePropName="checked">
          <Checkbox>{say(words.notice)}</Checkbox>
        </Form.Item>
      </details>
    </Act>
  )
}

/** Colleagues posted at the own unit; without a choice it is oneself. */
export function useColleagues(): Readonly<Record<string, { zh: string; en: string }>> {
  const { district, me } = useDesk()
  const [known, learn] = useState<readonly { readonly id: string; readonly name: string }[]>([])
  useEffect(() => {
    void call(district, ops.readCampaignGrounds, {}).then((found) => learn(found.ok ? found.value.colleagues : []))
  }, [district])
  return Object.fromEntries(known.map((each) => [each.id, each.id === me.staffId ? words.me : { zh: each.name, en: each.name }]))
}

interface PromiseValues {
  readonly what: string
  readonly dueOn: string
  readonly keeperId?: string
  readonly place?: PlaceValue
}

function PromiseFields({ place }: { place: boolean }) {
  const say = useSay()
  const colleagues = useColleagues()
  return (
    <>
      <Form.Item name="what" label={say(words.what)} extra={say(words.whatHint)} rules={needed(say)}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="dueOn" label={say(words.dueOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="keeperId" label={say(words.keeper)}>
        <PickChoice options={colleagues} />
      </Form.Item>
      {place && (
        <Form.Item name="place" label={say(words.where)} extra={say(words.placeHint)}>
          <PlaceField />
        </Form.Item>
      )}
    </>
  )
}

interface Promising {
  close(): void
  done(slip: PromiseSlip): void
}

/** What, by whom, until when; then the slip for the resident. */
export function PromiseAct({ campaignId, close, done }: Promising & { campaignId: string | undefined }) {
  const { me } = useDesk()
  return (
    <Act<PromiseValues, PromiseSlip>
      title={words.promise}
      draftKey={null}
      initial={{ keeperId: me.staffId }}
      close={close}
      done={done}
      send={({ what, dueOn, keeperId, place }, commandId, district) =>
        call(district, ops.makePromise, { commandId, body: { kind: 'promise', what, dueOn, ...(campaignId ? { campaignId } : {}), ...(keeperId ? { keeperId } : {}), ...placeGiven(place) } })
      }
    >
      <PromiseFields place />
    </Act>
  )
}

/** A note becomes a need or a project: a task with a day takes its place. */
export function TakeUpAct({ kind, note, close, done }: Promising & { kind: 'need' | 'project'; note: { readonly id: string; readonly text: string } }) {
  const { me } = useDesk()
  return (
    <Act<PromiseValues, PromiseSlip>
      title={words.takeUp[kind]}
      draftKey={`take-up.${note.id}`}
      initial={{ keeperId: me.staffId }}
      close={close}
      done={done}
      send={({ what, dueOn, keeperId }, commandId, district) => call(district, ops.takeUpNote, { params: { id: note.id }, commandId, body: { kind, what, dueOn, ...(keeperId ? { keeperId } : {}) } })}
    >
      <p className="quiet">{note.text}</p>
      <PromiseFields place={false} />
    </Act>
  )
}
