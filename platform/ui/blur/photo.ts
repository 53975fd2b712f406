import { type Area, cover, drawnSize } from './areas.ts'

/** Draws a photo on a canvas, upright and without anything else that lay in its file. False where it is no photo. */
export async function drawPhoto(canvas: HTMLCanvasElement, file: Blob): Promise<boolean> {
  try {
    const photo = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const size = drawnSize(photo.width, photo.height)
    canvas.width = size.width
    canvas.height = size.height
    canvas.getContext('2d', { willReadFrequently: true })?.drawImage(photo, 0, 0, size.width, size.height)
    photo.close()
    return true
  } catch {
    return false
  }
}

/** Covers a part of what is drawn. */
export function coverOn(canvas: HTMLCanvasElement, area: Area): void {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || area.width < 2 || area.height < 2) return
  const pixels = context.getImageData(area.x, area.y, area.width, area.height)
  cover(pixels, { x: 0, y: 0, width: area.width, height: area.height })
  context.putImageData(pixels, area.x, area.y)
}

interface Detector {
  detect(canvas: HTMLCanvasElement): Promise<readonly { readonly boundingBox: Area }[]>
}

declare global {
  interface Window {
    readonly FaceDetector?: new () => Detector
  }
}

/** Where the browser itself finds faces; nothing where it cannot look for them. Nothing leaves the device. */
export async function facesOn(canvas: HTMLCanvasElement): Promise<readonly Area[]> {
  if (!window.FaceDetector) return []
  try {
    const found = await new window.FaceDetector().detect(canvas)
    return found.map(({ boundingBox: box }) => ({ x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) }))
  } catch {
    return []
  }
}

const QUALITY = 0.85

/** What is drawn as a new photo: pixels alone, no place, no time, no device. */
export function photoOf(canvas: HTMLCanvasElement, name: string): Promise<File | undefined> {
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob ? new File([blob], name, { type: 'image/jpeg' }) : undefined), 'image/jpeg', QUALITY),
  )
}
