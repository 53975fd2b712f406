import { type LoaderFunctionArgs, redirect } from 'react-router-dom'
import { load } from '#platform/ui/desk'
import { ticketsOperations } from '../contract.ts'

/** Whoever knows a request by its case is led to its own page. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const { district = '', caseId = '' } = params
  const { ticketId } = await load(district, ticketsOperations.findTicketOfCase, { params: { caseId } })
  return redirect(`/${district}/tickets/${ticketId}`)
}
