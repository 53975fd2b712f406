import { type CaseId, staff, stationCommand } from '#cap/cases'
import type { Actor } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { transfersAccess } from './access.ts'
import {
  acknowledgeTransfer, answerTransfer, decideTransferObjection, noteObjection, noteReceipt, noteResult, objectToTransfer, type OnSlip,
} from './answers.ts'
import { designateUnit, transferCase } from './commands.ts'
import { transfersOperations } from './contract.ts'
import { moveBetweenLevels } from './levels.ts'
import { listTransfers, printTransferSlip, readSlip, readTransfer } from './queries.ts'

interface AskedOnSlip {
  readonly actor: Actor
  readonly params: { readonly slipId: string }
  readonly commandId: string
  readonly body: object
}

const onSlip = ({ actor, params, commandId, body }: AskedOnSlip): OnSlip => ({ slipId: params.slipId, commandId, by: staff(actor), body: { ...body } })

export function transfersMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof transfersOperations> = {
    readTransfer: ({ actor, params }) => readTransfer(services, staff(actor), params.caseId as CaseId),
    transferCase: (call) => transferCase(services, stationCommand(call), call.body),
    escalateCase: (call) => moveBetweenLevels(services, stationCommand(call), 'up', call.body),
    handDownCase: (call) => moveBetweenLevels(services, stationCommand(call), 'down', call.body),
    noteReceipt: (call) => noteReceipt(services, stationCommand(call), call.body),
    noteObjection: (call) => noteObjection(services, stationCommand(call), call.body.reason),
    noteResult: (call) => noteResult(services, stationCommand(call), call.body),
    decideTransferObjection: (call) => decideTransferObjection(services, stationCommand(call), call.body),
    designateUnit: (call) => designateUnit(services, stationCommand(call), call.body),
    listTransfers: ({ actor, query }) => listTransfers(services, staff(actor), query),
    readSlip: ({ actor, params }) => readSlip(services, staff(actor), params.slipId),
    acknowledgeTransfer: (call) => acknowledgeTransfer(services, onSlip(call)),
    objectToTransfer: (call) => objectToTransfer(services, onSlip(call), call.body.reason),
    answerTransfer: (call) => answerTransfer(services, onSlip(call), call.body),
    printTransferSlip: ({ actor, params }) => printTransferSlip(services, staff(actor), params.slipId),
  }
  return assemble(transfersOperations, transfersAccess, handlers)
}
