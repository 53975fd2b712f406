import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { addDays, day } from '#platform/time'
import { call, chosen, DayField, dayWords, Empty, load, needed, RadioChoice, type StepExit, StepForm, today, useDesk, useLanguage, useOpened, useSay } from '#platform/ui/desk'
import { type CourtBody, type CourtLine, confirmationOperations } from '../contract.ts'
import { COURT_LEVELS } from '../words/reasons.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', confirmationOperations.listCourts, {})
}

/** The register of courts: entered once, and offered to the parties by level and place. */
export function Component() {
  const { courts } = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const { opened, open: setOpened, exit } = useOpened<CourtLine | 'new'>()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.courtsTitle)}</h1>
      <p className="quiet">{say(deskWords.courtsHint)}</p>
      <p>
        <Button type="primary" onClick={() => setOpened('new')}>
          {say(deskWords.enterCourt)}
        </Button>
      </p>
      {courts.length === 0 ? <Empty title={say(deskWords.noCourts)} /> : <Courts courts={courts} end={setOpened} />}
      {opened && (
        <Modal open footer={null} title={opened === 'new' ? say(deskWords.enterCourt) : say(opened.name)} onCancel={exit.cancel}>
          {opened === 'new' ? <EnterCourt exit={exit} /> : <EndCourt court={opened} exit={exit} />}
        </Modal>
      )}
    </div>
  )
}

function Courts({ courts, end }: { courts: readonly CourtLine[]; end(court: CourtLine): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const columns = deskWords.courtColumns
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <thead>
          <tr>
            {Object.values(columns).map((words) => (
              <th key={words.en} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courts.map((each) => (
            <tr key={each.courtId}>
              <th scope="row">{say(each.name)}</th>
              <td data-label={say(columns.level)}>{say(each.levelWords)}</td>
              <td data-label={say(columns.home)}>{say(each.home ? deskWords.yes : deskWords.no)}</td>
              <td data-label={say(columns.address)}>{each.address}</td>
              <td data-label={say(columns.phone)}>{each.phone}</td>
              <td>
                {each.validTo ? (
                  dayWords(each.validTo, language)
                ) : (
                  <Button size="small" onClick={() => end(each)}>
                    {say(deskWords.endCourt)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EnterCourt({ exit }: { exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<CourtBody, unknown>
      draftKey="confirmation.court"
      initial={{ level: 'basic', home: true, validFrom: today() }}
      sendLabel={deskWords.enterCourt}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) => call(district, confirmationOperations.enterCourt, { body: { ...values, home: values.home === true }, commandId })}
    >
      {(['nameZh', 'nameEn'] as const).map((name) => (
        <Form.Item key={name} name={name} label={say(deskWords[name])} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
      ))}
      <Form.Item name="level" label={say(deskWords.level)} rules={chosen(say)}>
        <RadioChoice options={COURT_LEVELS} />
      </Form.Item>
      <Form.Item name="home" valuePropName="checked">
        <Checkbox>{say(deskWords.home)}</Checkbox>
      </Form.Item>
      <Form.Item name="address" label={say(deskWords.courtAddress)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={say(deskWords.phone)} rules={needed(say)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="validFrom" label={say(deskWords.validFrom)} rules={needed(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

function EndCourt({ court, exit }: { court: CourtLine; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<{ validTo: string }, unknown>
      draftKey={`confirmation.court.${court.courtId}`}
      initial={{ validTo: court.validFrom < today() ? today() : addDays(day(court.validFrom), 1) }}
      sendLabel={deskWords.endCourt}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ validTo }, commandId) => call(district, confirmationOperations.endCourt, { params: { courtId: court.courtId }, body: { validTo }, commandId })}
    >
      <Form.Item name="validTo" label={say(deskWords.validTo)} rules={needed(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}
