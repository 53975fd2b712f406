import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, dayWords, load, momentWords, needed, newCommandId, PickChoice, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type AidLostBody, careOperations as ops, type EndLostBody, type EnquiryBody, type LostShown } from '../contract.ts'
import { isBroughtHome } from '../domain.ts'
import { AID_WORDS, ENDING_WORDS, listed, RELATION_WORDS, VERIFIED_WORDS, WAY_WORDS } from '../words.ts'
import { Act } from './act.tsx'
import { AidField } from './lost.tsx'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', ops.readHomecoming, { params: { homecomingId: params.homecomingId ?? '' } })
}

type Doing = 'aid' | 'ask' | 'end'

/** One homecoming, from found to handed over. */
export function Component() {
  const lost = useLoaderData<LostShown>()
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <div className="page">
      <h1>{lost.safeAt}</h1>
      <p>
        {say(words.since(momentWords(lost.foundAt, language)))} · {lost.place} {lost.state === 'ended' && <span className="chip chip-done">{say(words.ended)}</span>}
      </p>
      <p>{say(listed(lost.aid.map((each) => AID_WORDS[each])))}</p>
      {lost.said !== '' && <blockquote>{lost.said}</blockquote>}
      {lost.state === 'here' ? <Steps lost={lost} start={start} again={() => void revalidate()} /> : <Ended lost={lost} />}
      <h2>{say(words.enquiries)}</h2>
      <ul className="plain-list">
        {lost.policeToldAt && (
          <li>
            {momentWords(lost.policeToldAt, language)} · {say(words.policeTold)}
          </li>
        )}
        {lost.enquiries.map((each) => (
          <li key={each.id}>
            {momentWords(each.at, language)} · {say(WAY_WORDS[each.way])} · {each.answer}
          </li>
        ))}
      </ul>
      {doing === 'aid' && <MoreAid id={lost.id} close={close} />}
      {doing === 'ask' && <Ask id={lost.id} close={close} />}
      {doing === 'end' && <End id={lost.id} close={close} />}
    </div>
  )
}

function Steps({ lost, start, again }: { lost: LostShown; start(doing: Doing): void; again(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const told = async () => {
    const done = await call(district, ops.tellPoliceOfLost, { params: { homecomingId: lost.id }, commandId: newCommandId() })
    tell(done.ok ? words.saved : done.refusal)
    again()
  }
  return (
    <p className="button-row">
      <Button onClick={() => start('aid')}>{say(words.addAid)}</Button>
      <Button onClick={() => start('ask')}>{say(words.ask)}</Button>
      {!lost.policeToldAt && <Button onClick={() => void told()}>{say(words.tellPolice)}</Button>}
      <Button type="primary" onClick={() => start('end')}>
        {say(words.end)}
      </Button>
    </p>
  )
}

function Ended({ lost }: { lost: LostShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <p>
      {lost.endedAt && momentWords(lost.endedAt, language)} · {lost.endedAs && say(ENDING_WORDS[lost.endedAs])} {lost.relation && `· ${say(RELATION_WORDS[lost.relation])}`} {lost.verified && `· ${say(VERIFIED_WORDS[lost.verified])}`} {lost.to !== '' && `· ${lost.to}`}
      <br />
      <span className="quiet">{lost.keepUntil && say(words.keeps(dayWords(lost.keepUntil, language)))}</span>
    </p>
  )
}

function MoreAid({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  return (
    <Act<{ aid?: AidLostBody['aid']; safeAt?: string }, { id: string }>
      title={words.addAid}
      draftKey={`aid.${id}`}
      close={close}
      send={({ aid, safeAt }, commandId, district) => call(district, ops.aidLost, { params: { homecomingId: id }, commandId, body: { aid: aid ?? [], ...(safeAt ? { safeAt } : {}) } })}
    >
      <Form.Item name="aid" label={say(words.aid)}>
        <AidField />
      </Form.Item>
      <Form.Item name="safeAt" label={say(words.safeAt)}>
        <Input maxLength={80} />
      </Form.Item>
    </Act>
  )
}

function Ask({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  return (
    <Act<EnquiryBody, { id: string }> title={words.ask} draftKey={null} close={close} send={(body, commandId, district) => call(district, ops.noteEnquiry, { params: { homecomingId: id }, commandId, body })}>
      <Form.Item name="way" label={say(words.way)} rules={chosen(say)}>
        <PickChoice options={WAY_WORDS} />
      </Form.Item>
      <Form.Item name="answer" label={say(words.answer)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} />
      </Form.Item>
    </Act>
  )
}

/** Asked only where somebody received them; other endings name nobody. */
function Received() {
  const say = useSay()
  return (
    <>
      <Form.Item name="relation" label={say(words.relation)} rules={chosen(say)}>
        <PickChoice options={RELATION_WORDS} />
      </Form.Item>
      <Form.Item name="verified" label={say(words.verified)} rules={chosen(say)}>
        <PickChoice options={VERIFIED_WORDS} />
      </Form.Item>
    </>
  )
}

type TypedEnd = Pick<EndLostBody, 'as'> & { readonly relation?: EndLostBody['relation']; readonly verified?: EndLostBody['verified']; readonly to?: string }

function End({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  return (
    <Act<TypedEnd, { id: string }>
      title={words.end}
      draftKey={null}
      close={close}
      send={({ as, relation, verified, to }, commandId, district) => call(district, ops.endHomecoming, { params: { homecomingId: id }, commandId, body: { as, relation: relation ?? null, verified: verified ?? null, to: to ?? '' } })}
    >
      <Form.Item name="as" label={say(words.endedAs)} rules={chosen(say)}>
        <PickChoice options={ENDING_WORDS} />
      </Form.Item>
      <Form.Item<TypedEnd> noStyle shouldUpdate={(before, now) => before.as !== now.as}>
        {({ getFieldValue }) => isBroughtHome(getFieldValue('as')) && <Received />}
      </Form.Item>
      <Form.Item name="to" label={say(words.to)}>
        <Input maxLength={120} />
      </Form.Item>
    </Act>
  )
}
