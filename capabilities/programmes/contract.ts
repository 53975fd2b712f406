import { noteOperations } from './contract/notes.ts'
import { ownOperations } from './contract/own.ts'
import { peopleOperations } from './contract/people.ts'
import { programmeOperations } from './contract/programmes.ts'
import { tutorOperations } from './contract/tutors.ts'

export * from './contract/notes.ts'
export * from './contract/own.ts'
export * from './contract/people.ts'
export * from './contract/programmes.ts'
export * from './contract/tutors.ts'

export const programmesOperations = { ...programmeOperations, ...peopleOperations, ...noteOperations, ...ownOperations, ...tutorOperations }
