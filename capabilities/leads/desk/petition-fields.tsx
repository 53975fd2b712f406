import { Form } from 'antd'
import { useEffect, useState } from 'react'
import { call, chosen, Note, PickChoice, RadioChoice, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { petitionsOperations } from '../../petitions/contract.ts'
import { TYPE_WORDS } from '../../petitions/words.ts'
import { deskWords } from '../words/desk.ts'

const ELSEWHERE = 'elsewhere'

export interface PetitionValues {
  readonly type?: keyof typeof TYPE_WORDS
  readonly accused?: string
}

/** What the petition office needs besides the words: the type, and for an accusation whom it is kept from. */
export function PetitionFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="type" label={say(deskWords.petitionType)} rules={chosen(say)}>
        <RadioChoice options={TYPE_WORDS} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => getFieldValue('type') === 'accusation' && <Accused />}
      </Form.Item>
    </>
  )
}

function Accused() {
  const say = useSay()
  const { district } = useDesk()
  const [units, setUnits] = useState<Readonly<Record<string, Said>>>({})
  useEffect(() => {
    void call(district, petitionsOperations.listAccusable, {}).then((found) => {
      if (found.ok) setUnits(Object.fromEntries(found.value.units.map((each) => [each.unitId, each.name])))
    })
  }, [district])
  return (
    <>
      <Note tone="info">
        <p>{say(deskWords.petitionSecret)}</p>
      </Note>
      <Form.Item name="accused" label={say(deskWords.accused)} rules={chosen(say)}>
        <PickChoice options={{ [ELSEWHERE]: deskWords.accusedElsewhere, ...units }} />
      </Form.Item>
    </>
  )
}

/** The fields as the server takes them. */
export function petitionBody({ type, accused }: PetitionValues) {
  if (type !== 'accusation' || accused === undefined) return type ? { type } : {}
  return accused === ELSEWHERE ? { type, accusedElsewhere: true } : { type, accusedUnitId: accused }
}
