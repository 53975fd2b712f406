import type { AccessRules } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { staff } from '#cap/cases'
import { tableOperations } from '../contract/tables.ts'
import { checkTable, chooseSheet, listOwnImports, previewTable, removeImport, runImport, startImport, stopImport, takePiece } from './imports.ts'
import { errorSheet, readImport } from './refused.ts'

type Ops = typeof tableOperations

/** Who brings whole tables in. What one of them sent is seen by nobody else. */
const IMPORTING = ['clerk', 'administrator']
const own = { who: IMPORTING, on: 'own' } as const

export const tablesAccess: AccessRules<Ops> = {
  listTableImports: own,
  startTableImport: own,
  sendTablePiece: own,
  readTableImport: own,
  previewTable: own,
  chooseTableSheet: own,
  checkTable: own,
  runTableImport: own,
  stopTableImport: own,
  removeTableImport: own,
  readErrorSheet: own,
}

export function tablesMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    listTableImports: ({ actor }) => listOwnImports(services, staff(actor)),
    startTableImport: ({ actor, commandId, body }) => startImport(services, staff(actor), commandId, body),
    sendTablePiece: ({ actor, params, body }) => takePiece(services, staff(actor), params.importId, body),
    readTableImport: ({ actor, params }) => readImport(services, staff(actor), params.importId),
    previewTable: ({ actor, params }) => previewTable(services, staff(actor), params.importId),
    chooseTableSheet: ({ actor, params, body }) => chooseSheet(services, staff(actor), params.importId, body.sheet),
    checkTable: ({ actor, params, body }) => checkTable(services, staff(actor), params.importId, body.mapping),
    runTableImport: ({ actor, params }) => runImport(services, staff(actor), params.importId),
    stopTableImport: ({ actor, params }) => stopImport(services, staff(actor), params.importId),
    removeTableImport: ({ actor, params }) => removeImport(services, staff(actor), params.importId),
    readErrorSheet: ({ actor, params, query, language }) => errorSheet(services, staff(actor), params.importId, query.form, language),
  }
  return assemble(tableOperations, tablesAccess, handlers)
}
