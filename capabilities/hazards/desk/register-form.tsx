import { Form, Input, Select } from 'antd'
import { type Beginning, call, chosen, needed, PlaceField, placeGiven, type PlaceValue, RadioChoice, type StepExit, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { UnitShape } from '../../organisation/contract.ts'
import { hazardsOperations } from '../contract.ts'
import { PhotoFields, photoBody, type PhotoValues } from './photo-fields.tsx'
import { deskWords } from './words.ts'

interface Values extends PhotoValues {
  readonly what?: string
  readonly foundBy?: 'patrol' | 'plate' | 'visit'
  readonly place?: PlaceValue
  readonly ownerUnitId?: string
}

/** A hazard found on patrol, on a visit or told at a plate: no case has to be there first. */
export function RegisterForm({ units, begins, exit }: { units: readonly UnitShape[]; begins: Beginning; exit: StepExit }) {
  const say = useSay()
  const { district, me } = useDesk()
  const communities = units.filter((each) => each.kind === 'community-centre').map((each) => ({ id: each.id, name: say(each.name) }))
  const own = communities.find((each) => each.id === me.unitId)
  const send = ({ what = '', foundBy = 'patrol', place, ownerUnitId, ...photo }: Values, commandId: string) =>
    call(district, hazardsOperations.registerHazard, {
      body: { what, foundBy, ...placeGiven(place), ...(ownerUnitId ? { ownerUnitId } : {}), ...photoBody(photo), ...(begins.cameFrom ? { cameFrom: begins.cameFrom } : {}) },
      commandId,
    })
  return (
    <StepForm<Values, unknown>
      draftKey={`hazard.new${begins.cameFrom ? `.${begins.cameFrom.id}` : ''}`}
      initial={{ foundBy: begins.cameFrom ? 'visit' : 'patrol', ...(begins.text ? { what: begins.text } : {}), ...(begins.place ? { place: begins.place } : {}) }}
      sendLabel={deskWords.register}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
    >
      <p className="quiet">{say(deskWords.registerHint)}</p>
      <Form.Item name="what" label={say(deskWords.what)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="place" label={say(deskWords.where)} rules={needed(say)}>
        <PlaceField communities={communities} {...(own ? { own: own.id } : {})} />
      </Form.Item>
      {!begins.cameFrom && (
        <Form.Item name="foundBy" label={say(deskWords.foundBy)} rules={chosen(say)}>
          <RadioChoice options={deskWords.foundBys} />
        </Form.Item>
      )}
      <Form.Item name="ownerUnitId" label={say(deskWords.ownerMaybe)}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={units.map((each) => ({ value: each.id, label: say(each.name) }))} />
      </Form.Item>
      <PhotoFields />
    </StepForm>
  )
}
