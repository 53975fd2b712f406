import { Button } from 'antd'
import { type PointerEvent, useRef, useState } from 'react'
import { type FieldProps, sendFile, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { deskWords } from './words.ts'

/** The pad's own measure; on paper it keeps this shape (three to one). Twice as fine, so that a print stays sharp. */
const WIDTH = 1200
const HEIGHT = 400
/** Fewer points than this are a slip of the finger, not a name. */
const FEWEST_POINTS = 12

type Standing = { readonly state: 'drawing' | 'sending' | 'kept' } | { readonly state: 'refused'; readonly why: Said }

/** A name written with finger, pen or mouse; it is kept as a file and the form names it by its token. */
export function DrawingField({ id, value, onChange }: FieldProps<string>) {
  const say = useSay()
  const { district } = useDesk()
  const canvas = useRef<HTMLCanvasElement>(null)
  const points = useRef(0)
  const [standing, setStanding] = useState<Standing>({ state: value ? 'kept' : 'drawing' })
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
    points.current = 0
    onChange?.('')
    setStanding({ state: 'drawing' })
  }
  const keep = async () => {
    if (points.current < FEWEST_POINTS) return setStanding({ state: 'refused', why: deskWords.drawingShort })
    setStanding({ state: 'sending' })
    const picture = await pictureOf(canvas.current)
    const why = await sendFile(district, picture, (token) => onChange?.(token))
    setStanding(why ? { state: 'refused', why } : { state: 'kept' })
  }
  return (
    <span className="drawing">
      <Pad id={id} canvas={canvas} locked={standing.state === 'kept'} drawn={() => (points.current += 1)} />
      <span className="drawing-foot">
        <Button onClick={clear}>{say(deskWords.drawAgain)}</Button>
        <Button type="primary" ghost loading={standing.state === 'sending'} disabled={standing.state === 'kept'} onClick={() => void keep()}>
          {say(deskWords.useDrawing)}
        </Button>
        <span className="echo" role="status">
          {standing.state === 'kept' && `✓ ${say(deskWords.drawingKept)}`}
          {standing.state === 'refused' && say(standing.why)}
        </span>
      </span>
    </span>
  )
}

interface PadProps {
  readonly id: string | undefined
  readonly canvas: React.RefObject<HTMLCanvasElement | null>
  readonly locked: boolean
  drawn(): void
}

function Pad({ id, canvas, locked, drawn }: PadProps) {
  const say = useSay()
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (locked) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const pen = penOf(event.currentTarget)
    const [x, y] = placeOf(event)
    pen?.beginPath()
    pen?.moveTo(x, y)
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (locked || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const pen = penOf(event.currentTarget)
    const [x, y] = placeOf(event)
    pen?.lineTo(x, y)
    pen?.stroke()
    drawn()
  }
  return (
    <canvas
      {...(id ? { id } : {})}
      ref={canvas}
      className="drawing-pad"
      width={WIDTH}
      height={HEIGHT}
      aria-label={say(deskWords.drawingFrame)}
      onPointerDown={begin}
      onPointerMove={draw}
    />
  )
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.lineWidth = 7
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = '#111'
  return pen
}

/** Where the pointer is, in the pad's own measure, however wide the screen shows it. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): readonly [number, number] {
  const frame = currentTarget.getBoundingClientRect()
  return [((clientX - frame.left) * WIDTH) / frame.width, ((clientY - frame.top) * HEIGHT) / frame.height]
}

function pictureOf(canvas: HTMLCanvasElement | null): Promise<File> {
  return new Promise((resolve, reject) => {
    const made = (blob: Blob | null) => (blob ? resolve(new File([blob], 'signature.png', { type: 'image/png' })) : reject(new Error('the pad gave no picture')))
    if (canvas) canvas.toBlob(made, 'image/png')
    else reject(new Error('there is no pad'))
  })
}
