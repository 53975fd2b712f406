import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router-dom'
import {
  call,
  codeWords,
  type DeskRefusal,
  newCommandId,
  type OpenCase,
  RefusalNote,
  shortDay,
  tell,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { intakeOperations } from '../contract.ts'
import type { LinkedCase } from '../contract/same-matter.ts'
import { type Similar, SimilarLine } from './similar-line.tsx'
import { deskWords } from './words.ts'

interface SimilarTabProps {
  readonly open: OpenCase
  readonly similar: readonly Similar[]
  readonly linked: readonly LinkedCase[]
  /** The counter decides; everybody else who handles the case sees what is linked. */
  readonly mayJoin: boolean
}

/** Cases that may be the same matter: one click makes them one, another links a new request to the earlier one; both can be undone. */
export default function SimilarTab({ open, similar, linked, mayJoin }: SimilarTabProps) {
  const say = useSay()
  const { refusal, setRefusal, merge, gather, link } = useJoining(open)
  return (
    <>
      {linked.length > 0 && <h3>{say(deskWords.linkedHead)}</h3>}
      {linked.map((each) => (
        <LinkedLine key={each.caseId} open={open} linked={each} mayUndo={mayJoin} refused={setRefusal} />
      ))}
      {similar.map((each) => (
        <SimilarLine key={each.caseId} similar={each}>
          {each.open && (
            <Button size="small" onClick={() => void merge(each)}>
              {say(deskWords.sameNow)}
            </Button>
          )}
          {each.open && (
            <Button size="small" onClick={() => void gather(each)}>
              {say(deskWords.sameHere)}
            </Button>
          )}
          <Button size="small" onClick={() => void link(each)}>
            {say(deskWords.linkNow)}
          </Button>
        </SimilarLine>
      ))}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}

/** One click each: into the other one, the other one into this, or linked as a new request. */
function useJoining(open: OpenCase) {
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const params = { caseId: open.caseId }
  const merge = async (into: Similar) => {
    const merged = await call(open.district, intakeOperations.mergeCase, {
      params,
      body: { into: into.caseId },
      commandId: newCommandId(),
    })
    if (!merged.ok) return setRefusal(merged.refusal)
    tell(deskWords.merged(codeWords(into.code)))
    await navigate(`/${open.district}/work/${into.caseId}`)
    await revalidate()
  }
  // Many reports of one thing are gathered without leaving the one that goes on.
  const gather = async (from: Similar) => {
    const merged = await call(open.district, intakeOperations.mergeCase, {
      params: { caseId: from.caseId },
      body: { into: open.caseId },
      commandId: newCommandId(),
    })
    setRefusal(merged.ok ? undefined : merged.refusal)
    if (!merged.ok) return
    tell(deskWords.mergedHere(codeWords(from.code)))
    await revalidate()
  }
  const link = async (to: Similar) => {
    const body = { earlier: to.caseId }
    const done = await call(open.district, intakeOperations.linkCase, { params, body, commandId: newCommandId() })
    setRefusal(done.ok ? undefined : done.refusal)
    if (!done.ok) return
    tell(deskWords.linked(codeWords(to.code)))
    await revalidate()
  }
  return { refusal, setRefusal, merge, gather, link }
}

interface LinkedLineProps {
  readonly open: OpenCase
  readonly linked: LinkedCase
  readonly mayUndo: boolean
  refused(refusal: DeskRefusal | undefined): void
}

function LinkedLine({ open, linked, mayUndo, refused }: LinkedLineProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [reason, setReason] = useState<string>()
  const undo = async () => {
    const done = await call(open.district, intakeOperations.unlinkCase, {
      params: { caseId: open.caseId },
      body: { other: linked.caseId, reason: reason ?? '' },
      commandId: newCommandId(),
    })
    refused(done.ok ? undefined : done.refusal)
    if (!done.ok) return
    tell(deskWords.unlinked)
    await revalidate()
  }
  return (
    <div className="same">
      <p>
        <strong>{linked.title ?? codeWords(linked.code)}</strong>{' '}
        <span className="chip">{say(deskWords.linkRelation[linked.relation])}</span>
      </p>
      <p className="quiet">
        {codeWords(linked.code)} · {say(linked.stageWords)} · {shortDay(linked.registeredOn, language)}
      </p>
      <div className="button-row">
        <a href={`/desk/${open.district}/work/${linked.caseId}`} target="_blank" rel="noreferrer">
          {say(deskWords.sameOpen)}
        </a>
        {mayUndo && reason === undefined && (
          <Button size="small" onClick={() => setReason('')}>
            {say(deskWords.unlink)}
          </Button>
        )}
      </div>
      {mayUndo && reason !== undefined && <Why reason={reason} setReason={setReason} undo={undo} />}
    </div>
  )
}

function Why({ reason, setReason, undo }: { reason: string; setReason(reason: string): void; undo(): Promise<void> }) {
  const say = useSay()
  return (
    <div className="button-row">
      <Input
        aria-label={say(deskWords.unlinkWhy)}
        placeholder={say(deskWords.unlinkWhy)}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" danger onClick={() => void undo()}>
        {say(deskWords.unlink)}
      </Button>
    </div>
  )
}
