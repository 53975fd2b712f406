import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router-dom'
import {
  call,
  codeWords,
  type DeskRefusal,
  newCommandId,
  type OpenCase,
  RefusalNote,
  tell,
  useSay,
} from '#platform/ui/desk'
import { intakeOperations } from '../contract.ts'
import { type Similar, SimilarLine } from './similar-line.tsx'
import { deskWords } from './words.ts'

/** Cases that may be the same matter, and the one click that makes them one; it can be undone. */
export default function SimilarTab({ open, similar }: { open: OpenCase; similar: readonly Similar[] }) {
  const say = useSay()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const merge = async (into: Similar) => {
    const merged = await call(open.district, intakeOperations.mergeCase, {
      params: { caseId: open.caseId },
      body: { into: into.caseId },
      commandId: newCommandId(),
    })
    if (!merged.ok) return setRefusal(merged.refusal)
    tell(deskWords.merged(codeWords(into.code)))
    await navigate(`/${open.district}/work/${into.caseId}`)
    await revalidate()
  }
  return (
    <>
      {similar.map((each) => (
        <SimilarLine key={each.caseId} similar={each}>
          {each.open && (
            <Button size="small" onClick={() => void merge(each)}>
              {say(deskWords.sameNow)}
            </Button>
          )}
        </SimilarLine>
      ))}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}
