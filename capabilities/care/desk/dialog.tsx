import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { Result } from '#platform/result'
import { call, type DeskRefusal, PlaceField, type PlaceValue, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { FieldProps } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { placesOperations } from '../../organisation/contract/places.ts'
import { deskWords } from './words.ts'

interface DialogProps<Values extends object, Answer> {
  readonly title: Said
  /** Null where what is typed is kept encrypted: then nothing of it stays on this computer. */
  readonly draftKey: string | null
  readonly initial?: Partial<Values>
  readonly danger?: boolean
  close(): void
  send(values: Values, commandId: string, district: string): Promise<Result<Answer, DeskRefusal>>
  /** What is said once it is done. */
  readonly told?: (answer: Answer) => Said
  done?(answer: Answer): void
  readonly children: ReactNode
}

/** One form in a dialog; it says that it was saved and closes. */
export function Dialog<Values extends object, Answer>({ title, draftKey, initial, danger, close, send, told, done, children }: DialogProps<Values, Answer>) {
  const say = useSay()
  const { district } = useDesk()
  const finished = (answer: Answer) => {
    tell(told?.(answer) ?? deskWords.saved)
    close()
    done?.(answer)
  }
  return (
    <Modal open footer={null} title={say(title)} onCancel={close}>
      <StepForm<Values, Answer> draftKey={draftKey === null ? null : `care.${draftKey}`} initial={initial ?? {}} sendLabel={title} danger={danger ?? false} cancel={close} done={finished} send={(values, commandId) => send(values, commandId, district)}>
        {children}
      </StepForm>
    </Modal>
  )
}

/** An address of the register, or words. */
export function WhereField(field: FieldProps<PlaceValue>) {
  const { district } = useDesk()
  const search = async (text: string) => {
    const found = await call(district, placesOperations.findAddresses, { query: { text } })
    return found.ok ? found.value.addresses : []
  }
  return <PlaceField {...field} communities={[]} search={search} />
}

/** What was chosen as the contract names it. */
export function whereOf(place: PlaceValue | undefined): { addressId?: string; placeText?: string } {
  if (place?.addressId !== undefined) return { addressId: place.addressId }
  return place && place.text.trim() !== '' ? { placeText: place.text.trim() } : {}
}
