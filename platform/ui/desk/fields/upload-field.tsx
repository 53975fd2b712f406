import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Said } from '#platform/words'
import type { FieldProps } from './plain.tsx'
import { useDesk } from '../desk-context.tsx'
import { useSay } from '../language.tsx'
import { kitWords } from '../words.ts'

type Sending =
  | { readonly state: 'none' | 'sending' | 'sent'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly why: Said }

/** A photo or scan goes to the server first; the form then names it by its token. */
export function UploadField({ id, value, onChange }: FieldProps<string>) {
  const say = useSay()
  const { district } = useDesk()
  const chooser = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending>({ state: value ? 'sent' : 'none', name: '' })
  const send = async (file: File | undefined) => {
    if (!file) return
    setSending({ state: 'sending', name: file.name })
    const refused = await sendFile(district, file, (token) => onChange?.(token))
    setSending(refused ? { state: 'refused', name: file.name, why: refused } : { state: 'sent', name: file.name })
  }
  return (
    <span className="upload-field">
      <Button {...(id ? { id } : {})} loading={sending.state === 'sending'} onClick={() => chooser.current?.click()}>
        {say(value ? kitWords.otherFile : kitWords.chooseFile)}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say(kitWords.chooseFile)}
        accept="image/*,application/pdf"
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <span className="echo" role="status">
        {sending.state === 'sent' && (
          <>
            ✓ {sending.name} {say(kitWords.fileThere)}
          </>
        )}
        {sending.state === 'sending' && (
          <>
            {sending.name} {say(kitWords.fileSending)}
          </>
        )}
        {sending.state === 'refused' && say(sending.why)}
        {sending.state === 'none' && say(kitWords.fileHint)}
      </span>
    </span>
  )
}

/** Sends one photo or scan; answers why not, in words. */
export async function sendFile(district: string, file: File, keep: (token: string) => void): Promise<Said | undefined> {
  const form = new FormData()
  form.append('scan', file)
  try {
    const response = await fetch(`/api/d/${encodeURIComponent(district)}/files`, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
    })
    const told: { token?: string; messages?: Said } = await response.json()
    if (!response.ok || told.token === undefined) return told.messages ?? kitWords.fault
    keep(told.token)
    return undefined
  } catch {
    return kitWords.noConnection
  }
}
