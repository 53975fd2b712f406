import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { call, type DeskRefusal, needed, newCommandId, type OpenCase, RefusalNote, useSay } from '#platform/ui/desk'
import { intakeOperations } from '../../intake/contract.ts'
import type { PersonShown } from '../contract.ts'
import { deskWords } from './words.ts'

export interface Asked {
  readonly person: PersonShown
  readonly field: 'name' | 'phone' | 'identityNumber'
}

/** One full value, one reason away; the look is written down. */
export function Reveal({ open, asked, close, show }: { open: OpenCase; asked: Asked; close(): void; show(text: string): void }) {
  const say = useSay()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const [form] = Form.useForm<{ reason: string }>()
  const reveal = async ({ reason }: { reason: string }) => {
    const told = await call(open.district, intakeOperations.revealPartyField, {
      params: { caseId: open.caseId, partyId: asked.person.id },
      body: { field: asked.field, reason },
      commandId: newCommandId(),
    })
    if (told.ok) show(told.value.value ?? '')
    else setRefusal(told.refusal)
  }
  return (
    <Modal open title={say(deskWords.revealTitle)} onCancel={close} onOk={() => form.submit()} okText={say(deskWords.reveal)}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void reveal(values)}>
        <Form.Item name="reason" label={say(deskWords.revealWhy)} rules={needed(say)}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      {refusal && <RefusalNote refusal={refusal} />}
    </Modal>
  )
}
