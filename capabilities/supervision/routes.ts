import { staff } from '#cap/cases'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { supervisionAccess } from './access.ts'
import { boardCases, boardGroups, boardOrders } from './board.ts'
import * as groups from './commands/groups.ts'
import { issueOrder, type OrderNow, type StepCommand, takeStep } from './commands/orders.ts'
import { type boardOperations, type groupOperations, type Moved, type orderOperations, type OrderShown, supervisionOperations } from './contract.ts'
import { dueOn, extendedDay, namedDay, type StepKind } from './domain.ts'
import { groupFor, groupsFor } from './group-queries.ts'
import { explainOrder, printOrder } from './papers.ts'
import { caseOrderFor, orderFor, ordersFor, shownOf } from './queries.ts'
import { suggestionsFor } from './suggestions.ts'

export function supervisionMounted(services: Services): readonly Mounted[] {
  return assemble(supervisionOperations, supervisionAccess, { ...looks(services), ...answers(services), ...office(services), ...groupHandlers(services), ...board(services) })
}

type Orders = Handlers<typeof orderOperations>

interface Asked {
  readonly actor: Actor
  readonly params: { readonly orderId: string }
  readonly commandId: string
}

const command = ({ actor, params, commandId }: Asked, kind: StepKind, ...texts: readonly string[]): StepCommand => ({ by: staff(actor), orderId: params.orderId, commandId, kind, texts })

/** Shows the order anew, and hints at its case on every desk that looks at it. */
async function shown(services: Services, by: StaffActor, done: Promise<Result<OrderNow>>): Promise<Result<OrderShown>> {
  const now = await done
  if (!now.ok) return now
  services.live.touched({ district: by.district, caseId: now.value.row.case_id ?? now.value.row.id })
  return inDistrict(services.db, by.district, async (tx) => ok(await shownOf(tx, services, by, now.value)), { readOnly: true })
}

function looks(services: Services): Pick<Orders, 'listOrders' | 'readOrder' | 'readCaseOrder' | 'printOrder' | 'explainOrder' | 'listSuggestions'> {
  return {
    listOrders: ({ actor, query }) => ordersFor(services, staff(actor), query),
    readOrder: ({ actor, params }) => orderFor(services, staff(actor), params.orderId),
    readCaseOrder: ({ actor, query }) => caseOrderFor(services, staff(actor), query.caseId),
    printOrder: ({ actor, params }) => printOrder(services, staff(actor), params.orderId),
    explainOrder: ({ actor }) => explainOrder(services, staff(actor)),
    listSuggestions: ({ actor }) => suggestionsFor(services, staff(actor)),
  }
}

function answers(services: Services): Pick<Orders, 'acknowledgeOrder' | 'replyToOrder'> {
  return {
    acknowledgeOrder: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'acknowledged'), ({ today }) =>
      ok({ kind: 'acknowledged', on: today, by: staff(call.actor).id }))),
    replyToOrder: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'replied', call.body.text), ({ today }) =>
      ok({ kind: 'replied', on: today, by: staff(call.actor).id, text: cleanText(call.body.text) }))),
  }
}

function office(services: Services): Pick<Orders, 'issueOrder' | 'settleOrder' | 'sendOrderBack' | 'extendOrder' | 'withdrawOrder' | 'handOrderOver'> {
  return {
    issueOrder: ({ actor, commandId, body }) => shown(services, staff(actor), issueOrder(services, staff(actor), commandId, body)),
    settleOrder: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'settled', call.body.text), ({ today }) =>
      ok({ kind: 'settled', on: today, by: staff(call.actor).id, text: cleanText(call.body.text) }))),
    sendOrderBack: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'sent-back', call.body.text), ({ today }) => {
      const calendar = services.calendar()
      const due = call.body.dueOn === undefined ? ok(dueOn(calendar, 'sent-back', today)) : namedDay(calendar, call.body.dueOn, today)
      return due.ok ? ok({ kind: 'sent-back', on: today, by: staff(call.actor).id, text: cleanText(call.body.text), dueOn: due.value }) : due
    })),
    extendOrder: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'extended', call.body.text), ({ today, order }) => {
      const due = extendedDay(services.calendar(), call.body.dueOn, order.dueOn)
      return due.ok ? ok({ kind: 'extended', on: today, by: staff(call.actor).id, text: cleanText(call.body.text), dueOn: due.value }) : due
    })),
    withdrawOrder: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'withdrawn', call.body.text), ({ today }) =>
      ok({ kind: 'withdrawn', on: today, by: staff(call.actor).id, text: cleanText(call.body.text) }))),
    handOrderOver: (call) => shown(services, staff(call.actor), takeStep(services, command(call, 'handed-over'), ({ today }) =>
      ok({ kind: 'handed-over', on: today, by: staff(call.actor).id, body: call.body.body, result: call.body.result }))),
  }
}

/** Hints that a group changed: lists that show it are read anew. */
async function moved(services: Services, by: Actor, done: Promise<Result<Moved>>): Promise<Result<Moved>> {
  const now = await done
  if (now.ok) services.live.touched({ district: by.district, caseId: now.value.groupId })
  return now
}

function groupHandlers(services: Services): Handlers<typeof groupOperations> {
  return {
    setUpGroup: ({ actor, commandId, body }) => moved(services, actor, groups.setUpGroup(services, staff(actor), commandId, body)),
    listGroups: ({ actor, query }) => groupsFor(services, staff(actor), query),
    readGroup: ({ actor, params, query }) => groupFor(services, staff(actor), params.groupId, query),
    assignToGroup: ({ actor, params, body }) => moved(services, actor, groups.assignToGroup(services, staff(actor), params.groupId, body)),
    recordFinding: ({ actor, params, body }) => moved(services, actor, groups.recordFinding(services, staff(actor), params, body)),
  }
}

function board(services: Services): Handlers<typeof boardOperations> {
  return {
    listBoardOrders: ({ actor, query }) => boardOrders(services, staff(actor), query),
    listBoardCases: ({ actor, query }) => boardCases(services, staff(actor), query),
    listBoardGroups: ({ actor, query }) => boardGroups(services, staff(actor), query),
  }
}
