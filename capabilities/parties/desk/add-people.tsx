import { Checkbox, Form, Input } from 'antd'
import { call, chosen, needed, Note, type OpenCase, RadioChoice, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { readPeopleList } from '../../people/domain.ts'
import { partiesOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly side: 'applicant' | 'respondent' | 'third'
  readonly standing: 'party' | 'co-owner'
  readonly list: string
  readonly sameHome?: boolean
}

/** A pasted list, looked at line by line before anything is saved. */
export default function AddPeople({ open, exit }: { open: OpenCase; exit: StepExit }) {
  const say = useSay()
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.add-people`}
      initial={{ side: 'applicant', standing: 'party' }}
      sendLabel={deskWords.steps['add-people']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ side, standing, list, sameHome }, commandId) => {
        const people = readPeopleList(list).people.map(({ name, phone, addressText }) => ({
          name,
          ...(phone === null ? {} : { phone }),
          ...(addressText === '' ? {} : { addressText }),
        }))
        return call(open.district, partiesOperations.addPeople, {
          params: { caseId: open.caseId },
          commandId,
          body: { side, standing, people, ...(sameHome ? { household: 'new' } : {}) },
        })
      }}
    >
      <div className="form-row">
        <Form.Item name="side" label={say(deskWords.side)} rules={chosen(say)}>
          <RadioChoice options={deskWords.sides} />
        </Form.Item>
        <Form.Item name="standing" label={say(deskWords.as)} rules={chosen(say)}>
          <RadioChoice options={deskWords.addStandings} />
        </Form.Item>
      </div>
      <Form.Item name="list" label={say(deskWords.paste)} extra={say(deskWords.pasteHint)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="sameHome" valuePropName="checked">
        <Checkbox>{say(deskWords.sameHome)}</Checkbox>
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <Preview text={String(getFieldValue('list') ?? '')} />}
      </Form.Item>
    </StepForm>
  )
}

function Preview({ text }: { text: string }) {
  const say = useSay()
  const { people, faults } = readPeopleList(text)
  return (
    <div aria-live="polite">
      {faults.length > 0 && (
        <Note tone="warn">
          <p>{say(deskWords.faults(faults.length))}</p>
          {faults.slice(0, 20).map((each) => (
            <p key={each.line}>
              {say(deskWords.line(each.line))} “{each.text}”：{say(each.why)}
            </p>
          ))}
        </Note>
      )}
      <p>{say(people.length === 0 ? deskWords.nobody : deskWords.preview(people.length))}</p>
      {people.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <tbody>
              {people.map((each, index) => (
                <tr key={each.line}>
                  <th scope="row">{index + 1}</th>
                  <td>{each.name}</td>
                  <td>{each.phone ?? <span className="quiet">{say(deskWords.noPhone)}</span>}</td>
                  <td>{each.addressText}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
