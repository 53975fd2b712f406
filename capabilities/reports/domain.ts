/** The pure rules of reports: periods, borders, tables, the statistical form, schedules. */
export * from './domain/borders.ts'
export * from './domain/form.ts'
export * from './domain/periods.ts'
export * from './domain/schedule.ts'
export * from './domain/tables.ts'
