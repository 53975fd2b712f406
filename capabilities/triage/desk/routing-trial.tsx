import { Form } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { addDays, day } from '#platform/time'
import { call, codeWords, DayField, dayRule, dayWords, StepForm, TableHead, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { routingOperations, type SimulationView } from '../contract/routing.ts'
import { routingDeskWords as words } from './routing-desk-words.ts'

interface Values {
  readonly from: string
  readonly to: string
}

const MONTHS_BACK_DAYS = 90

/** The draft tried on past matters, page after page, with what it found so far. */
export function Trial({ seq, found }: { seq: number; found: SimulationView | null }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [seen, show] = useState(found)
  const goOn = async (begun: SimulationView) => {
    let now = begun
    show(now)
    while (now.state === 'running') {
      const next = await call(district, routingOperations.continueSimulation, { params: { simulationId: now.simulationId }, body: {} })
      if (!next.ok) {
        tell(next.refusal)
        break
      }
      now = next.value
      show(now)
    }
    await revalidate()
  }
  return (
    <>
      <details className="trial">
      <summary>{say(words.trial)}</summary>
      <p>{say(words.trialHint)}</p>
      <StepForm<Values, SimulationView>
        name="trial"
        draftKey="routing.trial"
        initial={{ from: addDays(day(today()), -MONTHS_BACK_DAYS), to: today() }}
        sendLabel={words.trial}
        done={goOn}
        send={(values) => call(district, routingOperations.startSimulation, { body: { seq, ...values } })}
      >
        <div className="form-row">
          <Form.Item name="from" label={say(words.trialFrom)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
          <Form.Item name="to" label={say(words.trialTo)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
        </div>
      </StepForm>
      </details>
      {seen && <Found seen={seen} />}
    </>
  )
}

function Found({ seen }: { seen: SimulationView }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="trial-found" aria-live="polite">
      <p>
        <strong>{say(words.found(seen.counted, seen.elsewhere))}</strong>{' '}
        <span className="quiet">
          {dayWords(seen.from, language)} – {dayWords(seen.to, language)} · {say(words.trialStates[seen.state])}
        </span>
      </p>
      {seen.moves.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.now, words.byDraft, words.howMany]} />
            <tbody>
              {seen.moves.map((each) => (
                <tr key={`${each.from.zh} ${each.to.zh}`}>
                  <th scope="row">{say(each.from)}</th>
                  <td data-label={say(words.byDraft)}>{say(each.to)}</td>
                  <td data-label={say(words.howMany)} className="number">
                    {each.n}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {seen.cases.length > 0 && <Cases cases={seen.cases} />}
    </div>
  )
}

function Cases({ cases }: { cases: SimulationView['cases'] }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <details>
      <summary>{say(words.whichCases(cases.length))}</summary>
      <p>
        {cases.map((each) => (
          <span key={each.caseId}>
            <Link to={`/${district}/work/${each.caseId}`}>{codeWords(each.code)}</Link>{' '}
          </span>
        ))}
      </p>
    </details>
  )
}
