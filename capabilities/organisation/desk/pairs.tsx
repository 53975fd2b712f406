import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, dayWords, Empty, FoldedForm, needed, PickChoice, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { officeOperations } from '../contract/office.ts'
import { Ending } from './ending.tsx'
import { officeWords as words } from './office-words.ts'
import { Period } from './period.tsx'
import type { PostingsData } from './postings.tsx'

type Pair = PostingsData['pairs'][number]

/** Two people who work together for a time, such as an officer and a mediator. */
export function Pairs({ data }: { data: PostingsData }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [ending, end] = useState<Pair>()
  return (
    <section className="card">
      <h2>{say(words.pairs)}</h2>
      <PairForm data={data} />
      {ending && (
        <Ending
          title={words.endPair}
          draftKey={`pair.${ending.id}.end`}
          label={words.endPair}
          send={(body, commandId) => call(district, officeOperations.closePair, { params: { pairId: ending.id }, body, commandId })}
          done={async () => {
            tell(words.done)
            end(undefined)
            await revalidate()
          }}
          cancel={() => end(undefined)}
        />
      )}
      {data.pairs.length === 0 ? (
        <Empty title={say(words.pairsNone)}>
          <p>{say(words.pairsNoneHint)}</p>
        </Empty>
      ) : (
        <PairTable data={data} end={end} />
      )}
    </section>
  )
}

function PairTable({ data, end }: { data: PostingsData; end(pair: Pair): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const names = new Map(data.staff.map((each) => [each.id, each.name]))
  const nameOf = (staffId: string) => names.get(staffId) ?? say(words.someone)
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <tbody>
          {data.pairs.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {nameOf(each.staffId)} · {nameOf(each.partnerId)}
              </th>
              <td>{each.purpose}</td>
              <td>{dayWords(each.fromOn, language)}</td>
              <td>{each.untilOn ? dayWords(each.untilOn, language) : say(words.open)}</td>
              <td>
                <Button size="small" onClick={() => end(each)}>
                  {say(words.end)}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Values {
  readonly staffId: string
  readonly partnerId: string
  readonly purpose: string
  readonly fromOn: string
  readonly untilOn?: string
}

function PairForm({ data }: { data: PostingsData }) {
  const say = useSay()
  const { district } = useDesk()
  const people = Object.fromEntries(data.staff.map((each) => [each.id, { zh: `${each.name}（${each.login}）`, en: `${each.name} (${each.login})` }]))
  return (
    <FoldedForm<Values>
      title={words.newPair}
      name="pair"
      draftKey="pair.new"
      initial={{ fromOn: today() }}
      send={({ untilOn, ...values }, commandId) =>
        call(district, officeOperations.createPair, { body: { ...values, ...(untilOn ? { untilOn } : {}) }, commandId })
      }
      saved={words.paired}
    >
      <Form.Item name="staffId" label={say(words.person)} rules={chosen(say)}>
        <PickChoice options={people} />
      </Form.Item>
      <Form.Item name="partnerId" label={say(words.partner)} rules={chosen(say)}>
        <PickChoice options={people} />
      </Form.Item>
      <Form.Item name="purpose" label={say(words.purpose)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Period />
    </FoldedForm>
  )
}
