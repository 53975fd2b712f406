import { Form, Input } from 'antd'
import {
  call, chosen, DayField, dayRule, needed, type OpenCase, RadioChoice, SomeOf, StepForm, type StepExit, today, UploadField, useSay,
} from '#platform/ui/desk'
import type { AuthorityBody, PartiesShown } from '../contract.ts'
import { partiesOperations } from '../contract.ts'
import { ManyPeople } from './choices.tsx'
import { deskWords } from './words.ts'

interface Values {
  readonly kind: 'representative' | 'agent'
  readonly principalIds: string[]
  readonly agentIds?: string[]
  readonly agentName?: string
  readonly agentPhone?: string
  readonly matters: string
  readonly powers?: AuthorityBody['powers']
  readonly together: 'yes' | 'no'
  readonly fromOn: string
  readonly untilOn?: string
  readonly file: string
}

function bodyOf({ agentIds, agentName, agentPhone, untilOn, together, powers, ...values }: Values): AuthorityBody {
  const phone = agentPhone ? { phone: agentPhone } : {}
  return {
    ...values,
    principalIds: values.principalIds,
    agentIds: agentIds ?? [],
    powers: powers ?? [],
    together: together === 'yes',
    ...(agentName ? { agent: { name: agentName, ...phone } } : {}),
    ...(untilOn ? { untilOn } : {}),
  }
}

/** Who lets whom act: one paper, however many givers. Nothing is presumed: powers are ticked as the paper says. */
export default function AuthorityForm({ open, parties, exit }: { open: OpenCase; parties: PartiesShown; exit: StepExit }) {
  const say = useSay()
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.authority`}
      initial={{ kind: parties.group === null ? 'agent' : 'representative', together: 'yes', fromOn: today() }}
      sendLabel={deskWords.steps.authority}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) => call(open.district, partiesOperations.giveAuthority, { params: { caseId: open.caseId }, commandId, body: bodyOf(values) })}
    >
      <Form.Item name="kind" label={say(deskWords.kind)} rules={chosen(say)}>
        <RadioChoice options={deskWords.kinds} />
      </Form.Item>
      <Who parties={parties} />
      <Form.Item name="matters" label={say(deskWords.matters)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="powers" label={say(deskWords.powers)} extra={say(deskWords.powersHint)}>
        <SomeOf people={Object.entries(deskWords.powerNames).map(([id, name]) => ({ id, name: say(name) }))} />
      </Form.Item>
      <Form.Item name="together" label={say(deskWords.together)} rules={chosen(say)}>
        <RadioChoice options={deskWords.togetherNames} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="fromOn" label={say(deskWords.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="untilOn" label={say(deskWords.until)} rules={dayRule(say, false)}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="file" label={say(deskWords.paper)} rules={needed(say)}>
        <UploadField />
      </Form.Item>
    </StepForm>
  )
}

function Who({ parties }: { parties: PartiesShown }) {
  const say = useSay()
  const givers = parties.people.filter((each) => each.standing !== 'speaker')
  return (
    <>
      <Form.Item name="principalIds" label={say(deskWords.givers)} rules={chosen(say)}>
        <ManyPeople people={givers} />
      </Form.Item>
      <Form.Item name="agentIds" label={say(deskWords.agents)}>
        <ManyPeople people={parties.people} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="agentName" label={say(deskWords.agentOutside)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="agentPhone" label={say(deskWords.agentPhone)}>
          <Input maxLength={40} inputMode="tel" />
        </Form.Item>
      </div>
    </>
  )
}
