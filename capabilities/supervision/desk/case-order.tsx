import { Link } from 'react-router-dom'
import { shortDay, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { OrderLine } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

/** The open order about a case, beside it: who owes an answer by when, and the way to the order. */
export default function CaseOrder({ order }: { readonly order: OrderLine }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <dl className="pairs">
      <dt>{say(deskWords.columns.number)}</dt>
      <dd>
        <Link to={`/${district}/supervision/orders/${order.id}`}>{order.number}</Link>
      </dd>
      <dt>{say(deskWords.facts.to)}</dt>
      <dd>{say(order.unit)}</dd>
      <dt>{say(deskWords.columns.ground)}</dt>
      <dd>{say(order.groundWords)}</dd>
      <dt>{say(deskWords.columns.state)}</dt>
      <dd>{say(order.stateWords)}</dd>
      <dt>{say(deskWords.facts.due)}</dt>
      <dd>
        {shortDay(order.dueOn, language)} {order.late && <span className="chip chip-warn">{say(deskWords.late)}</span>}
      </dd>
    </dl>
  )
}
