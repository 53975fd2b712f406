import { applicationOperations } from './contract/applications.ts'
import { appointmentOperations, assistanceOperations } from './contract/appointments.ts'
import { itemOperations } from './contract/items.ts'

export * from './contract/applications.ts'
export * from './contract/appointments.ts'
export * from './contract/items.ts'
export * from './contract/shapes.ts'

export const serviceHallOperations = { ...itemOperations, ...applicationOperations, ...appointmentOperations, ...assistanceOperations }
