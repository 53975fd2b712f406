import { Button, Form } from 'antd'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, FoldedForm, Note, PickChoice, TableHead, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type AbsenceLine, type AbsenceList, absencesOperations } from '../../people/contract/absences.ts'
import { unclaimedWords as words } from './dispatching-words.ts'

/** Heads answer for who has the cases meanwhile; a dispatcher sees it. */
const RECORDING = ['committee-head', 'unit-head', 'director']

export function Absences({ list }: { list: AbsenceList }) {
  const say = useSay()
  const { me } = useDesk()
  const records = RECORDING.includes(me.role)
  return (
    <section className="absences">
      <h2>{say(words.absences)}</h2>
      {list.absences.length === 0 ? <p className="quiet">{say(words.noAbsences)}</p> : <Away absences={list.absences} records={records} />}
      {records && <RecordForm list={list} />}
    </section>
  )
}

const both = (on: string) => ({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') })

function Away({ absences, records }: { absences: readonly AbsenceLine[]; records: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const end = async (absenceId: string) => {
    const done = await call(district, absencesOperations.endAbsence, { params: { absenceId }, body: {} })
    tell(done.ok ? words.ended : done.refusal)
    await revalidate()
  }
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[words.away, words.standsIn, words.unit, words.period, ...(records ? [words.endNow] : [])]} />
        <tbody>
          {absences.map((each) => (
            <tr key={each.absenceId}>
              <th scope="row">{each.name}</th>
              <td data-label={say(words.standsIn)}>{each.delegateName}</td>
              <td data-label={say(words.unit)}>{say(each.unitName)}</td>
              <td data-label={say(words.period)} lang={language}>
                {say(words.spanWords(both(each.fromOn), both(each.untilOn)))}
              </td>
              {records && (
                <td>
                  <Button size="small" onClick={() => void end(each.absenceId)}>
                    {say(words.endNow)}
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
  readonly staffId: string
  readonly delegateId: string
  readonly fromOn: string
  readonly untilOn: string
}

function RecordForm({ list }: { list: AbsenceList }) {
  const say = useSay()
  const { district } = useDesk()
  const people = Object.fromEntries(
    list.people.map((each) => [each.staffId, { zh: `${each.name}（${each.unitName.zh}）`, en: `${each.name} (${each.unitName.en})` }]),
  )
  return (
    <FoldedForm<Values>
      card
      title={words.record}
      name="absence"
      draftKey="absence.new"
      initial={{ fromOn: today() }}
      saved={words.recorded}
      send={(body, commandId) => call(district, absencesOperations.recordAbsence, { body, commandId })}
    >
      <Note tone="info">{say(words.recordHint)}</Note>
      <Form.Item name="staffId" label={say(words.away)} rules={chosen(say)}>
        <PickChoice options={people} />
      </Form.Item>
      <Form.Item name="delegateId" label={say(words.standsIn)} rules={chosen(say)}>
        <PickChoice options={people} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="untilOn" label={say(words.untilOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </div>
    </FoldedForm>
  )
}
