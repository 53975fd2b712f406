/** The pure rules of outreach. No IO, no clock; runs in the browser too. */
export * from './domain/posts.ts'
export * from './domain/texts.ts'
export * from './domain/things.ts'
export * from './domain/counted.ts'
