import { Button } from 'antd'
import { useRevalidator } from 'react-router-dom'
import { call, dayWords, newCommandId, Note, tell, timeWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type CaseRooms, remoteOperations, type RoomLine } from '../contract.ts'
import { deskWords } from './words.ts'

type Seat = RoomLine['seats'][number]

/** Rooms of the case: who has which link, who agreed, who was there from when to when, and the door. */
export default function RoomsTab({ view }: { view: CaseRooms }) {
  const say = useSay()
  return (
    <div className="stacked">
      {!view.hasRelay && (
        <Note tone="warn">
          <p>{say(deskWords.noRelay)}</p>
        </Note>
      )}
      {view.rooms.map((room) => (
        <Room key={room.roomId} room={room} />
      ))}
    </div>
  )
}

function Room({ room }: { room: RoomLine }) {
  const say = useSay()
  const columns = [deskWords.part, deskWords.who, deskWords.consent, deskWords.link, deskWords.attended]
  return (
    <section>
      <p>
        <strong>{say(deskWords.when({ zh: dayWords(room.on, 'zh'), en: dayWords(room.on, 'en') }, room.from, room.to))}</strong>
        {' · '}
        {say(deskWords.moments[room.moment])}
      </p>
      {room.moment !== 'over' && <Door roomId={room.roomId} />}
      <div className="table-wrap">
        <table className="dense stacking">
          <thead>
            <tr>
              {columns.map((each) => (
                <th key={each.en} scope="col">
                  {say(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {room.seats.map((seat) => (
              <SeatRow key={seat.seatId} room={room} seat={seat} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The room is a page of its own: it may use the microphone, the desk may not. */
export function Door({ roomId }: { roomId: string }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <p className="button-row">
      <Button type="primary" href={`/d/${district}/remote-rooms/${roomId}`} target="_blank">
        {say(deskWords.go)}
      </Button>
      <span className="quiet">{say(deskWords.goAbout)}</span>
    </p>
  )
}

function SeatRow({ room, seat }: { room: RoomLine; seat: Seat }) {
  const say = useSay()
  const { language } = useLanguage()
  const hours = (at: string | null) => (at === null ? say(deskWords.stillInside) : timeWords(at))
  return (
    <tr>
      <th scope="row">
        {say(seat.part)}
        {seat.isHost && ` · ${say(deskWords.host)}`}
      </th>
      <td data-label={say(deskWords.who)} lang={language === 'en' ? 'zh' : undefined}>{seat.name}</td>
      <td {...(seat.kind === 'party' ? { 'data-label': say(deskWords.consent) } : {})}>{seat.kind === 'party' && say(seat.consented ? deskWords.agreed : deskWords.notYet)}</td>
      <td>{seat.kind === 'party' && <LinkCell room={room} seat={seat} />}</td>
      <td {...(seat.attended.length > 0 ? { 'data-label': say(deskWords.attended) } : {})}>{seat.attended.map((each) => `${hours(each.joinedAt)}–${hours(each.leftAt)}`).join(' ')}</td>
    </tr>
  )
}

function LinkCell({ room, seat }: { room: RoomLine; seat: Seat }) {
  const say = useSay()
  const act = useSeatAct(room, seat)
  const { link } = seat
  const isHosts = room.moment !== 'over' && room.seats.some((each) => each.link !== null || each.isHost)
  return (
    <>
      {link ? <input className="link-field" readOnly value={link} aria-label={`${say(deskWords.link)} ${say(seat.part)}`} onFocus={(event) => event.target.select()} /> : <span className="quiet">{say(deskWords.noLink)}</span>}
      {isHosts && (
        <span className="button-row">
          {link && (
            <Button size="small" onClick={() => void copy(link)}>
              {say(deskWords.copy)}
            </Button>
          )}
          <Button size="small" onClick={() => void act('renewInvitation', deskWords.renewed)}>
            {say(deskWords.renew)}
          </Button>
          {link && (
            <Button size="small" danger onClick={() => void act('revokeInvitation', deskWords.revoked)}>
              {say(deskWords.revoke)}
            </Button>
          )}
        </span>
      )}
    </>
  )
}

/** Without the browser's leave the field beside the button is there to copy from. */
async function copy(link: string): Promise<void> {
  const copied = await navigator.clipboard?.writeText(link).then(
    () => true,
    () => false,
  )
  tell(copied ? deskWords.copied : deskWords.failed)
}

function useSeatAct({ roomId }: RoomLine, { seatId }: Seat) {
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  return async (operation: 'renewInvitation' | 'revokeInvitation', done: Said) => {
    const answer = await call(district, remoteOperations[operation], { params: { roomId, seatId }, commandId: newCommandId() })
    tell(answer.ok ? done : answer.refusal)
    await revalidate()
  }
}
