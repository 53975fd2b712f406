import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { call, type DeskRefusal, needed, newCommandId, type OpenCase, RefusalNote, useSay } from '#platform/ui/desk'
import type { CasePeople } from '../contract/additions.ts'
import { intakeOperations } from '../contract.ts'
import { deskWords } from './words.ts'

type Party = CasePeople['parties'][number]
type Field = keyof typeof deskWords.revealFields

/** Who it is between: masked; a full value is one reason away and is written down. */
export default function PeopleTab({ open, people }: { open: OpenCase; people: CasePeople }) {
  const say = useSay()
  const [asked, ask] = useState<{ party: Party; field: Field }>()
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({})
  const value = (party: Party, field: Field, masked: string | null) => {
    const full = shown[`${party.id}.${field}`]
    if (full !== undefined) return full
    if (masked === null) return field === 'phone' ? <span className="quiet">{say(deskWords.noPhone)}</span> : null
    return <Masked text={masked} party={party} field={field} ask={() => ask({ party, field })} />
  }
  return (
    <>
      <table className="dense">
        <tbody>
          {people.parties.map((party) => (
            <tr key={party.id}>
              <th scope="row">{say(deskWords.sides[party.side])}</th>
              <td>
                {value(party, 'name', party.name)}{' '}
                {party.persons > 1 && <span className="chip">{say(deskWords.persons(party.persons))}</span>}{' '}
                {party.lacksGuardian && <span className="chip chip-warn">{say(deskWords.noGuardian)}</span>}
              </td>
              <td>{value(party, 'phone', party.phone)}</td>
              <td>{value(party, 'identityNumber', party.identityNumber)}</td>
            </tr>
          ))}
          <Reporters reporters={people.reporters} />
        </tbody>
      </table>
      {asked && (
        <Reveal
          open={open}
          party={asked.party}
          field={asked.field}
          close={() => ask(undefined)}
          show={(text) => {
            setShown({ ...shown, [`${asked.party.id}.${asked.field}`]: text })
            ask(undefined)
          }}
        />
      )}
    </>
  )
}

function Reporters({ reporters }: Pick<CasePeople, 'reporters'>) {
  const say = useSay()
  return reporters.map((reporter) => (
    <tr key={reporter.id}>
      <th scope="row">{say(deskWords.reporters)}</th>
      <td>{reporter.name === '' ? <span className="quiet">{say(deskWords.anonymous)}</span> : reporter.name}</td>
      <td colSpan={2}>{reporter.phone ?? <span className="quiet">{say(deskWords.noPhone)}</span>}</td>
    </tr>
  ))
}

/** A masked value with the way to the full one. */
function Masked({ text, party, field, ask }: { text: string; party: Party; field: Field; ask(): void }) {
  const say = useSay()
  return (
    <>
      {text}{' '}
      <Button size="small" type="link" onClick={ask}>
        {say(deskWords.reveal)}
        <span className="visually-hidden">{` ${say(deskWords.revealFields[field])} ${party.name}`}</span>
      </Button>
    </>
  )
}

interface RevealProps {
  readonly open: OpenCase
  readonly party: Party
  readonly field: Field
  close(): void
  show(text: string): void
}

function Reveal({ open, party, field, close, show }: RevealProps) {
  const say = useSay()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const [form] = Form.useForm<{ reason: string }>()
  const reveal = async ({ reason }: { reason: string }) => {
    const told = await call(open.district, intakeOperations.revealPartyField, {
      params: { caseId: open.caseId, partyId: party.id },
      body: { field, reason },
      commandId: newCommandId(),
    })
    if (told.ok) show(told.value.value ?? '')
    else setRefusal(told.refusal)
  }
  return (
    <Modal
      open
      title={say(deskWords.revealTitle)}
      onCancel={close}
      onOk={() => form.submit()}
      okText={say(deskWords.reveal)}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void reveal(values)}>
        <Form.Item name="reason" label={say(deskWords.revealWhy)} rules={needed(say)}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      {refusal && <RefusalNote refusal={refusal} />}
    </Modal>
  )
}
