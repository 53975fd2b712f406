import { defineRefusals, type Said } from '../result.ts'
import type { FieldNames } from './operation.ts'

/** A member of what was sent, and what the operation calls its members. */
interface NamedField {
  readonly field: string
  readonly fields?: FieldNames | undefined
}

/** Programs know the name of the schema; people read their own word where the operation has one. */
function nameOf(field: string, fields: FieldNames | undefined): Said {
  return fields?.[field] ?? { zh: field, en: field }
}

export const edgeRefusal = defineRefusals({
  'invalid-input': ({ field, fields, problem }: NamedField & { problem: Said }) => ({
    status: 400, ...(field ? { field } : {}),
    zh: `没有保存：${field ? `“${nameOf(field, fields).zh}”` : '内容'}${problem.zh}。改好再提交一次，其他内容都在。`,
    en: `Not saved: ${field ? `“${nameOf(field, fields).en}”` : 'the content'} ${problem.en}. Correct it and send it again; everything else is still here.`,
  }),
  'control-characters': ({ field, fields }: NamedField) => ({
    status: 400, field,
    zh: `没有保存：“${nameOf(field, fields).zh}”里有看不见的控制字符。请删掉重新输入，其他内容都在。`,
    en: `Not saved: “${nameOf(field, fields).en}” contains invisible control characters. Please type it again; everything else is still here.`,
  }),
  'no-such-district': () => ({
    status: 404,
    zh: '没有这个地区。请核对网址，或者扫一扫楼道里的二维码。',
    en: 'There is no such district. Please check the address, or scan the code in your building.',
  }),
  'no-such-page': () => ({
    status: 404,
    zh: '没有这个页面。请回到首页重新进入。',
    en: 'There is no such page. Please go back to the start page.',
  }),
  'sign-in-needed': () => ({
    status: 401,
    zh: '请先登录。您填的内容都还在，登录后可以接着提交。',
    en: 'Please sign in first. What you typed is still here; you can send it after signing in.',
  }),
  'role-not-permitted': ({ posts }: { posts: readonly string[] }) => ({
    // The desk names the posts in words: who can be asked.
    status: 403, details: { posts },
    zh: '您现在的岗位不能做这一步。如果您还有别的岗位，请先切换；否则请找负责人。',
    en: 'Your present post cannot take this step. If you hold another post, switch to it; otherwise ask the head of your unit.',
  }),
  'too-many-requests': ({ seconds }: { seconds: number }) => ({
    status: 429,
    zh: `提交得太快了。请过 ${seconds} 秒再试，您填的内容都还在。`,
    en: `That was too fast. Please try again in ${seconds} seconds; what you typed is still here.`,
  }),
  'body-too-large': () => ({
    status: 413,
    zh: '内容太大，没有收下。照片请一次少传几张，其他内容都还在。',
    en: 'This is too large and was not taken in. Send fewer photos at a time; everything else is still here.',
  }),
  'unreadable-body': () => ({
    status: 400,
    zh: '没有看懂提交的内容，没有保存。请刷新页面再试一次。',
    en: 'What was sent could not be read and was not saved. Reload the page and try again.',
  }),
  'bad-command-id': () => ({
    status: 400, field: 'Idempotency-Key',
    zh: 'Idempotency-Key 必须是一个 UUID；用接口密钥时，可以是 200 个以内的字母、数字和符号。',
    en: 'Idempotency-Key must be a UUID; with an API key it may be up to 200 letters, digits and signs.',
  }),
})

/** What is wrong with one field, for each kind of schema check. */
export function problemOf(keyword: string, parameters: Readonly<Record<string, unknown>>): { zh: string; en: string } {
  const limit = String(parameters['limit'] ?? '')
  const known: Readonly<Record<string, { zh: string; en: string }>> = {
    required: { zh: '没有填', en: 'is missing' },
    minLength: { zh: '没有填', en: 'is empty' },
    maxLength: { zh: `太长，最多 ${limit} 个字`, en: `is too long (at most ${limit} characters)` },
    pattern: { zh: '格式不对', en: 'has the wrong form' },
    format: { zh: '格式不对', en: 'has the wrong form' },
    enum: { zh: '不在可选的范围里', en: 'is not one of the choices' },
    const: { zh: '不在可选的范围里', en: 'is not one of the choices' },
    anyOf: { zh: '不在可选的范围里', en: 'is not one of the choices' },
    minimum: { zh: `不能小于 ${limit}`, en: `must be at least ${limit}` },
    maximum: { zh: `不能大于 ${limit}`, en: `must be at most ${limit}` },
    minItems: { zh: `至少要有 ${limit} 项`, en: `needs at least ${limit}` },
    maxItems: { zh: `最多 ${limit} 项`, en: `takes at most ${limit}` },
    type: { zh: '格式不对', en: 'has the wrong form' },
    additionalProperties: { zh: `里有不认识的“${String(parameters['additionalProperty'] ?? '')}”`, en: `has an unknown member “${String(parameters['additionalProperty'] ?? '')}”` },
  }
  return known[keyword] ?? { zh: '格式不对', en: 'has the wrong form' }
}
