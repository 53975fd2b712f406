import { call, type OpenCase, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { dispatchOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export default function ClaimForm({ open, exit }: { open: OpenCase; exit: StepExit }) {
  const say = useSay()
  return (
    <StepForm<object, unknown>
      draftKey={`${open.caseId}.claim`}
      initial={{}}
      sendLabel={deskWords.claim}
      cancel={exit.cancel}
      done={() => exit.done(deskWords.claimed)}
      send={(_values, commandId) =>
        call(open.district, dispatchOperations.claimCase, { params: { caseId: open.caseId }, body: {}, commandId })
      }
    >
      <p>{say(deskWords.claimWords)}</p>
    </StepForm>
  )
}
