import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, InstantText, Made, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { FIELDS, HELP_KINDS, SETTINGS } from '../domain.ts'
import { Called, ItemCode, Where } from './shapes.ts'

const tag = 'care'
const Field = Type.Enum([...FIELDS])
const HelpKind = Type.Enum([...HELP_KINDS])

export const CategoryShown = Type.Object({ code: Type.String(), field: Field, name: SaidShape, items: Type.Array(Type.Object({ code: Type.String(), name: SaidShape })) })
export type CategoryShown = Static<typeof CategoryShown>
export const CallBody = Type.Object({ item: ItemCode, ...Where, language: Type.Optional(Type.Enum(['zh', 'en'])) }, closed)
export type CallBody = Static<typeof CallBody>
export const NoteCallBody = Type.Object({ item: ItemCode, ...Where, by: Type.Enum(['phone', 'grid']) }, closed)
export type NoteCallBody = Static<typeof NoteCallBody>
export const HelpBody = Type.Object({ kind: HelpKind, wantedOn: DayText, ...Where }, closed)
export type HelpBody = Static<typeof HelpBody>
export const TakeBody = Type.Object({ group: Words(30) }, closed)
export type TakeBody = Static<typeof TakeBody>

/** An open call: what, since when, by when, who has it. Where and who stand at the ticket. */
export const CallLine = Type.Object({ id: Uuid, item: SaidShape, category: SaidShape, field: Field, openedAt: InstantText, dueAt: InstantText, late: Type.Boolean(), state: Type.String(), unit: SaidShape })
export type CallLine = Static<typeof CallLine>
export const HelpLine = Type.Object({ id: Uuid, kind: HelpKind, wantedOn: DayText, takenBy: Type.String(), state: Type.String(), over: Type.Boolean(), unit: SaidShape })
export type HelpLine = Static<typeof HelpLine>
/** What volunteers see: a kind, a day, a community and its telephone. */
export const HelpWanted = Type.Object({ tasks: Type.Array(Type.Object({ kind: HelpKind, wantedOn: DayText, unit: SaidShape, phone: orNull(Type.String()) })) })
export type HelpWanted = Static<typeof HelpWanted>

export const EntryBody = Type.Object({ code: Words(12), level: Type.Enum(['category', 'item']), belongsTo: Words(12), nameZh: Words(40), nameEn: Words(80), ended: Type.Boolean(), fromOn: DayText }, closed)
export type EntryBody = Static<typeof EntryBody>
export const SettingBody = Type.Object({ what: Type.Enum([...SETTINGS]), n: Type.Integer({ minimum: 1, maximum: 400 }), fromOn: DayText }, closed)
export type SettingBody = Static<typeof SettingBody>
const NumberShown = Type.Object({ what: Type.Enum([...SETTINGS]), now: Type.Integer(), least: Type.Integer(), most: Type.Integer(), planned: Type.Array(Type.Object({ fromOn: DayText, n: Type.Integer() })) })
const Version = Type.Object({ code: Type.String(), level: Type.Enum(['category', 'item']), belongsTo: Type.String(), name: SaidShape, ended: Type.Boolean(), fromOn: DayText })
export const KeptShown = Type.Object({ numbers: Type.Array(NumberShown), changes: Type.Array(Version), categories: Type.Array(CategoryShown), today: DayText })
export type KeptShown = Static<typeof KeptShown>

export const callOperations = {
  readCareCatalogue: operation({ method: 'GET', path: '/care/catalogue', tag, summary: { zh: '关爱服务目录（两级）', en: 'The catalogue of care, in two levels' }, answer: Type.Object({ categories: Type.Array(CategoryShown), today: DayText }) }),
  callForCare: operation({ method: 'POST', path: '/care/own-calls', tag, summary: { zh: '居民呼叫关爱服务（两小时）', en: 'A resident calls for care (two hours)' }, body: CallBody, answer: Called, success: 201 }),
  listHelpWanted: operation({ method: 'GET', path: '/care/help-wanted', tag, summary: { zh: '哪里要人帮一把（没有姓名和门牌）', en: 'Which help is wanted, without names and doors' }, answer: HelpWanted }),
  noteCareCall: operation({ method: 'POST', path: '/care/calls', tag, summary: { zh: '登记一个关爱来电', en: 'Note a call for care' }, body: NoteCallBody, answer: Called, success: 201 }),
  listCareCalls: operation({
    method: 'GET', path: '/care/calls', tag, summary: { zh: '没办完的关爱呼叫，按剩余时间', en: 'Open calls by the time left' }, query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ calls: Type.Array(CallLine), next: orNull(Type.String()) }),
  }),
  noteHelpTask: operation({ method: 'POST', path: '/care/help', tag, summary: { zh: '登记一件帮忙的事', en: 'Note a help task' }, body: HelpBody, answer: Called, success: 201 }),
  listHelpTasks: operation({
    method: 'GET', path: '/care/help', tag, summary: { zh: '帮忙的事', en: 'Help tasks' }, query: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
    answer: Type.Object({ tasks: Type.Array(HelpLine), next: orNull(Type.String()) }),
  }),
  takeHelpTask: operation({ method: 'POST', path: '/care/help/:taskId/taken', tag, summary: { zh: '哪个队伍去帮', en: 'Which group brings the help' }, params: Type.Object({ taskId: Uuid }), body: TakeBody, answer: Made, success: 201 }),
  readCareKept: operation({ method: 'GET', path: '/care/kept', tag, summary: { zh: '目录的改动和期限数字', en: 'Changes of the catalogue, and numbers' }, answer: KeptShown }),
  changeCatalogueEntry: operation({ method: 'POST', path: '/care/catalogue-entries', tag, summary: { zh: '从某日起改目录的一条', en: 'Change an entry of the catalogue from a day on' }, body: EntryBody, answer: Type.Object({ code: Type.String() }), success: 201 }),
  setCareNumber: operation({ method: 'POST', path: '/care/numbers', tag, summary: { zh: '从某日起改一个期限数字', en: 'Change a number from a day on' }, body: SettingBody, answer: Type.Object({ what: Type.String() }), success: 201 }),
}
