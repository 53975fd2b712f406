import { Form, Input } from 'antd'
import { call, chosen, FoldedForm, PickChoice, RadioChoice, SomeOf, today, useDesk, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../contract.ts'
import { type Capacity, liesWithin, type Role, ROLE_OF_SLOT, ROLES } from '../domain.ts'
import { roleWords } from '../role-words.ts'
import { capacityWords } from '../words.ts'
import { officeWords as words } from './office-words.ts'
import { Period } from './period.tsx'
import type { PostingsData } from './postings.tsx'

interface Values {
  readonly staffId: string
  readonly unitId: string
  readonly role: Role
  readonly capacity: Capacity
  readonly duty?: string
  readonly fromOn: string
  readonly untilOn?: string
  readonly slotIds?: string[]
}

/** One person, one role, one unit, from a day on; with the empty places of grids that it fills. */
export function PostingForm({ data }: { data: PostingsData }) {
  const { district } = useDesk()
  return (
    <FoldedForm<Values>
      card
      title={words.newPosting}
      name="posting"
      draftKey="posting.new"
      initial={{ capacity: 'main', fromOn: today() }}
      send={({ duty, untilOn, slotIds, ...values }, commandId) =>
        call(district, organisationOperations.createPosting, {
          body: { ...values, duty: duty ?? '', ...(untilOn ? { untilOn } : {}), slotIds: slotIds ?? [] },
          commandId,
        })
      }
      saved={words.posted}
    >
      <Who data={data} />
      <Period />
      <SlotsToFill data={data} />
    </FoldedForm>
  )
}

function Who({ data }: { data: PostingsData }) {
  const say = useSay()
  const { me } = useDesk()
  const people = Object.fromEntries(data.staff.map((each) => [each.id, { zh: `${each.name}（${each.login}）`, en: `${each.name} (${each.login})` }]))
  const units = Object.fromEntries(data.units.filter((each) => liesWithin(each.path, me.unitPath)).map((each) => [each.id, each.name]))
  return (
    <>
      <Form.Item name="staffId" label={say(words.person)} rules={chosen(say)}>
        <PickChoice options={people} />
      </Form.Item>
      <Form.Item name="unitId" label={say(words.unit)} rules={chosen(say)}>
        <PickChoice options={units} />
      </Form.Item>
      <Form.Item name="role" label={say(words.role)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(ROLES.map((each) => [each, roleWords[each]]))} />
      </Form.Item>
      <Form.Item name="capacity" label={say(words.capacity)} rules={chosen(say)}>
        <RadioChoice options={capacityWords} />
      </Form.Item>
      <Form.Item name="duty" label={say(words.duty)}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  )
}


const MOST_OFFERED = 40

/** Empty places that somebody in this role at this unit could take. */
function SlotsToFill({ data }: { data: PostingsData }) {
  const say = useSay()
  const form = Form.useFormInstance<Values>()
  const role = Form.useWatch('role', form)
  const unitId = Form.useWatch('unitId', form)
  const path = data.units.find((each) => each.id === unitId)?.path
  if (!role || !path) return null
  const pathOf = new Map(data.units.map((each) => [each.id, each.path]))
  // An area officer is posted at the station beside the communities: all empty places of the kind are offered.
  const near = (slotUnit: string) => role === 'community-officer' || role === 'auxiliary' || liesWithin(pathOf.get(slotUnit) ?? '', path)
  const fitting = data.slots.filter((each) => ROLE_OF_SLOT[each.kind] === role && near(each.unitId)).slice(0, MOST_OFFERED)
  if (fitting.length === 0) return null
  const offered = fitting.map((each) => ({
    id: each.id,
    name: [each.unitName, each.gridName, ...(each.microGridName ? [each.microGridName] : [])].map(say).join(' · '),
  }))
  return (
    <Form.Item name="slotIds" label={say(words.fillsSlots)}>
      <SomeOf people={offered} />
    </Form.Item>
  )
}
