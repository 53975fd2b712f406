import Type from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, Made, Uuid, Words } from '#platform/shapes'
import { post, tag } from './shapes.ts'

/** The counsellor’s own; it is never stored. */
const Passphrase = Type.String({ minLength: 1, maxLength: 200 })
export const NoteBody = Type.Object({ text: Words(4000), passphrase: Passphrase }, closed)
export const OpenBody = Type.Object({ passphrase: Passphrase }, closed)
export const SuccessorBody = Type.Object({ toId: Uuid }, closed)
export const TakeBody = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }), passphrase: Passphrase }, closed)

const at = '/programmes/taking-part/:id'

export const noteOperations = {
  writeFamilyNote: operation({ ...post, path: `${at}/notes`, params: Made, body: NoteBody, summary: { zh: '写咨询笔记（只有本人打得开）', en: 'Write a note that only its author opens' } }),
  readFamilyNotes: operation({
    method: 'POST', tag, path: `${at}/notes/reading`, params: Made, body: OpenBody, answer: Type.Object({ notes: Type.Array(Type.Object({ id: Uuid, on: DayText, text: Type.String() })) }),
    summary: { zh: '看自己的咨询笔记', en: 'Read one’s own notes' },
  }),
  listSuccessors: operation({ method: 'GET', tag, path: '/programmes/successors', answer: Type.Object({ people: Type.Array(Type.Object({ id: Uuid, name: Type.String() })), waiting: Type.Array(Type.Object({ id: Uuid, number: Type.String() })) }), summary: { zh: '可以接手的同事，等自己接手的笔记', en: 'Colleagues who may take over, and notes that wait for oneself' } }),
  proposeSuccessor: operation({ ...post, path: `${at}/successor`, params: Made, body: SuccessorBody, summary: { zh: '提出换一位咨询师，等这家人同意', en: 'Propose a successor; the family decides' } }),
  packFamilyNotes: operation({ ...post, path: `${at}/packing`, params: Made, body: OpenBody, answer: Type.Object({ id: Uuid, code: Type.String() }), summary: { zh: '打包笔记，交接码只显示一次', en: 'Pack the notes; the code is shown once' } }),
  takeFamilyNotes: operation({ ...post, path: `${at}/taking`, params: Made, body: TakeBody, summary: { zh: '用交接码接手', en: 'Take over with the code' } }),
}
