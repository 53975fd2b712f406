import { Button, Form } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { addressOf, call, chosen, dayWords, Empty, PickChoice, useDesk, useLanguage, usePress, useSay } from '#platform/ui/desk'
import { dutyOperations as ops, type ShiftShown, type TurnShown, type WeekShown } from '../contract.ts'
import { POST_WORDS } from '../words/names.ts'
import { shortDayWords } from '../words/times.ts'
import { Act, Small } from './act.tsx'
import { deskWords } from './words.ts'

const words = deskWords.week

/** The week as a grid of seven days, on a phone as a list by day. */
export function Week({ week }: { week: WeekShown }) {
  const say = useSay()
  const [putting, put] = useState<ShiftShown>()
  const empty = week.days.every((each) => each.shifts.length === 0)
  return (
    <>
      <Head week={week} />
      {empty && (
        <Empty title={say(words.none)}>
          <p>{say(week.mayKeep ? words.noneHint : words.noneGoing)}</p>
        </Empty>
      )}
      {!empty && (
        <div className="duty-week">
          {week.days.map((each) => (
            <section key={each.on} id={`day-${each.on}`} className={each.shifts.length === 0 ? 'duty-day duty-free' : 'duty-day'}>
              <h2>
                {say(shortDayWords(each.on))} {each.on === week.today && <span className="chip chip-done">{say(words.today)}</span>}
              </h2>
              {each.shifts.map((shift) => (
                <Shift key={shift.id} shift={shift} mayKeep={week.mayKeep} put={() => put(shift)} />
              ))}
            </section>
          ))}
        </div>
      )}
      {putting && <PutForm shift={putting} members={week.members} close={() => put(undefined)} />}
    </>
  )
}

function Head({ week }: { week: WeekShown }) {
  const say = useSay()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const { district } = useDesk()
  const press = usePress()
  const { from } = week
  const to = (day: string) => void navigate(`?tab=week&from=${day}`)
  return (
    <>
      <p className="button-row">
        <Button onClick={() => to(week.previous)}>{say(words.previous)}</Button>
        <strong>{dayWords(from, language)}</strong>
        <Button onClick={() => to(week.next)}>{say(words.next)}</Button>
        {week.days.some((each) => each.on === week.today && each.shifts.length > 0) && (
          <a className="only-narrow" href={`#day-${week.today}`}>
            {say(words.today)} ↓
          </a>
        )}
      </p>
      <p className="button-row">
        {week.mayKeep && (
          <>
            <Button type={week.days.some((each) => each.shifts.length > 0) ? 'default' : 'primary'} onClick={() => void press((commandId) => call(district, ops.proposeDutyWeek, { body: { from }, commandId }), ({ n }) => words.proposed(n))}>
              {say(words.propose)}
            </Button>
            {week.drafts > 0 && (
              <Button type="primary" onClick={() => void press((commandId) => call(district, ops.publishDutyWeek, { body: { from }, commandId }), ({ n }) => words.published(n))}>
                {say(words.publish)}
              </Button>
            )}
            <Button title={say(words.keepWhy)} onClick={() => void press((commandId) => call(district, ops.keepDutyPattern, { body: { from }, commandId }), () => words.kept)}>
              {say(words.keep)}
            </Button>
          </>
        )}
        <a href={addressOf(district, ops.printDutyWeek, { query: { from } })} target="_blank" rel="noreferrer">
          {say(words.print)}
        </a>
      </p>
      {week.drafts > 0 && <p className="quiet">{say(words.drafts(week.drafts))}</p>}
    </>
  )
}

function Shift({ shift, mayKeep, put }: { shift: ShiftShown; mayKeep: boolean; put(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  return (
    <article className="card duty-shift">
      <p>
        <strong>{shift.times}</strong> {shift.post}
      </p>
      <p className="quiet">
        {say(POST_WORDS[shift.kind])} {shift.place}
      </p>
      <p>
        {shift.missing > 0 ? <span className="chip chip-warn">{say(words.missing(shift.missing))}</span> : <span className="chip chip-done">{say(words.full)}</span>}
        {shift.state === 'draft' && <span className="chip">{say(words.draft)}</span>}
        {shift.provisional && (
          <span className="chip" title={say(words.provisionalWhy)}>
            {say(words.provisional)}
          </span>
        )}
      </p>
      {shift.turns.map((each) => (
        <Turn key={each.id} turn={each} shift={shift} mayKeep={mayKeep} />
      ))}
      <Round shift={shift} />
      {mayKeep && !shift.begun && (
        <p className="button-row">
          {shift.missing > 0 && <Small label={words.put} press={put} about={`${shift.when.zh} ${shift.post}`} />}
          <Small label={words.drop} press={() => void press((commandId) => call(district, ops.dropDutyShift, { params: { id: shift.id }, body: {}, commandId }))} />
        </p>
      )}
    </article>
  )
}

function Turn({ turn, shift, mayKeep }: { turn: TurnShown; shift: ShiftShown; mayKeep: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  const tick = (attended: boolean) => void press((commandId) => call(district, ops.tickAttendance, { params: { id: turn.id }, body: { attended }, commandId }))
  return (
    <p className="button-row">
      <span>
        {turn.name} {turn.insteadOf !== null && <span className="quiet">{say(words.instead(turn.insteadOf))}</span>} {turn.offered && <span className="chip chip-warn">{say(words.offered)}</span>}
        {turn.hereAt !== null && <span className="quiet">{say(words.hereAt(turn.hereAt))}</span>}
        {turn.hereAt === null && turn.attended !== null && <span className="chip">{say(turn.attended ? words.came : words.cameNot)}</span>}
        {shift.mayTick && turn.attended === null && turn.tickedByLead && <span className="quiet">{say(words.byLead)}</span>}
      </span>
      {shift.mayTick && turn.attended === null && <Small label={words.came} press={() => tick(true)} about={turn.name} />}
      {shift.mayTick && turn.attended === null && <Small label={words.cameNot} press={() => tick(false)} about={turn.name} />}
      {shift.mayTick && turn.attended !== null && (
        <Button type="link" size="small" aria-label={`${turn.name} ${say(words.correct)}`} onClick={() => tick(!turn.attended)}>
          {say(words.correct)}
        </Button>
      )}
      {mayKeep && !shift.begun && <Small label={words.off} press={() => void press((commandId) => call(district, ops.takeOffDuty, { params: { id: turn.id }, body: {}, commandId }))} about={turn.name} />}
    </p>
  )
}

function Round({ shift }: { shift: ShiftShown }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  if (shift.round.length === 0) return null
  return (
    <ul className="duty-round">
      {shift.round.map((each) => (
        <li key={each.placeId}>
          {each.name} {each.seenAt !== null && <span className="quiet">✓ {say(words.seen(each.seenAt))}</span>}
          {each.seenAt === null && shift.mayPass && (
            <Small label={words.see} about={each.name} press={() => void press((commandId) => call(district, ops.seePatrolPlace, { params: { id: shift.id, placeId: each.placeId }, body: {}, commandId }))} />
          )}
        </li>
      ))}
    </ul>
  )
}

function PutForm({ shift, members, close }: { shift: ShiftShown; members: WeekShown['members']; close(): void }) {
  const say = useSay()
  const free = members.filter((each) => !shift.turns.some((turn) => turn.memberId === each.id))
  const label = ({ name, checkHolds }: WeekShown['members'][number]) => (shift.withChildren && !checkHolds ? { zh: `${name}（${words.noCheck.zh}）`, en: `${name} (${words.noCheck.en})` } : { zh: name, en: name })
  return (
    <Act<{ memberId: string }, { id: string }> title={words.put} draftKey={`put.${shift.id}`} close={close} send={(body, commandId, district) => call(district, ops.putOnDuty, { params: { id: shift.id }, body, commandId })}>
      <p>
        {say(shift.when)} {shift.post}
      </p>
      <Form.Item name="memberId" label={say(words.who)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(free.map((each) => [each.id, label(each)]))} />
      </Form.Item>
      {free.length === 0 && <Link to="?tab=teams">{say(deskWords.tabs.teams)}</Link>}
    </Act>
  )
}
