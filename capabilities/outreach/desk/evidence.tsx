import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, needed, TableHead, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type EvidenceShown, outreachOperations as ops } from '../contract.ts'
import { WRITING } from '../domain.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

interface Adding {
  readonly title: string
  readonly item: string
  readonly keptAt?: string
}

/** What a title asks for, where it is kept, what is missing. */
export function Evidence({ items }: { items: readonly EvidenceShown[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [adding, add] = useState(false)
  const [placing, place] = useState<EvidenceShown>()
  const mayWrite = WRITING.includes(me.role)
  const close = () => {
    add(false)
    place(undefined)
    void revalidate()
  }
  return (
    <>
      {mayWrite && (
        <p className="button-row">
          <Button type="primary" onClick={() => add(true)}>
            {say(words.addEvidence)}
          </Button>
        </p>
      )}
      {items.length === 0 ? (
        <Empty title={say(words.noEvidence)}>
          <p>{say(words.noEvidenceHint)}</p>
        </Empty>
      ) : (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.item, words.evidenceTitle, words.keptAt]} />
            <tbody>
              {items.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{each.item}</th>
                  <td data-label={say(words.evidenceTitle)}>{each.title}</td>
                  <td data-label={say(words.keptAt)}>
                    {each.thereOn ? `${each.keptAt} · ${dayWords(each.thereOn, language)}` : <span className="chip chip-warn">{say(words.missing)}</span>}{' '}
                    {mayWrite && (
                      <Button size="small" onClick={() => place(each)}>
                        {say(words.setThere)}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding && (
        <Act<Adding, { id: string }> title={words.addEvidence} draftKey="evidence" close={close} send={(typed, commandId, district) => call(district, ops.addEvidence, { commandId, body: { title: typed.title, item: typed.item, keptAt: typed.keptAt ?? '', there: Boolean(typed.keptAt) } })}>
          <Form.Item name="title" label={say(words.evidenceTitle)} rules={needed(say)}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="item" label={say(words.item)} rules={needed(say)}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="keptAt" label={say(words.keptAt)}>
            <Input maxLength={200} />
          </Form.Item>
        </Act>
      )}
      {placing && (
        <Act<{ keptAt: string }, { id: string }> title={words.setThere} draftKey={null} initial={{ keptAt: placing.keptAt }} close={close} send={({ keptAt }, _commandId, district) => call(district, ops.setEvidence, { params: { id: placing.id }, body: { keptAt, there: true } })}>
          <p>{placing.item}</p>
          <Form.Item name="keptAt" label={say(words.keptAt)} rules={needed(say)}>
            <Input maxLength={200} />
          </Form.Item>
        </Act>
      )}
    </>
  )
}
