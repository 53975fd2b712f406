import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Result } from '#platform/result'
import { chosen, type DeskRefusal, needed, PickChoice, placeGiven, type PlaceValue, RadioChoice, StepForm, today, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { day } from '#platform/time'
import type { CentreShape } from '../../organisation/contract/places.ts'
import { servicesOn } from '../../tickets/domain.ts'
import { deskWords } from '../words/desk.ts'
import { LeadPlace } from './lead-place.tsx'
import { petitionBody, PetitionFields, type PetitionValues } from './petition-fields.tsx'

export type Outcome = keyof typeof deskWords.outcomes

interface OutcomeValues extends PetitionValues {
  readonly to: Outcome
  readonly service?: string
  readonly reason?: string
  readonly place?: PlaceValue
}

/** What was chosen, as the server takes it. */
export interface OutcomeChosen {
  readonly to: Outcome
  readonly service?: string
  readonly reason?: string
  readonly type?: 'suggestion' | 'accusation' | 'claim'
  readonly accusedUnitId?: string
  readonly accusedElsewhere?: boolean
  readonly addressId?: string
  readonly placeText?: string
}

interface OutcomeFormProps {
  readonly draftKey: string
  readonly title: Said
  readonly outcomes: readonly Outcome[]
  /** Where a place may be found; left out where the lead says its own. */
  readonly communities?: readonly CentreShape[] | undefined
  send(chosen: OutcomeChosen, commandId: string): Promise<Result<unknown, DeskRefusal>>
  done(): void
  cancel(): void
}

/** What becomes of it: one choice, and what that choice needs. Everything that was written goes along by itself. */
export function OutcomeForm({ draftKey, title, outcomes, communities, send, done, cancel }: OutcomeFormProps) {
  const say = useSay()
  const [to, setTo] = useState<Outcome>()
  const services = Object.fromEntries(servicesOn(day(today())).map((each) => [each.code, each.name]))
  const options = Object.fromEntries(outcomes.map((each) => [each, deskWords.outcomes[each]]))
  return (
    <Modal open footer={null} title={say(title)} onCancel={cancel}>
      <StepForm<OutcomeValues, unknown> draftKey={draftKey} initial={{}} sendLabel={title} send={(values, commandId) => send(bodyOf(values), commandId)} done={done} cancel={cancel} onChange={(values) => setTo(values.to)}>
        <Form.Item name="to" label={say(deskWords.to)} rules={chosen(say)}>
          <RadioChoice options={options} />
        </Form.Item>
        {to === 'ticket' && (
          <Form.Item name="service" label={say(deskWords.service)} rules={chosen(say)}>
            <PickChoice options={services} />
          </Form.Item>
        )}
        {to === 'hazard' && communities && (
          <Form.Item name="place" label={say(deskWords.where)} extra={say(deskWords.hazardWhere)} rules={needed(say)}>
            <LeadPlace communities={communities} />
          </Form.Item>
        )}
        {to === 'petition' && <PetitionFields />}
        {to === 'nothing' && (
          <Form.Item name="reason" label={say(deskWords.reason)} rules={needed(say)}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </StepForm>
    </Modal>
  )
}

function bodyOf({ to, service, reason, place, ...petition }: OutcomeValues): OutcomeChosen {
  if (to === 'petition') return { to, ...petitionBody(petition) }
  if (to === 'hazard') return { to, ...placeGiven(place) }
  if (to === 'ticket') return { to, ...(service ? { service } : {}) }
  return { to, ...(to === 'nothing' && reason ? { reason } : {}) }
}
