import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { addressOf, call, chosen, DayField, dayRule, dayWords, Empty, More, type Named, needed, OneOf, PickChoice, TableHead, today, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type HangBody, type HangingShown, outreachOperations as ops, type PosterBody, type PosterShown } from '../contract.ts'
import { LEADS_TO, WITH_SUBJECT, type LeadsTo } from '../domain.ts'
import { LEADS_TO_WORDS } from '../words.ts'
import { Act, Press } from './act.tsx'
import { deskWords as words } from './words.ts'

interface Subjects {
  readonly tip: readonly Named[]
  readonly live: readonly Named[]
}

interface PostersProps {
  readonly view: 'hanging' | 'down'
  readonly posters: { readonly posters: readonly PosterShown[]; readonly next: string | null }
  readonly hangings: { readonly hangings: readonly HangingShown[]; readonly next: string | null }
  readonly subjects: Subjects
}

/** Posters to print, and where they hang: what is due stands first. */
export function Posters({ view, posters, hangings, subjects }: PostersProps) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [making, make] = useState(false)
  const again = () => void revalidate()
  const { items, more } = usePages(posters, (before) => call(district, ops.listPosters, { query: { before } }), (page) => page.posters)
  const close = () => {
    make(false)
    again()
  }
  return (
    <>
      <p className="button-row">
        <Button type="primary" onClick={() => make(true)}>
          {say(words.makePoster)}
        </Button>
      </p>
      {items.length === 0 && (
        <Empty title={say(words.noPosters)}>
          <p>{say(words.noPostersHint)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <OnePoster key={each.id} poster={each} again={again} />
      ))}
      <More more={more} />
      <Hangings view={view} first={hangings} again={again} />
      {making && <Make subjects={subjects} close={close} />}
    </>
  )
}

function OnePoster({ poster, again }: { poster: PosterShown; again(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const [hanging, hang] = useState(false)
  const close = () => {
    hang(false)
    again()
  }
  return (
    <section className="card">
      <p>
        <strong>{poster.title}</strong> <span className="quiet">{say(LEADS_TO_WORDS[poster.leadsTo])}</span> {poster.hanging > 0 && <span className="chip">{say(words.hangs(poster.hanging))}</span>}
      </p>
      <p className="button-row">
        {(['a4', 'a3'] as const).map((size) => (
          <a key={size} href={addressOf(district, ops.printPoster, { params: { id: poster.id }, query: { size } })} target="_blank" rel="noreferrer">
            {say(words.print(size.toUpperCase()))}
          </a>
        ))}
        <Button size="small" onClick={() => hang(true)}>
          {say(words.hang)}
        </Button>
      </p>
      {hanging && (
        <Act<HangBody, { id: string }> title={words.hang} draftKey={null} initial={{ from: today() }} close={close} send={(body, commandId, to) => call(to, ops.hangPoster, { params: { id: poster.id }, commandId, body })}>
          <Form.Item name="place" label={say(words.spot)} rules={needed(say)}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
          <Form.Item name="until" label={say(words.until)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
        </Act>
      )}
    </section>
  )
}

function Make({ subjects, close }: { subjects: Subjects; close(): void }) {
  const say = useSay()
  return (
    <Act<PosterBody, { id: string }> title={words.makePoster} draftKey="poster" initial={{ leadsTo: 'know' }} close={close} send={(body, commandId, district) => call(district, ops.makePoster, { commandId, body: { ...body, subjectId: body.subjectId ?? null, lines: body.lines ?? '' } })}>
      <Form.Item name="leadsTo" label={say(words.leadsTo)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(LEADS_TO.map((each) => [each, LEADS_TO_WORDS[each]]))} />
      </Form.Item>
      <Subject subjects={subjects} />
      <Form.Item name="title" label={say(words.posterTitle)} rules={needed(say)}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="lines" label={say(words.lines)}>
        <Input.TextArea rows={3} maxLength={240} />
      </Form.Item>
    </Act>
  )
}

function Subject({ subjects }: { subjects: Subjects }) {
  const say = useSay()
  const leadsTo = Form.useWatch<LeadsTo | undefined>('leadsTo')
  if (leadsTo === undefined || !WITH_SUBJECT.includes(leadsTo)) return null
  return (
    <Form.Item name="subjectId" label={say(words.subject)} rules={chosen(say)}>
      <OneOf people={leadsTo === 'tip' ? subjects.tip : subjects.live} />
    </Form.Item>
  )
}

function Hangings({ view, first, again }: { view: 'hanging' | 'down'; first: PostersProps['hangings']; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, ops.listHangings, { query: { view, before } }), (page) => page.hangings)
  return (
    <>
      <h2>{say(words.hanging)}</h2>
      <p className="button-row">
        <Link to={`?tab=posters&view=${view === 'down' ? 'hanging' : 'down'}`}>{say(view === 'down' ? words.seeUp : words.seeDown)}</Link>
      </p>
      {items.length === 0 && <p className="quiet">{say(words.noHanging)}</p>}
      {items.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.spot, words.poster, words.until]} />
            <tbody>
              {items.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{each.place}</th>
                  <td data-label={say(words.poster)}>{each.title}</td>
                  <td data-label={say(words.until)}>
                    {dayWords(each.until, language)} <span className={each.state === 'hanging' || each.state === 'down' ? 'chip' : 'chip chip-warn'}>{say(words.hangingState[each.state])}</span>
                    {each.state !== 'down' && <HangingSteps hanging={each} again={again} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More more={more} />
    </>
  )
}

function HangingSteps({ hanging, again }: { hanging: HangingShown; again(): void }) {
  const say = useSay()
  const [renewing, renew] = useState(false)
  const close = () => {
    renew(false)
    again()
  }
  return (
    <span className="button-row">
      <Press label={words.takeDown} press={(_commandId, district) => call(district, ops.takeDownPoster, { params: { id: hanging.id }, body: {} })} done={again} />
      <Button size="small" onClick={() => renew(true)}>
        {say(words.renew)}
      </Button>
      {renewing && (
        <Act<{ until: string }, { id: string }> title={words.renew} draftKey={null} close={close} send={(body, _commandId, district) => call(district, ops.renewHanging, { params: { id: hanging.id }, body })}>
          <Form.Item name="until" label={say(words.until)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
        </Act>
      )}
    </span>
  )
}
