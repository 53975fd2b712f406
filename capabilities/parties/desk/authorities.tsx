import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { addressOf, call, type DeskRefusal, kitWords, newCommandId, type OpenCase, RadioChoice, RefusalNote, useSay } from '#platform/ui/desk'
import type { AuthorityShown, EndAuthorityBody, PartiesShown } from '../contract.ts'
import { partiesOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly open: OpenCase
  readonly parties: PartiesShown
}

/** Who acts for whom in writing: from whom, to whom, how far, how long, and the paper itself. */
export function Authorities({ open, parties }: Props) {
  const say = useSay()
  const [ending, end] = useState<AuthorityShown>()
  if (parties.authorities.length === 0) return <p className="quiet">{say(deskWords.noAuthorities)}</p>
  return (
    <>
      <h3>{say(deskWords.authorities)}</h3>
      <table className="dense stacking">
        <tbody>
          {parties.authorities.map((each) => (
            <tr key={each.id}>
              <th scope="row">{say(deskWords.kinds[each.kind])}</th>
              <td>
                <Names ids={each.principalIds} parties={parties} /> → <Names ids={each.agentIds} parties={parties} />
                <br />
                <span className="quiet">{each.matters}</span>
              </td>
              <td>
                {each.powers.map((power) => say(deskWords.powerNames[power])).join(say(kitWords.and))}
                <br />
                {say(deskWords.period(each.fromOn, each.untilOn))}
              </td>
              <td>
                <span className={each.inForce ? 'chip chip-done' : 'chip chip-warn'}>
                  {say(each.endedOn !== null ? deskWords.ended : each.inForce ? deskWords.inForce : deskWords.notInForce)}
                </span>
              </td>
              <td>
                {each.hasPaper && (
                  <Button size="small" type="link" target="_blank" href={addressOf(open.district, partiesOperations.readAuthorityPaper, { params: { caseId: open.caseId, authorityId: each.id } })}>
                    {say(deskWords.openPaper)}
                  </Button>
                )}
                {each.endedOn === null && parties.refusal === null && (
                  <Button size="small" type="link" onClick={() => end(each)}>
                    {say(deskWords.end)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <End open={open} authority={ending} close={() => end(undefined)}/>}
    </>
  )
}

const MOST_NAMES = 4

function Names({ ids, parties }: { ids: readonly string[]; parties: PartiesShown }) {
  const say = useSay()
  const names = ids.slice(0, MOST_NAMES).map((id) => parties.people.find((each) => each.id === id)?.name ?? '')
  return (
    <>
      {names.join(say(kitWords.and))} {ids.length > MOST_NAMES && <span className="chip">{say(deskWords.persons(ids.length))}</span>}
    </>
  )
}

function End({ open, authority, close }: { open: OpenCase; authority: AuthorityShown; close(): void }) {
  const say = useSay()
  const [reason, choose] = useState<string>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const [commandId] = useState(newCommandId)
  const { revalidate } = useRevalidator()
  const known = Object.keys(deskWords.endReasons).find((each): each is EndAuthorityBody['reason'] => each === reason)
  const send = async () => {
    if (!known) return
    const done = await call(open.district, partiesOperations.endAuthority, {
      params: { caseId: open.caseId, authorityId: authority.id }, body: { reason: known }, commandId,
    })
    if (!done.ok) return refuse(done.refusal)
    close()
    await revalidate()
  }
  return (
    <Modal open title={say(deskWords.endWhy)} onCancel={close} onOk={() => void send()} okText={say(deskWords.end)} okButtonProps={{ disabled: known === undefined }}>
      <RadioChoice options={deskWords.endReasons} {...(reason === undefined ? {} : { value: reason })} onChange={choose} />
      {refusal && <RefusalNote refusal={refusal} />}
    </Modal>
  )
}
