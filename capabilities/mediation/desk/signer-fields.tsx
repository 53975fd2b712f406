import { Form } from 'antd'
import { chosen, OneOf, SomeOf, useSay } from '#platform/ui/desk'
import type { MediationDesk } from '../contract.ts'
import { deskWords } from './words.ts'

type Signer = MediationDesk['signers'][number]

/** Who signs for the party, of those who may today; and for whom the same person signs on the same paper. */
export function SignerFields({ desk }: { desk: MediationDesk }) {
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldValue }) => (
        <Fields desk={desk} whose={text(getFieldValue('whose'))} actsFor={text(getFieldValue('actsFor'))} signerId={text(getFieldValue('signerId'))} />
      )}
    </Form.Item>
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function Fields({ desk, whose, actsFor, signerId }: { desk: MediationDesk; whose: string; actsFor: string; signerId: string }) {
  const say = useSay()
  const agents = desk.signers.find((each) => each.partyId === whose)?.agents ?? []
  const signs = actsFor === 'self' ? whose : signerId
  const others = desk.signers.filter((each) => each.partyId !== whose && mayFor(each, signs) && desk.draft?.missing.some((mark) => mark.whose === each.partyId))
  return (
    <>
      {actsFor === 'agent' && (
        <Form.Item name="signerId" label={say(deskWords.signer)} rules={chosen(say)}>
          {agents.length === 0 ? <span className="quiet">{say(deskWords.noSigner)}</span> : <OneOf people={agents} />}
        </Form.Item>
      )}
      {actsFor !== 'guardian' && others.length > 0 && (
        <Form.Item name="alsoFor" label={say(deskWords.alsoFor)}>
          <SomeOf people={others.map((each) => ({ id: each.partyId, name: each.name }))} />
        </Form.Item>
      )}
    </>
  )
}

const mayFor = (signer: Signer, id: string) => signer.agents.some((each) => each.id === id)
