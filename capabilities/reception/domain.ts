/** The pure rules of reception. No IO, no clock; runs in the browser too. */
export * from './domain/advice.ts'
export * from './domain/booth.ts'
export * from './domain/lunar.ts'
export * from './domain/market.ts'
export * from './domain/queue.ts'
export * from './domain/visits.ts'
