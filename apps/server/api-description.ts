import type { AccessRule } from '#platform/access'
import type { CapabilityModule } from '#platform/capability'
import type { Operation } from '#platform/http/operation'
import { edgeRefusal } from '#platform/http/words'
import { OWN_REFUSALS } from './api-refusals.ts'
import { tagWords } from './api-words.ts'

/** A JSON schema as the description carries it. */
export interface DescribedSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly anyOf?: readonly DescribedSchema[]
  readonly items?: DescribedSchema
  readonly properties?: Readonly<Record<string, DescribedSchema>>
  readonly required?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

export interface DescribedParameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: DescribedSchema
}

export interface DescribedOperation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly DescribedParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: DescribedSchema }>> }
  readonly responses?: Readonly<Record<string, unknown>>
  readonly security?: readonly unknown[]
  /** Roles, or `public`, `staff`, `reporter`. */
  readonly 'x-who'?: readonly string[]
  readonly 'x-on'?: string
  /** Codes of refusals that the edge and the spine give; a capability's own come with their words in the answer. */
  readonly 'x-refusals'?: readonly string[]
}

export interface Description {
  readonly openapi?: string
  readonly tags?: readonly { readonly name: string; readonly description?: string; readonly 'x-refusals'?: readonly string[] }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly [more: string]: unknown
}

const REFUSAL = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', description: '给程序的代码 · stable code for programs' },
    message: { type: 'string', description: '按 Accept-Language 的语言 · in the language of Accept-Language' },
    messages: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
    field: { type: 'string', description: '要改的内容 · the input that has to change' },
    law: { type: 'string', description: '法条 · the article, such as PMA-29' },
    details: { type: 'object', description: '给程序的值 · values for programs' },
    incident: { type: 'string', description: '系统故障时的编号 · number of the incident, for a fault' },
  },
}

/** The refusal that every operation may give besides its success. */
const REFUSED = {
  description: '拒绝：发生了什么、为什么、接下来怎么办 · a refusal: what happened, why, what to do next',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

/**
 * Completes the description that the routes give: who may, how near they must stand, how to sign in, refusals, files,
 * the header that makes a repetition harmless.
 */
export function describeApi(written: Description, capabilities: readonly CapabilityModule[]): Description {
  const known = new Map(capabilities.flatMap((each) => Object.entries(each.operations).map(([name, operation]) => [name, { operation, rule: each.access[name] }] as const)))
  const paths = Object.entries(written.paths).map(([path, methods]) => {
    const described = Object.entries(methods).map(([method, each]) => {
      const own = each.operationId === undefined ? undefined : known.get(each.operationId)
      return [method, own?.rule ? describeOperation(each, own.operation, own.rule) : describeUpload(each)]
    })
    return [path, Object.fromEntries(described)]
  })
  return {
    ...written,
    servers: [{ url: '/' }],
    tags: Object.entries(tagWords).map(([name, { zh, en }]) => ({ name, description: `${zh} · ${en}`, 'x-refusals': OWN_REFUSALS[name] ?? [] })),
    components: {
      schemas: { Refusal: REFUSAL },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '登录得到的令牌 · the token that signing in gives' },
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
        apiKey: { type: 'http', scheme: 'bearer', description: '接口密钥，管理员建立；只能办理写明的权限 · an API key made by an administrator; it does what its scopes name' },
      },
    },
    paths: Object.fromEntries(paths),
  }
}

function describeOperation(each: DescribedOperation, operation: Operation, rule: AccessRule): DescribedOperation {
  const success = operation.sends === 'file' ? { [operation.success]: FILE } : (each.responses ?? {})
  return {
    ...each,
    security: securityOf(rule),
    ...(operation.method === 'GET' ? {} : { parameters: [...(each.parameters ?? []), IDEMPOTENCY_KEY] }),
    responses: { ...success, default: REFUSED },
    'x-who': rule.who,
    'x-on': rule.on,
    'x-refusals': refusalsOf(operation, rule),
  }
}

function securityOf({ who }: AccessRule): readonly Readonly<Record<string, readonly string[]>>[] {
  return [...(who.includes('public') ? [{}] : []), { bearer: [] }, { session: [] }, ...(who.includes('key') ? [{ apiKey: [] }] : [])]
}

const FILE = { description: '文件 · the file', content: { '*/*': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } } }

const IDEMPOTENCY_KEY: DescribedParameter = {
  name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' },
}

function describeUpload(each: DescribedOperation): DescribedOperation {
  const part: DescribedSchema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
  const sent: DescribedSchema = { type: 'object', properties: { token: { type: 'string' }, mediaType: { type: 'string' }, sizeBytes: { type: 'integer' } } }
  return {
    ...each,
    operationId: 'uploadFile',
    requestBody: { content: { 'multipart/form-data': { schema: part } } },
    responses: { 201: { description: '已保存 · kept', content: { 'application/json': { schema: sent } } }, default: REFUSED },
    security: [{}],
    'x-who': ['public'],
    'x-on': 'nothing',
    'x-refusals': ['unreadable-body', 'body-too-large', 'too-many-requests'],
  }
}

/** What the edge and the spine may answer, as it follows from the rule and the shape. */
function refusalsOf(operation: Operation, rule: AccessRule): readonly string[] {
  const isOpen = rule.who.includes('public')
  const isCommand = operation.method !== 'GET'
  const ofCase = rule.on === 'metadata' || rule.on === 'content' || rule.on === 'handle'
  return [
    ...(operation.body || operation.query || operation.params ? ['invalid-input', 'control-characters'] : []),
    ...(isOpen ? [] : ['sign-in-needed', 'role-not-permitted']),
    ...(ofCase ? ['no-such-case', 'content-not-permitted'] : []),
    ...(ofCase && isCommand ? ['not-the-handler', 'out-of-turn', 'merged-elsewhere'] : []),
    ...(isCommand ? ['bad-command-id', 'key-reused'] : []),
  ]
}

/** Codes of the edge that exist; a test keeps the lists above to them and to the spine's. */
export const EDGE_CODES: readonly string[] = edgeRefusal.codes
