import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Said } from '#platform/words'
import type { FieldProps } from './plain.tsx'
import { useDesk } from '../desk-context.tsx'
import { useSay } from '../language.tsx'
import { sendFile } from './upload-field.tsx'
import { kitWords } from '../words.ts'

/** What this page has sent, as pictures; after a reload a photo of the draft is a number without one. */
type Pictures = Readonly<Record<string, string>>

/** Photos go to the server one by one; the form names them by their tokens. Each can be taken away again. */
export function PhotosField({ id, value, onChange, most }: FieldProps<readonly string[]> & { most: number }) {
  const say = useSay()
  const chooser = useRef<HTMLInputElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const tokens = value ?? []
  const { pictures, sending, refused, add, remove } = usePhotos(tokens, most, (next) => onChange?.(next))
  return (
    <div className="photos-field">
      <Thumbnails
        tokens={tokens}
        pictures={pictures}
        remove={(token) => {
          remove(token)
          adder.current?.focus()
        }}
      />
      <span className="upload-field">
        <Button
          {...(id ? { id } : {})}
          ref={adder}
          loading={sending !== ''}
          disabled={tokens.length >= most}
          onClick={() => chooser.current?.click()}
        >
          {say(kitWords.addPhoto)}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={say(kitWords.addPhoto)}
          multiple
          accept="image/*"
          onChange={(event) => {
            void add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <span className="echo" role="status">
          {sending === '' ? say(refused ?? kitWords.photoHint) : `${sending} ${say(kitWords.fileSending)}`}
        </span>
      </span>
    </div>
  )
}

function usePhotos(tokens: readonly string[], most: number, change: (next: readonly string[]) => void) {
  const { district } = useDesk()
  const [pictures, setPictures] = useState<Pictures>({})
  const [sending, setSending] = useState('')
  const [refused, setRefused] = useState<Said>()
  const add = async (files: readonly File[]) => {
    const kept = [...tokens]
    setRefused(files.length > most - kept.length ? kitWords.photosMost(most) : undefined)
    for (const file of files.slice(0, most - kept.length)) {
      setSending(file.name)
      const why = await sendFile(district, file, (token) => {
        kept.push(token)
        setPictures((known) => ({ ...known, [token]: URL.createObjectURL(file) }))
        change([...kept])
      })
      if (why) setRefused(why)
    }
    setSending('')
  }
  const remove = (token: string) => {
    if (pictures[token]) URL.revokeObjectURL(pictures[token])
    setRefused(undefined)
    change(tokens.filter((each) => each !== token))
  }
  return { pictures, sending, refused, add, remove }
}

function Thumbnails(props: { tokens: readonly string[]; pictures: Pictures; remove(token: string): void }) {
  const say = useSay()
  if (props.tokens.length === 0) return null
  return (
    <ul className="thumbs">
      {props.tokens.map((token, index) => {
        const source = props.pictures[token]
        return (
          <li key={token}>
            {source ? (
              <img src={source} alt={say(kitWords.photo(index + 1))} />
            ) : (
              <span className="thumb-none">{say(kitWords.photo(index + 1))}</span>
            )}
            <Button size="small" onClick={() => props.remove(token)}>
              {say(kitWords.remove)}
              <span className="visually-hidden"> {say(kitWords.photo(index + 1))}</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
