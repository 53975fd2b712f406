/** Every sentence of this capability that a person reads, by topic. */
export * from './words/gates.ts'
export * from './words/parts.ts'
export * from './words/refusals.ts'
export * from './words/remedies.ts'
export * from './words/states.ts'
export * from './words/steps.ts'
export * from './words/papers.ts'
