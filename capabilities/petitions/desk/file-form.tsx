import { call, load, Note, type OpenCase, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { useEffect, useState } from 'react'
import { petitionsOperations } from '../contract.ts'
import { KindFields, kindBody, type KindValues } from './kind-fields.tsx'
import { deskWords } from './words.ts'

type Units = readonly { unitId: string; name: { zh: string; en: string } }[]

/** A registered matter goes to the petition office. */
export function FileForm({ open, exit }: { open: OpenCase; exit: StepExit }) {
  const say = useSay()
  const [units, setUnits] = useState<Units>([])
  useEffect(() => {
    void load(open.district, petitionsOperations.listAccusable, {}).then((found) => setUnits(found.units))
  }, [open.district])
  return (
    <StepForm<KindValues, unknown>
      draftKey={`${open.caseId}.petition.file`}
      initial={{ people: '1' }}
      sendLabel={deskWords.file}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) => call(open.district, petitionsOperations.filePetition, { params: { caseId: open.caseId }, body: kindBody(values), commandId })}
    >
      <Note tone="info">
        <p>{say(deskWords.fileAbout)}</p>
      </Note>
      <KindFields units={units} />
    </StepForm>
  )
}
