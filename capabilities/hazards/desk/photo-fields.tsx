import { Form } from 'antd'
import { chosen, RadioChoice, SafePhotoField, useSay } from '#platform/ui/desk'
import type { PhotoSaid } from '../domain.ts'
import { deskWords } from './words.ts'

export interface PhotoValues {
  readonly photo?: string
  readonly photoSaid?: 'blurred' | 'no-people'
}

/** A photo covered on the device, and what whoever sends it says of it; nothing is said beforehand. */
export function PhotoFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="photo" label={say(deskWords.photo)}>
        <SafePhotoField />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('photo') && (
            <Form.Item name="photoSaid" label={say(deskWords.photoSaid)} rules={chosen(say)}>
              <RadioChoice options={deskWords.photoSaids} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  )
}

export function photoBody({ photo, photoSaid }: PhotoValues): PhotoSaid {
  if (!photo) return {}
  return { photo, ...(photoSaid === 'blurred' ? { photoBlurred: true } : {}), ...(photoSaid === 'no-people' ? { photoWithoutPeople: true } : {}) }
}
