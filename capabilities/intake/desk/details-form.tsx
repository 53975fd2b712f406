import { Form, Input, Select } from 'antd'
import { call, type OpenCase, PersonFields, PlaceField, placeGiven, type PlaceValue, RadioChoice, readPerson, type StepExit, StepForm, type TypedPerson, useDesk, useSay } from '#platform/ui/desk'
import type { AGE_BANDS, CasePeople, SIDES } from '../contract/additions.ts'
import { intakeOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly title?: string
  readonly place?: PlaceValue
  readonly category?: string
  readonly party?: TypedPerson
  readonly side?: (typeof SIDES)[number]
  readonly ageBand?: (typeof AGE_BANDS)[number]
}

function bodyOf(values: Values) {
  const party = readPerson(values.party)
  return {
    ...(values.title ? { title: values.title } : {}),
    ...placeGiven(values.place),
    ...(values.category ? { category: values.category } : {}),
    ...(party
      ? {
          parties: [
            { ...party, side: values.side ?? 'respondent', ...(values.ageBand ? { ageBand: values.ageBand } : {}) },
          ],
        }
      : {}),
  }
}

/** What is known already; a second party is most often the other side. */
function initialOf(open: OpenCase, people: CasePeople): Partial<Values> {
  const place = open.place ? { text: open.place, ...(open.addressId ? { addressId: open.addressId } : {}) } : undefined
  return {
    ...(open.title ? { title: open.title } : {}),
    ...(open.category ? { category: open.category } : {}),
    ...(place ? { place } : {}),
    side: people.parties.some((each) => each.side === 'respondent') ? 'third' : 'respondent',
    party: { kind: 'person' },
    ageBand: 'unknown',
  }
}

/** What was not known at the counter: place, category, title, one more party at a time. */
export default function DetailsForm({ open, people, exit }: { open: OpenCase; people: CasePeople; exit: StepExit }) {
  const say = useSay()
  const { categories } = useDesk()
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.details`}
      sendLabel={deskWords.steps.details}
      cancel={exit.cancel}
      done={() => exit.done()}
      initial={initialOf(open, people)}
      send={(values, commandId) =>
        call(open.district, intakeOperations.stateDetails, {
          params: { caseId: open.caseId },
          body: bodyOf(values),
          commandId,
        })
      }
    >
      <Form.Item name="title" label={say(deskWords.titleLabel)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={say(deskWords.where)}>
        <PlaceField own={open.unitId} />
      </Form.Item>
      <Form.Item name="category" label={say(deskWords.category)}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={categories.map((each) => ({ value: each.code, label: `${each.code} ${say(each.name)}` }))}
        />
      </Form.Item>
      <h3>{say(deskWords.addParty)}</h3>
      <div className="form-row">
        <Form.Item name="side" label={say(deskWords.side)}>
          <RadioChoice options={deskWords.sides} />
        </Form.Item>
        <Form.Item name="ageBand" label={say(deskWords.ageBand)}>
          <RadioChoice options={deskWords.ages} />
        </Form.Item>
      </div>
      <PersonFields under="party" />
    </StepForm>
  )
}
