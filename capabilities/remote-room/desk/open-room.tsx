import { Form } from 'antd'
import { call, chosen, dayWords, Note, type OpenCase, RadioChoice, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { type CaseRooms, remoteOperations } from '../contract.ts'
import { STEP_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

interface OpenRoomProps {
  readonly open: OpenCase
  readonly view: CaseRooms
  readonly exit: StepExit
}

/** Which arranged session gets a room; chosen beforehand where there is only one. */
export default function OpenRoom({ open, view, exit }: OpenRoomProps) {
  const say = useSay()
  const free = view.arranged.filter((each) => each.refusal === null)
  const options = Object.fromEntries(
    free.map((each) => [each.arrangedId, deskWords.session(dayBoth(each.on), each.from, each.to, each.parties)]),
  )
  const only = free.length === 1 ? free[0] : undefined
  return (
    <StepForm<{ arrangedId: string }, unknown>
      draftKey={`${open.caseId}.remote-room`}
      initial={only ? { arrangedId: only.arrangedId } : {}}
      sendLabel={STEP_WORDS.open}
      cancel={exit.cancel}
      done={() => exit.done(deskWords.opened)}
      send={({ arrangedId }, commandId) =>
        call(open.district, remoteOperations.openRemoteRoom, { params: { caseId: open.caseId }, body: { arrangedId }, commandId })
      }
    >
      <Note tone="info">
        <p>{say(deskWords.openAbout)}</p>
      </Note>
      {!view.hasRelay && (
        <Note tone="warn">
          <p>{say(deskWords.noRelay)}</p>
        </Note>
      )}
      <Form.Item name="arrangedId" label={say(deskWords.which)} rules={chosen(say)}>
        <RadioChoice options={options} />
      </Form.Item>
    </StepForm>
  )
}

const dayBoth = (on: string) => ({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') })
