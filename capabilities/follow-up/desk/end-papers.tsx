import { Button } from 'antd'
import { useState } from 'react'
import { Note, useSay } from '#platform/ui/desk'
import type { FollowUpView } from '../contract.ts'
import { deskWords } from './words.ts'

/** Addresses of the papers of the end; those that this role may not print are absent. */
export interface EndPrints {
  readonly closing: string
  readonly note: string
  readonly file?: string
  readonly bound?: string
  /** Whether this role reads the papers of the end at all. */
  readonly reads: boolean
}

/** The closing report, the note on what is missing, and the file: its cover and catalogue, or all of it in one. */
export function EndPapers({ view, print }: { view: FollowUpView; print: EndPrints }) {
  const say = useSay()
  const may = (kind: FollowUpView['printable'][number]) => print.reads && view.printable.includes(kind)
  return (
    <p className="links">
      {may('D16') && <Print address={print.closing} words={say(deskWords.printClosing)} />}
      {may('D14') && <Print address={print.note} words={say(deskWords.printNote)} />}
      {may('D15') && print.file && <Print address={print.file} words={say(deskWords.printFile)} />}
      {may('D15') && print.bound && <Bind address={print.bound} />}
    </p>
  )
}

function Print({ address, words }: { address: string; words: string }) {
  return (
    <>
      <a href={address} target="_blank" rel="noreferrer">
        {words}
      </a>{' '}
    </>
  )
}

/** Binding takes a while: the button says so, and a file that could not be made says that too. */
function Bind({ address }: { address: string }) {
  const say = useSay()
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const bind = async () => {
    setState('working')
    const answer = await fetch(address).catch(() => undefined)
    if (!answer?.ok) return setState('failed')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = decodeURIComponent(answer.headers.get('content-disposition')?.split("''")[1] ?? 'file.pdf')
    link.click()
    URL.revokeObjectURL(link.href)
    return setState('idle')
  }
  return (
    <>
      <Button loading={state === 'working'} onClick={() => void bind()}>
        {say(state === 'working' ? deskWords.binding : deskWords.bind)}
      </Button>
      {state === 'failed' && (
        <Note tone="maple">
          <span>{say(deskWords.bindFailed)}</span>
        </Note>
      )}
    </>
  )
}
