import { Button, Form } from 'antd'
import { useState } from 'react'
import { call, type DeskRefusal, newCommandId, RadioChoice, RefusalNote, tell, useDesk, useSay } from '#platform/ui/desk'
import { type CouncilShown, councilsOperations } from '../contract.ts'
import { CHOICES, type Choice } from '../domain.ts'
import { squareMetres } from './votes.tsx'
import { deskWords } from './words.ts'

type Values = { readonly ballots?: Readonly<Record<string, Choice | undefined>> }

/** Ballots from the papers in hand. Nobody is ticked beforehand, and no draft of them stays in the browser. */
export function BallotsForm({ council, voteId, close }: { council: CouncilShown; voteId: string; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const [refusal, refuse] = useState<DeskRefusal>()
  const [commandId] = useState(newCommandId)
  const voters = council.votes.find((each) => each.id === voteId)?.voters ?? []
  const choices = Object.fromEntries(CHOICES.map((each) => [each, deskWords.choices[each]]))
  const send = async ({ ballots }: Values) => {
    const body = { voteId, ballots: Object.entries(ballots ?? {}).flatMap(([voterId, choice]) => (choice ? [{ voterId, choice }] : [])) }
    const done = await call(district, councilsOperations.castBallots, { params: { councilId: council.id }, commandId, body })
    if (!done.ok) return refuse(done.refusal)
    tell(deskWords.ballots)
    close()
  }
  return (
    <Form<Values> layout="vertical" requiredMark={false} className="step-form" onFinish={(values) => void send(values)}>
      <p>{say(deskWords.ballotsHint)}</p>
      {voters.map((each) => (
        <Form.Item key={each.id} name={['ballots', each.id]} label={`${each.doors} · ${say(deskWords.squareMetres(squareMetres(each.areaCentiares)))}${each.voted ? ` · ${say(deskWords.voted)}` : ''}`}>
          <RadioChoice options={choices} />
        </Form.Item>
      ))}
      {refusal && <RefusalNote refusal={refusal} />}
      <Button type="primary" htmlType="submit">
        {say(deskWords.ballots)}
      </Button>
    </Form>
  )
}
