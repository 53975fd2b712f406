import { Form } from 'antd'
import type { Said } from '#platform/words'
import { call, chosen, DayField, dayRule, FoldedForm, PickChoice, RadioChoice, type StepExit, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import { officeOperations, type SlotShape } from '../contract/office.ts'
import { ROLE_OF_SLOT, SLOT_KINDS, type SlotKind } from '../domain.ts'
import { slotKindWords } from '../words.ts'
import { Ending } from './ending.tsx'
import type { GridPostsData } from './grid-posts.tsx'
import { officeWords as words } from './office-words.ts'

export interface SlotAsked {
  readonly slot: SlotShape
  readonly step: 'fill' | 'vacate' | 'remove'
}

interface StepProps {
  readonly asked: SlotAsked
  readonly people: GridPostsData['people']
  readonly exit: StepExit
}

/** The form of one step with one place of a grid. */
export function SlotStep({ asked: { slot, step }, people, exit }: StepProps) {
  const { district } = useDesk()
  const title = (language: 'zh' | 'en') =>
    [slot.gridName, ...(slot.microGridName ? [slot.microGridName] : []), slot.kindName].map((each) => each[language]).join(' ')
  if (step === 'fill') return <Fill slot={slot} people={people} exit={exit} title={{ zh: words.fillOf(title('zh')).zh, en: words.fillOf(title('en')).en }} />
  const [told, label, operation] =
    step === 'vacate' ? [words.vacateOf, words.vacateNow, officeOperations.vacateSlot] : [words.removeOf, words.removeNow, officeOperations.closeSlot]
  return (
    <Ending
      title={{ zh: told(title('zh')).zh, en: told(title('en')).en }}
      draftKey={`slot.${slot.id}.${step}`}
      label={label}
      send={(body, commandId) => call(district, operation, { params: { slotId: slot.id }, body, commandId })}
      done={() => exit.done(words.done)}
      cancel={exit.cancel}
    />
  )
}

interface FillValues {
  readonly postingId: string
  readonly fromOn: string
}

function Fill({ slot, people, exit, title }: { slot: SlotShape; people: StepProps['people']; exit: StepExit; title: Said }) {
  const say = useSay()
  const { district } = useDesk()
  const able = people.filter((each) => each.role === ROLE_OF_SLOT[slot.kind])
  const options = Object.fromEntries(
    able.map((each) => [each.postingId, { zh: `${each.name} · ${each.unitName.zh}`, en: `${each.name} · ${each.unitName.en}` }]),
  )
  return (
    <section className="card" aria-label={say(title)}>
      <h2>{say(title)}</h2>
      {able.length === 0 && <p>{say(words.nobodyFits)}</p>}
      <StepForm<FillValues, unknown>
        name="fill"
        draftKey={`slot.${slot.id}.fill`}
        initial={{ fromOn: today() }}
        sendLabel={words.fillWith}
        send={(body, commandId) => call(district, officeOperations.fillSlot, { params: { slotId: slot.id }, body, commandId })}
        done={() => exit.done(words.filled)}
        cancel={exit.cancel}
      >
        <Form.Item name="postingId" label={say(words.fillWith)} rules={chosen(say)}>
          <PickChoice options={options} />
        </Form.Item>
        <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </section>
  )
}

interface NewValues {
  readonly gridId: string
  readonly kind: SlotKind
  readonly microGridId?: string
  readonly fromOn: string
}

/** One more place that a grid should have filled. */
export function NewSlot({ data }: { data: GridPostsData }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <FoldedForm<NewValues>
      key={`${data.unit?.id}`}
      card
      title={words.newSlot}
      name="new-slot"
      draftKey={`slot.new.${data.unit?.id}`}
      initial={{ fromOn: today() }}
      send={({ microGridId, ...values }, commandId) =>
        call(district, officeOperations.createSlot, { body: { ...values, ...(microGridId ? { microGridId } : {}) }, commandId })
      }
      saved={words.slotAdded}
    >
      <Form.Item name="gridId" label={say(words.grid)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(data.grids.map((each) => [each.id, each.name]))} />
      </Form.Item>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <RadioChoice options={Object.fromEntries(SLOT_KINDS.map((each) => [each, slotKindWords[each]]))} />
      </Form.Item>
      <MicroGrid data={data} />
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </FoldedForm>
  )
}

/** A building head looks after one micro-grid; the others after the whole grid. */
function MicroGrid({ data }: { data: GridPostsData }) {
  const say = useSay()
  const form = Form.useFormInstance<NewValues>()
  const [gridId, kind] = [Form.useWatch('gridId', form), Form.useWatch('kind', form)]
  if (kind !== 'building-head') return null
  const within = data.microGrids.filter((each) => each.gridId === gridId)
  return (
    <Form.Item name="microGridId" label={say(words.microGrid)} rules={chosen(say)}>
      <PickChoice options={Object.fromEntries(within.map((each) => [each.id, each.name]))} />
    </Form.Item>
  )
}
