import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayWords, Empty, load, needed, newCommandId, Note, PickChoice, StepForm, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../people/contract.ts'
import { type HolderBody, type LetterLine, mailboxOperations, type MailboxOverview } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const me = await load(district, peopleOperations.me, {})
  if (me.acting.role === 'director') return { holders: await load(district, mailboxOperations.listMailboxHolders, {}), letters: undefined }
  return { holders: undefined, letters: (await load(district, mailboxOperations.listChildLetters, {})).letters }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The named reader's letters; for the director only who is named and whether something waits. */
export function Component() {
  const { holders, letters }: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(holders ? deskWords.holdersTitle : deskWords.boxTitle)}</h1>
      {holders && <Holders {...holders} />}
      {letters?.length === 0 && (
        <Empty title={say(deskWords.boxNone)}>
          <p>{say(deskWords.boxNoneHint)}</p>
        </Empty>
      )}
      <div className="stacked">
        {letters?.map((letter) => (
          <LetterItem key={letter.id} letter={letter} />
        ))}
      </div>
    </div>
  )
}

function LetterItem({ letter }: { letter: LetterLine }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h3>
        {say(letter.mailbox)} <span className="quiet">{say(letter.stateWords)}</span>
      </h3>
      <p>
        {say(deskWords.arrived(dayWords(letter.arrivedOn, language)))}
        {letter.danger && <strong> · {say(deskWords.danger)}</strong>}
        {letter.reported && ` · ${say(deskWords.reported)}`}
        {letter.answered && ` · ${say(deskWords.answered)}`}
      </p>
      <p>
        <Link to={letter.id}>{say(deskWords.open)}</Link>
      </p>
    </section>
  )
}

interface HoldersProps {
  readonly mailboxes: readonly MailboxOverview[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly year: { readonly year: number; readonly letters: number | null }
}

function Holders({ mailboxes, people, year }: HoldersProps) {
  const say = useSay()
  const [naming, name] = useState<string>()
  const [adding, add] = useState(false)
  const { revalidate } = useRevalidator()
  return (
    <>
      <Note tone="info">
        <p>{say(deskWords.holdersHint)}</p>
      </Note>
      {mailboxes.length === 0 && <Empty title={say(deskWords.noBoxes)} />}
      <div className="stacked">
        {mailboxes.map((box) => (
          <Box key={box.id} box={box} name={() => name(box.id)} />
        ))}
      </div>
      <p>
        <Button onClick={() => add(true)}>{say(deskWords.addBox)}</Button>
      </p>
      <p className="quiet">{say(deskWords.year(year.year, year.letters))}</p>
      {adding && (
        <BoxForm
          done={() => {
            add(false)
            void revalidate()
          }}
          cancel={() => add(false)}
        />
      )}
      {naming && (
        <NameForm
          boxId={naming}
          people={people}
          done={() => {
            name(undefined)
            void revalidate()
          }}
          cancel={() => name(undefined)}
        />
      )}
    </>
  )
}

function Box({ box, name }: { box: MailboxOverview; name(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const end = async (id: string) => {
    const ended = await call(district, mailboxOperations.endHolder, { params: { id }, body: {}, commandId: newCommandId() })
    if (ended.ok) void revalidate()
    else tell(ended.refusal)
  }
  return (
    <section className="card">
      <h3>{say(box.name)}</h3>
      <p>{say(box.waitingSince === null ? deskWords.nothingWaits : deskWords.waiting(dayWords(box.waitingSince, language)))}</p>
      {box.holders.length === 0 && <p className="quiet">{say(deskWords.noHolder)}</p>}
      {box.holders.map((each) => (
        <p key={each.id}>
          {say(deskWords.holder(each.name, dayWords(each.untilOn, language), each.ground))}{' '}
          <Button size="small" onClick={() => void end(each.id)}>
            {say(deskWords.end)}
          </Button>
        </p>
      ))}
      <Button onClick={name}>{say(deskWords.nameOne)}</Button>
    </section>
  )
}

function NameForm({ boxId, people, done, cancel }: { boxId: string; people: HoldersProps['people']; done(): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const options = Object.fromEntries(people.map((each) => [each.id, { zh: each.name, en: each.name }]))
  return (
    <Modal open footer={null} title={say(deskWords.nameOne)} onCancel={cancel}>
      <StepForm<HolderBody, unknown>
        draftKey={`leads.holder.${boxId}`}
        initial={{}}
        sendLabel={deskWords.nameOne}
        send={(body, commandId) => call(district, mailboxOperations.nameHolder, { params: { id: boxId }, body, commandId })}
        done={done}
        cancel={cancel}
      >
        <Form.Item name="staffId" label={say(deskWords.who)} rules={chosen(say)}>
          <PickChoice options={options} />
        </Form.Item>
        <Form.Item name="ground" label={say(deskWords.ground)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="untilOn" label={say(deskWords.until)} rules={needed(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

function BoxForm({ done, cancel }: { done(): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.addBox)} onCancel={cancel}>
      <StepForm<{ nameZh: string; nameEn: string }, unknown>
        draftKey="leads.mailbox"
        initial={{}}
        sendLabel={deskWords.addBox}
        send={(body, commandId) => call(district, mailboxOperations.addMailbox, { body, commandId })}
        done={done}
        cancel={cancel}
      >
        <Form.Item name="nameZh" label={say(deskWords.boxNameZh)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={say(deskWords.boxNameEn)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
