import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, dayWords, type DeskRefusal, Empty, More, needed, newCommandId, Note, RadioChoice, RefusalNote, TableHead, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type CardIssued, pointsOperations as ops } from '../contract.ts'
import { showNumber } from '../domain.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

interface Line {
  readonly number: string
  readonly issuedOn: string
  readonly usable: number
  readonly onBoard: boolean
}

type Doing = { readonly kind: 'issue' | 'replace' } | { readonly kind: 'board' | 'reveal' | 'close'; readonly number: string }

/** Cards by number; no name is in the list. */
export function Cards({ first }: { first: { cards: readonly Line[]; next: string | null } }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const [issued, show] = useState<CardIssued>()
  const { items, more } = usePages(first, (before) => call(district, ops.listPointsCards, { query: { before } }), (page) => page.cards)
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <>
      <p className="button-row">
        <Button type="primary" onClick={() => start({ kind: 'issue' })}>
          {say(words.issue)}
        </Button>
        <Button onClick={() => start({ kind: 'replace' })}>{say(words.replace)}</Button>
      </p>
      {items.length === 0 ? (
        <Empty title={say(words.noCards)}>
          <p>{say(words.noCardsHint)}</p>
        </Empty>
      ) : (
        <Table lines={items} start={start} />
      )}
      <More more={more} />
      {doing?.kind === 'issue' && <Issue close={close} show={show} />}
      {doing?.kind === 'replace' && <Replace close={close} show={show} />}
      {doing?.kind === 'board' && <Board number={doing.number} close={close} />}
      {doing?.kind === 'reveal' && <Reveal number={doing.number} close={() => start(undefined)} />}
      {doing?.kind === 'close' && <Leave number={doing.number} close={close} />}
      {issued && <Slip issued={issued} close={() => show(undefined)} />}
    </>
  )
}

function Table({ lines, start }: { lines: readonly Line[]; start(doing: Doing): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { columns } = words
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.number, columns.issued, columns.usable, columns.board]} />
        <tbody>
          {lines.map((each) => (
            <tr key={each.number}>
              <th scope="row">{showNumber(each.number)}</th>
              <td data-label={say(columns.issued)}>{dayWords(each.issuedOn, language)}</td>
              <td data-label={say(columns.usable)}>{each.usable}</td>
              <td>
                <span className="button-row">
                  {each.onBoard && <span className="chip">{say(words.onBoard)}</span>}
                  {(['board', 'reveal', 'close'] as const).map((kind) => (
                    <Button key={kind} size="small" onClick={() => start({ kind, number: each.number })}>
                      {say(words[kind])}
                    </Button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface IssueProps {
  close(): void
  show(issued: CardIssued): void
}

function Holder() {
  const say = useSay()
  return (
    <>
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)} rules={needed(say)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </>
  )
}

function Issue({ close, show }: IssueProps) {
  const say = useSay()
  return (
    <Act<{ name: string; phone: string; consent?: boolean; byWhom: 'holder' | 'guardian' }, CardIssued>
      title={words.issue}
      draftKey="issue"
      initial={{ byWhom: 'holder' }}
      close={close}
      done={show}
      send={({ consent, ...values }, commandId, district) => call(district, ops.issueCard, { commandId, body: { ...values, consent: consent === true } })}
    >
      <Holder />
      <Form.Item name="byWhom" label={say(words.byWhom)} rules={chosen(say)}>
        <RadioChoice options={words.whom} />
      </Form.Item>
      <Form.Item name="consent" label={say(words.consent)} valuePropName="checked">
        <Checkbox>{say(words.yes)}</Checkbox>
      </Form.Item>
    </Act>
  )
}

function Replace({ close, show }: IssueProps) {
  return (
    <Act<{ name: string; phone: string }, CardIssued> title={words.replace} draftKey="replace" close={close} done={show} send={(body, commandId, district) => call(district, ops.replaceCard, { commandId, body })}>
      <Holder />
    </Act>
  )
}

/** Number, code and PIN, to be printed and handed over. */
function Slip({ issued, close }: { issued: CardIssued; close(): void }) {
  const say = useSay()
  return (
    <Modal open footer={null} title={say(words.keep)} onCancel={close}>
      <div className="slip">
        <p className="quiet">{say(words.number)}</p>
        <p className="big-code">{showNumber(issued.number)}</p>
        <img alt={say(words.code)} src={`data:image/svg+xml,${encodeURIComponent(issued.qr)}`} width="160" height="160" />
        <p className="quiet">{say(words.pin)}</p>
        <p className="big-code">{issued.pin}</p>
        <p className="button-row">
          <Button onClick={() => window.print()}>{say(words.print)}</Button>
          <Button type="primary" onClick={close}>
            {say(words.done)}
          </Button>
        </p>
      </div>
    </Modal>
  )
}

interface OfCard {
  readonly number: string
  close(): void
}

function Board({ number, close }: OfCard) {
  const say = useSay()
  return (
    <Act<{ boardName?: string; byWhom: 'holder' | 'guardian' }, { id: string }>
      title={words.board}
      draftKey={`board.${number}`}
      initial={{ byWhom: 'holder' }}
      close={close}
      send={({ boardName, byWhom }, commandId, district) => call(district, ops.setBoardName, { commandId, body: { number, byWhom, boardName: (boardName ?? '').trim() === '' ? null : (boardName ?? '') } })}
    >
      <Form.Item name="boardName" label={say(words.boardName)}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="byWhom" label={say(words.byWhom)} rules={chosen(say)}>
        <RadioChoice options={words.whom} />
      </Form.Item>
    </Act>
  )
}

/** The holder types the PIN: nobody else opens the name, and no draft of it is kept. */
function Reveal({ number, close }: OfCard) {
  const say = useSay()
  const { district } = useDesk()
  const [pin, type] = useState('')
  const [holder, show] = useState<string>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const ask = async () => {
    const found = await call(district, ops.revealHolder, { commandId: newCommandId(), body: { number, pin } })
    if (found.ok) show(found.value.holder)
    refuse(found.ok ? undefined : found.refusal)
  }
  return (
    <Modal open footer={null} title={say(words.reveal)} onCancel={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (pin.trim() !== '') void ask()
        }}
      >
        <label htmlFor="holder-pin">{say(words.pin)}</label>
        <Input.Password id="holder-pin" value={pin} maxLength={10} autoComplete="off" autoFocus onChange={(event) => type(event.target.value)} />
        {refusal && <RefusalNote refusal={refusal} />}
        {holder !== undefined && <p>{say(words.holder(holder))}</p>}
        <p className="button-row">
          <Button type="primary" htmlType="submit">
            {say(words.reveal)}
          </Button>
          <Button onClick={close}>{say(words.done)}</Button>
        </p>
      </form>
    </Modal>
  )
}

function Leave({ number, close }: OfCard) {
  const say = useSay()
  return (
    <Act<Record<string, never>, { id: string }> title={words.close} draftKey={`close.${number}`} danger close={close} send={(_values, commandId, district) => call(district, ops.closeCard, { commandId, body: { number } })}>
      <Note tone="warn">
        <p>{say(words.closeWhy)}</p>
      </Note>
    </Act>
  )
}
