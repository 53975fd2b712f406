import { type Said, said } from '#platform/words'
import { ATTRIBUTES, type Attribute } from './attributes.ts'
import type { Document, Fields } from './document.ts'

/** What a ticket can be filed as, as far as Open311 needs to know it. */
export interface OfferedTicket {
  readonly code: string
  readonly class: string
  readonly common: boolean
  readonly name: Said
  readonly hint: Said
  readonly keywords: readonly string[]
}

/** A service of Open311: a ticket in a common place, or a hazard, which is filed as one and looked at by a clerk first. */
export interface Open311Service {
  readonly code: string
  readonly name: Said
  readonly description: Said
  readonly type: 'realtime' | 'batch'
  readonly keywords: readonly string[]
  readonly group: Said
  /** Code of the ticket that filing opens. */
  readonly ticketCode: string
  readonly attributes: readonly Attribute[]
}

/** When services or their questions changed last; clients that keep them look here. Raise it with every change below. */
export const CHANGESET = '2026-01-05T00:00:00Z'

const TICKETS = said('公共设施报修', 'Common places')
const HAZARDS = said('安全隐患', 'Hazards')

/** Hazards begin as a ticket of this code; the number is given once a clerk has looked (`batch`). */
const HAZARD_SERVICES: readonly Omit<Open311Service, 'attributes'>[] = [
  {
    code: 'hazard-exit', type: 'batch', group: HAZARDS, ticketCode: 'stairwell', keywords: ['隐患', '消防', 'hazard', 'fire exit'],
    name: said('消防通道、楼道出口堵塞', 'Blocked fire lane or exit'),
    description: said('堵住了逃生的路。正在着火请打119。', 'The way out is blocked. If it is burning, ring 119.'),
  },
  {
    code: 'hazard-structure', type: 'batch', group: HAZARDS, ticketCode: 'works', keywords: ['隐患', '外墙', 'hazard', 'facade'],
    name: said('外墙、招牌、围墙松动', 'Loose facade, sign or wall'),
    description: said('可能掉下来或倒下来。请先离远一点。', 'It may fall. Keep your distance first.'),
  },
]

/**
 * What is offered: tickets and hazards in common or public places, nothing else (decision 17). A dispute has no code here, and
 * an emergency is for the telephone: GeoReport is for what can wait.
 */
export function offered(tickets: readonly OfferedTicket[]): readonly Open311Service[] {
  const common = tickets.filter((each) => each.common && each.class !== 'emergency')
  const services = [
    ...common.map((each) => ({
      code: each.code, type: 'realtime' as const, group: TICKETS, ticketCode: each.code, keywords: each.keywords, name: each.name, description: each.hint,
    })),
    ...HAZARD_SERVICES.filter((each) => tickets.some((ticket) => ticket.code === each.ticketCode)),
  ]
  return services.map((each) => ({ ...each, attributes: ATTRIBUTES[each.code] ?? [] }))
}

export function servicesDocument(services: readonly Open311Service[], language: keyof Said): Document {
  return { root: 'services', body: { each: 'service', of: services.map((each) => serviceFields(each, language)) } }
}

function serviceFields(service: Open311Service, language: keyof Said): Fields {
  return {
    service_code: service.code, service_name: service.name[language], description: service.description[language],
    metadata: service.attributes.length > 0, type: service.type, keywords: service.keywords.join(','), group: service.group[language],
  }
}

export function definitionDocument(service: Open311Service, language: keyof Said): Document {
  const attributes = service.attributes.map((each, index): Fields => ({
    variable: true, code: each.code, datatype: each.datatype, required: each.required, datatype_description: each.datatypeDescription?.[language] ?? null,
    order: index + 1, description: each.description[language],
    ...(each.values ? { values: { each: 'value', of: each.values.map(({ key, name }) => ({ key, name: name[language] })) } } : {}),
  }))
  return { root: 'service_definition', body: { service_code: service.code, attributes: { each: 'attribute', of: attributes } } }
}
