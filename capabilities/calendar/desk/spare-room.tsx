import { Button } from 'antd'
import { useRevalidator } from 'react-router-dom'
import { call, newCommandId, tell, useDesk, useSay } from '#platform/ui/desk'
import { bookingOperations } from '../../booking/contract.ts'
import { deskWords } from './words.ts'

/** Nobody is expected in this room any more: whoever booked it gives it back with one press, anybody else reads whom to tell. */
export function SpareRoom({ bookingId, own, by }: { bookingId: string; own: boolean; by: string }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const giveBack = async () => {
    const given = await call(district, bookingOperations.cancelBooking, { params: { bookingId }, commandId: newCommandId() })
    tell(given.ok ? deskWords.givenBack : given.refusal)
    await revalidate()
  }
  return (
    <>
      <span className="chip chip-warn">{say(deskWords.spare)}</span>{' '}
      {own ? (
        <Button size="small" onClick={() => void giveBack()}>
          {say(deskWords.giveBack)}
        </Button>
      ) : (
        <span className="quiet">{say(deskWords.tellBooker(by))}</span>
      )}
    </>
  )
}
