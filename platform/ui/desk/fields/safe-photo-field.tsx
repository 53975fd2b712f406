import { Button } from 'antd'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Said } from '#platform/words'
import { between } from '../../blur/areas.ts'
import { coverOn, drawPhoto, facesOn, photoOf } from '../../blur/photo.ts'
import { blurWords } from '../../blur/words.ts'
import { useDesk } from '../desk-context.tsx'
import type { FieldProps } from './plain.tsx'
import { useSay } from '../language.tsx'
import { sendFile } from './upload-field.tsx'
import { kitWords } from '../words.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** Part of the photo's shorter side that a press of the space bar covers. */
const BRUSH = 0.12
const STEP = 0.04

/**
 * A photo whose faces and number plates are covered here, before it leaves the device: drawn on a canvas, covered with the finger,
 * the mouse or the keyboard, sent as new pixels without place or time. The photo as it was taken is never sent.
 */
export function SafePhotoField({ id, value, onChange }: FieldProps<string>) {
  const say = useSay()
  const { district } = useDesk()
  const chooser = useRef<HTMLInputElement>(null)
  const [chosen, choose] = useState<File>()
  const [told, tell] = useState<Said>(value ? kitWords.fileThere : blurWords.hint)
  const send = async (canvas: HTMLCanvasElement) => {
    const photo = await photoOf(canvas, 'photo.jpg')
    if (!photo) return tell(kitWords.fault)
    const refused = await sendFile(district, photo, (token) => onChange?.(token))
    tell(refused ?? blurWords.sent)
    if (!refused) choose(undefined)
  }
  const take = (file: File | undefined) => {
    onChange?.(undefined)
    choose(file)
    tell(blurWords.coverNow)
  }
  return (
    <div className="photos-field">
      <Button {...(id ? { id } : {})} onClick={() => chooser.current?.click()}>
        {say(value ? kitWords.otherFile : blurWords.choose)}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say(blurWords.choose)}
        accept="image/*"
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <span className="echo" role="status">
        {say(told)}
      </span>
      {chosen && <Covering key={`${chosen.name}${chosen.lastModified}${chosen.size}`} file={chosen} send={send} wrong={() => tell(blurWords.noPhoto)} />}
    </div>
  )
}

interface CoveringProps {
  readonly file: File
  send(canvas: HTMLCanvasElement): Promise<void>
  wrong(): void
}

function Covering({ file, send, wrong }: CoveringProps) {
  const say = useSay()
  const [sending, setSending] = useState(false)
  const { canvas, covered, found, draw, again, painting } = useDrawing(file, wrong)
  const sendIt = () => {
    if (!canvas.current) return
    setSending(true)
    void send(canvas.current).finally(() => setSending(false))
  }
  return (
    <div className="covering">
      <p className="quiet">{say(blurWords.how)}</p>
      <div className="covering-photo">
        <canvas
          ref={(target) => void draw(target)}
          role="img"
          tabIndex={0}
          aria-label={say(blurWords.canvas(covered))}
          onPointerDown={painting.down}
          onPointerMove={painting.move}
          onPointerUp={painting.up}
          onPointerCancel={painting.up}
          onKeyDown={painting.key}
        />
        <span className="covering-frame" hidden={!painting.frame} style={painting.frame} />
      </div>
      <p className="quiet" role="status">
        {found !== undefined && <>{say(blurWords.found(found))} </>}
        {say(blurWords.covered(covered))}
      </p>
      <div className="button-row">
        <Button onClick={() => void again()}>{say(blurWords.again)}</Button>
        <Button
          type="primary"
          loading={sending}
          onClick={sendIt}
        >
          {say(blurWords.send)}
        </Button>
      </div>
    </div>
  )
}

/** The photo as it stands on the canvas: drawn, faces the browser found covered, and what was painted since. */
function useDrawing(file: File, wrong: () => void) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [covered, count] = useState(0)
  const [found, tellFound] = useState<number>()
  const draw = async (target: HTMLCanvasElement | null) => {
    canvas.current = target
    if (!target || target.dataset['drawn']) return
    target.dataset['drawn'] = 'yes'
    await again()
  }
  const again = async () => {
    const target = canvas.current
    if (!target) return
    if (!(await drawPhoto(target, file))) return wrong()
    const faces = await facesOn(target)
    for (const face of faces) coverOn(target, face)
    count(faces.length)
    tellFound(window.FaceDetector ? faces.length : undefined)
  }
  const painting = usePainting(canvas, () => count((before) => before + 1))
  return { canvas, covered, found, draw, again, painting }
}

type Frame = { readonly left: string; readonly top: string; readonly width: string; readonly height: string }

/** Drawn with a finger or the mouse from corner to corner; or a frame moved by the arrow keys and covered with the space bar. */
function usePainting(canvas: { readonly current: HTMLCanvasElement | null }, covered: () => void) {
  const from = useRef<Point>(undefined)
  const brush = useRef<Point>({ x: 0.5, y: 0.5 })
  const [frame, show] = useState<Frame>()
  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return { x: ((event.clientX - left) / width) * event.currentTarget.width, y: ((event.clientY - top) / height) * event.currentTarget.height }
  }
  const showBetween = (target: HTMLCanvasElement, one: Point, other: Point) => {
    const area = between(one, other, target)
    const part = (value: number, whole: number) => `${(value / whole) * 100}%`
    show({ left: part(area.x, target.width), top: part(area.y, target.height), width: part(area.width, target.width), height: part(area.height, target.height) })
  }
  const cornersAt = (target: HTMLCanvasElement): readonly [Point, Point] => {
    const half = (Math.min(target.width, target.height) * BRUSH) / 2
    const [x, y] = [brush.current.x * target.width, brush.current.y * target.height]
    return [{ x: x - half, y: y - half }, { x: x + half, y: y + half }]
  }
  return {
    frame,
    down: (event: PointerEvent<HTMLCanvasElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = pointOf(event)
    },
    move: (event: PointerEvent<HTMLCanvasElement>) => {
      if (from.current) showBetween(event.currentTarget, from.current, pointOf(event))
    },
    up: (event: PointerEvent<HTMLCanvasElement>) => {
      if (!from.current || !canvas.current) return
      coverOn(canvas.current, between(from.current, pointOf(event), canvas.current))
      from.current = undefined
      show(undefined)
      covered()
    },
    key: (event: KeyboardEvent<HTMLCanvasElement>) => {
      const moves: Readonly<Record<string, Point>> = { ArrowLeft: { x: -STEP, y: 0 }, ArrowRight: { x: STEP, y: 0 }, ArrowUp: { x: 0, y: -STEP }, ArrowDown: { x: 0, y: STEP } }
      const move = moves[event.key]
      const target = event.currentTarget
      if (!move && event.key !== ' ') return
      event.preventDefault()
      if (move) brush.current = { x: Math.min(Math.max(brush.current.x + move.x, 0), 1), y: Math.min(Math.max(brush.current.y + move.y, 0), 1) }
      const [one, other] = cornersAt(target)
      if (!move) {
        coverOn(target, between(one, other, target))
        covered()
      }
      showBetween(target, one, other)
    },
  }
}
