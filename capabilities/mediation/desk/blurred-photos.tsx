import { Button } from 'antd'
import { type PointerEvent, useRef, useState } from 'react'
import { type FieldProps, kitWords, sendFile, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { blurWords as words } from './blur-words.ts'

/** Longest side of a photo that leaves the device, in pixels: enough to see a crack, small enough for a slow line. */
const LONGEST_SIDE = 1600
/** A blurred part is drawn anew from so few squares across that nobody can be told from them. */
const SQUARES_ACROSS = 8
const JPEG_QUALITY = 0.85

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Photos whose people and plates are blurred on this device: each is opened first, parts are covered by drawing over them,
 * and only the covered picture, drawn anew without its place and time, is sent (PIPL Arts. 26, 28).
 */
export function BlurredPhotos({ id, value, onChange, most }: FieldProps<readonly string[]> & { most: number }) {
  const say = useSay()
  const chooser = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState<readonly ImageBitmap[]>([])
  const [refused, setRefused] = useState<Said>()
  const { district } = useDesk()
  const tokens = value ?? []
  const [picture, ...others] = waiting
  const add = async (files: readonly File[]) => {
    setRefused(undefined)
    const opened = await Promise.all(files.slice(0, most - tokens.length).map((each) => createImageBitmap(each).catch(() => undefined)))
    if (opened.includes(undefined)) setRefused(words.unreadable)
    setWaiting([...waiting, ...opened.filter((each) => each !== undefined)])
  }
  const use = async (file: File) => {
    setRefused(await sendFile(district, file, (token) => onChange?.([...tokens, token])))
    setWaiting(others)
  }
  return (
    <div className="photos-field">
      <Kept tokens={tokens} remove={(token) => onChange?.(tokens.filter((each) => each !== token))} />
      {picture && <Covering key={waiting.length} picture={picture} use={use} leave={() => setWaiting(others)} />}
      <span className="upload-field">
        <Button {...(id ? { id } : {})} disabled={tokens.length >= most || picture !== undefined} onClick={() => chooser.current?.click()}>
          {say(kitWords.addPhoto)}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept="image/*"
          aria-label={say(kitWords.addPhoto)}
          onChange={(event) => {
            void add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <span className="echo" role="status">
          {say(refused ?? words.hint)}
        </span>
      </span>
    </div>
  )
}

function Kept({ tokens, remove }: { tokens: readonly string[]; remove(token: string): void }) {
  const say = useSay()
  return (
    <ul className="thumbs">
      {tokens.map((token, index) => (
        <li key={token}>
          <span className="thumb-none">{say(kitWords.photo(index + 1))}</span>
          <Button size="small" onClick={() => remove(token)}>
            {say(kitWords.remove)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Covering({ picture, use, leave }: { picture: ImageBitmap; use(file: File): Promise<void>; leave(): void }) {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement | null>(null)
  const [from, setFrom] = useState<Point>()
  const [sending, setSending] = useState(false)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  const draw = (drawn: HTMLCanvasElement | null) => {
    canvas.current = drawn
    drawn?.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height)
  }
  const cover = (event: PointerEvent<HTMLCanvasElement>) => {
    if (from) pixelate(event.currentTarget, from, pointOf(event))
    setFrom(undefined)
  }
  const send = () => {
    setSending(true)
    canvas.current?.toBlob((blob) => blob && void use(new File([blob], 'photo.jpg', { type: 'image/jpeg' })), 'image/jpeg', JPEG_QUALITY)
  }
  return (
    <div className="covering">
      <p>{say(words.how)}</p>
      <Picture size={size} draw={draw} begin={(event) => setFrom(pointOf(event))} end={cover} label={say(words.picture)} />
      <div className="button-row">
        <Button type="primary" loading={sending} onClick={send}>
          {say(words.use)}
        </Button>
        <Button onClick={() => pixelateAll(canvas.current)}>{say(words.coverAll)}</Button>
        <Button onClick={() => draw(canvas.current)}>{say(words.again)}</Button>
        <Button onClick={leave}>{say(words.leave)}</Button>
      </div>
    </div>
  )
}

interface PictureProps {
  readonly size: { readonly width: number; readonly height: number }
  readonly label: string
  draw(canvas: HTMLCanvasElement | null): void
  begin(event: PointerEvent<HTMLCanvasElement>): void
  end(event: PointerEvent<HTMLCanvasElement>): void
}

/** Drawn once when it appears: what was covered stays covered when the form around it is drawn again. */
function Picture({ size, label, draw, begin, end }: PictureProps) {
  const [first] = useState(() => draw)
  return (
    <canvas
      ref={first}
      {...size}
      role="img"
      aria-label={label}
      style={{ maxWidth: '100%', touchAction: 'none', cursor: 'crosshair' }}
      onPointerDown={begin}
      onPointerUp={end}
    />
  )
}

/** Where the pointer is, in the picture's own pixels. */
function pointOf(event: PointerEvent<HTMLCanvasElement>): Point {
  const box = event.currentTarget.getBoundingClientRect()
  const scale = event.currentTarget.width / box.width
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
}

function pixelateAll(canvas: HTMLCanvasElement | null): void {
  if (canvas) pixelate(canvas, { x: 0, y: 0 }, { x: canvas.width, y: canvas.height })
}

/** Draws the part between two corners again as a few squares; what was there cannot be made out any more. */
function pixelate(canvas: HTMLCanvasElement, one: Point, other: Point): void {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)]
  const small = document.createElement('canvas')
  small.width = SQUARES_ACROSS
  small.height = Math.max(1, Math.round((SQUARES_ACROSS * height) / Math.max(width, 1)))
  const [there, here] = [small.getContext('2d'), canvas.getContext('2d')]
  if (!there || !here || width < 1 || height < 1) return
  there.drawImage(canvas, x, y, width, height, 0, 0, small.width, small.height)
  here.imageSmoothingEnabled = false
  here.drawImage(small, 0, 0, small.width, small.height, x, y, width, height)
}
