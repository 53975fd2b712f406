import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Act, addressOf, call, DayField, dayRule, dayWords, needed, Note, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CouncilShown, councilsOperations as ops, type SurveyShown } from '../contract.ts'
import { CHOICES_OF_SURVEY, MOST_HOUSEHOLDS, type SurveyAnswer, tokenDigits } from '../domain.ts'
import { ANSWER_WORDS, QUESTION_WORDS } from '../words.ts'
import { besideWords as words } from './words-beside.ts'

interface SurveysProps {
  readonly council: CouncilShown
  readonly surveys: readonly SurveyShown[]
  changed(): void
}

/** Four questions of a council: slips out, slips in, and how it came out once it is over. */
export function Surveys({ council, surveys, changed }: SurveysProps) {
  const say = useSay()
  const [opening, open] = useState(false)
  return (
    <>
      <h2>{say(words.survey)} {council.mayWrite && <Button size="small" className="no-print" onClick={() => open(true)}>{say(words.openSurvey)}</Button>}</h2>
      {surveys.map((each) => <Survey key={each.id} survey={each} mayWrite={council.mayWrite} changed={changed} />)}
      {opening && (
        <Act<{ measure: string; households: string; closesOn: string }, SurveyShown>
          title={words.openSurvey} draftKey={`council.survey.${council.id}`} close={() => open(false)} done={changed}
          send={({ measure, households, closesOn }, commandId, district) => call(district, ops.openSurvey, { params: { councilId: council.id }, commandId, body: { measure, households: Number(households), closesOn } })}
        >
          <Form.Item name="measure" label={say(words.measure)} rules={needed(say)}><Input maxLength={300} /></Form.Item>
          <Form.Item name="households" label={say(words.households)} rules={[...needed(say), { pattern: /^\d{1,3}$/, message: `5–${MOST_HOUSEHOLDS}` }]}><Input inputMode="numeric" maxLength={3} /></Form.Item>
          <Form.Item name="closesOn" label={say(words.closesOn)} rules={dayRule(say)}><DayField /></Form.Item>
        </Act>
      )}
    </>
  )
}

function Survey({ survey, mayWrite, changed }: { survey: SurveyShown; mayWrite: boolean; changed(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const [doing, start] = useState<'enter' | 'close'>()
  const open = survey.closedOn === null
  return (
    <section className="card">
      <h3>{survey.measure}</h3>
      <p className="quiet">
        {say(words.closesOn)} {dayWords(survey.closesOn, language)} · {say(survey.answered === null ? words.fewAnswered : words.answeredOf(survey.answered, survey.households))}
      </p>
      {open && <p className="quiet">{say(words.afterEnd)} {say(words.drawn)}</p>}
      {survey.results && <Results results={survey.results} />}
      {open && mayWrite && (
        <p className="button-row no-print">
          <Button target="_blank" href={addressOf(district, ops.printSurveySlips, { params: { surveyId: survey.id } })}>{say(words.printSlips)}</Button>
          <Button onClick={() => start('enter')}>{say(words.enterSlips)}</Button>
          <Button onClick={() => start('close')}>{say(words.closeSurvey)}</Button>
        </p>
      )}
      {doing === 'close' && (
        <Act title={words.closeSurvey} draftKey={`council.survey.close.${survey.id}`} close={() => start(undefined)} done={changed}
          send={(_values: object, commandId, slug) => call(slug, ops.closeSurvey, { params: { surveyId: survey.id }, commandId, body: {} })}>
          <p>{survey.measure}</p>
        </Act>
      )}
      {doing === 'enter' && <EnterForm survey={survey} close={() => start(undefined)} changed={changed} />}
    </section>
  )
}

function Results({ results }: { results: NonNullable<SurveyShown['results']> }) {
  const say = useSay()
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <tbody>
          {results.map(({ question, parts }) => (
            <tr key={question}>
              <th scope="row">{say(QUESTION_WORDS[question])}</th>
              {parts ? CHOICES_OF_SURVEY.map((choice) => <td key={choice}>{say(ANSWER_WORDS[question][choice])} {parts[choice]}</td>) : <td colSpan={3} className="quiet">{say(words.keptBack)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const CHOICE_OF: Readonly<Record<string, SurveyAnswer['needed']>> = { 1: 'yes', 2: 'no', 3: 'unsure' }

/** Slips as they are typed: twelve digits of the number, then four answers. */
export function slipsIn(text: string): { readonly slips: readonly (SurveyAnswer & { readonly token: string })[]; readonly unread: number } {
  const lines = text.split(/\r?\n/).map((each) => each.replace(/[^\d]/g, '')).filter((each) => each !== '')
  const slips = lines.flatMap((digits) => {
    const token = tokenDigits(digits.slice(0, 12))
    const [needed_, agreed, accepted, satisfied] = [...digits.slice(12)].map((each) => CHOICE_OF[each])
    return token && digits.length === 16 && needed_ && agreed && accepted && satisfied ? [{ token, needed: needed_, agreed, accepted, satisfied }] : []
  })
  return { slips, unread: lines.length - slips.length }
}

function EnterForm({ survey, close, changed }: { survey: SurveyShown; close(): void; changed(): void }) {
  const say = useSay()
  return (
    <Act<{ slips: string }, SurveyShown>
      title={words.enterSlips} draftKey={`council.survey.enter.${survey.id}`} close={close} done={changed}
      send={({ slips }, commandId, district) => call(district, ops.enterSurveySlips, { params: { surveyId: survey.id }, commandId, body: { slips: [...slipsIn(slips).slips] } })}
    >
      <Form.Item name="slips" label={say(words.slips)} extra={say(words.slipsHint)} rules={needed(say)}><Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} /></Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => {
          const { slips, unread } = slipsIn(String(getFieldValue('slips') ?? ''))
          return <Note tone={unread > 0 ? 'warn' : 'info'}>{say(words.slipLines(slips.length, unread))}</Note>
        }}
      </Form.Item>
    </Act>
  )
}
