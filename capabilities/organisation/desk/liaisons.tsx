import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, Empty, FoldedForm, needed, Note, PickChoice, TableHead, tell, today, useDesk, useSay } from '#platform/ui/desk'
import { officeOperations } from '../contract/office.ts'
import { Ending } from './ending.tsx'
import { officeWords as words } from './office-words.ts'
import { unitChoices } from './team-forms.tsx'
import type { TeamsData } from './teams.tsx'

const KEEPING = ['director', 'unit-head']

type Liaison = NonNullable<TeamsData['liaisons']>[number]

/** Whom to ring in a village; they agreed to it. */
export function Liaisons({ liaisons, units }: Pick<TeamsData, 'liaisons' | 'units'>) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [ending, end] = useState<Liaison>()
  const keeps = KEEPING.includes(me.role)
  return (
    <section className="card">
      <h2>{say(words.liaisons)}</h2>
      {keeps && <NewLiaison units={units} />}
      {!liaisons && <Note tone="info">{say(words.liaisonsClosed)}</Note>}
      {liaisons?.length === 0 && (
        <Empty title={say(words.liaisonsNone)}>
          <p>{say(words.liaisonsNoneHint)}</p>
        </Empty>
      )}
      {ending && (
        <Ending
          title={words.endLiaisonOf(ending.name)}
          draftKey={`liaison.${ending.id}.end`}
          label={words.endLiaison}
          send={(body, commandId) => call(district, officeOperations.endLiaison, { params: { liaisonId: ending.id }, body, commandId })}
          done={async () => {
            tell(words.done)
            end(undefined)
            await revalidate()
          }}
          cancel={() => end(undefined)}
        />
      )}
      {liaisons && liaisons.length > 0 && <LiaisonTable liaisons={liaisons} {...(keeps ? { end } : {})} />}
    </section>
  )
}

function LiaisonTable({ liaisons, end }: { liaisons: readonly Liaison[]; end?: (liaison: Liaison) => void }) {
  const say = useSay()
  const heads = [words.unit, words.memberName, words.part, words.phoneShort, ...(end ? [words.actions] : [])]
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={heads} />
        <tbody>
          {liaisons.map((each) => (
            <tr key={each.id}>
              <td data-label={say(words.unit)}>{say(each.unitName)}</td>
              <th scope="row">{each.name}</th>
              <td data-label={say(words.part)}>{each.part}</td>
              <td {...(each.phone ? { 'data-label': say(words.phoneShort) } : {})}>{each.phone && <a href={`tel:${each.phone}`}>{each.phone}</a>}</td>
              {end && (
                <td>
                  <Button size="small" onClick={() => end(each)}>
                    {say(words.end)}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Values {
  readonly unitId: string
  readonly name: string
  readonly part: string
  readonly phone?: string
  readonly fromOn: string
}

function NewLiaison({ units }: Pick<TeamsData, 'units'>) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <FoldedForm<Values>
      title={words.newLiaison}
      name="liaison"
      draftKey="liaison.new"
      initial={{ fromOn: today() }}
      send={({ phone, ...values }, commandId) =>
        call(district, officeOperations.createLiaison, { body: { ...values, ...(phone ? { phone } : {}) }, commandId })
      }
      saved={words.liaisonMade}
    >
      <Form.Item name="unitId" label={say(words.unit)} rules={chosen(say)}>
        <PickChoice options={unitChoices(units, me.unitPath)} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="name" label={say(words.memberName)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="part" label={say(words.part)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="phone" label={say(words.phone)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </FoldedForm>
  )
}
