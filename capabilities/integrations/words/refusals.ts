import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'key-not-valid': () => ({
    status: 401,
    zh: '这个接口密钥不对、已停用或已到期。请向本区综治中心的系统管理员要一个新的。',
    en: 'This API key is wrong, revoked or over. Ask the administrator of the district’s centre for a new one.',
  }),
  'scope-missing': ({ operation }: { operation: string }) => ({
    status: 403, details: { operation },
    zh: '这个接口密钥没有这项权限。密钥只能办理建立时写明的事；需要更多，请管理员另建一个。',
    en: 'This API key does not cover this operation. A key does only what it was made for; ask the administrator for another one if you need more.',
  }),
  'key-too-fast': ({ seconds }: { seconds: number }) => ({
    status: 429, details: { seconds },
    zh: `这个接口密钥这一分钟的次数用完了。请过 ${seconds} 秒再送，内容没有丢。`,
    en: `This API key has used up its calls of this minute. Send it again in ${seconds} seconds; nothing was lost.`,
  }),
  'centre-only': () => ({
    status: 403,
    zh: '接口密钥对全区有效，只由区综治中心的系统管理员建立和停用。请找他们。',
    en: 'An API key holds for the whole district; only an administrator of the district’s centre makes and revokes it. Ask them.',
  }),
  'system-missing': () => ({
    status: 422, field: 'system',
    zh: '请写明是哪个系统、用来做什么，日后才查得清是谁在用。',
    en: 'Say which system it is and what the key is for, so that later anybody can tell who used it.',
  }),
  'expiry-does-not-fit': ({ latest }: { latest: string }) => ({
    status: 422, field: 'expiresOn', details: { latest },
    zh: `到期日要在今天和 ${latest} 之间：密钥最长用一年，到期再建新的。`,
    en: `The last day lies between today and ${latest}: a key lives a year at most, then a new one is made.`,
  }),
  'no-such-key': () => ({
    status: 404,
    zh: '没有这个接口密钥。请刷新列表再看。',
    en: 'There is no such API key. Reload the list.',
  }),
  'key-already-revoked': () => ({
    status: 409,
    zh: '这个接口密钥已经停用了。',
    en: 'This API key is revoked already.',
  }),
  'no-such-open311-request': () => ({
    status: 404,
    zh: '没有这条公开诉求，或者它不归您这里。请刷新列表再看。',
    en: 'There is no such request, or it is not your unit’s. Reload the list.',
  }),
  'already-decided': () => ({
    status: 409,
    zh: '这条诉求已经有人处理过是否公开了。请刷新列表看结果。',
    en: 'Somebody has decided about this request already. Reload the list to see how.',
  }),
  'not-released': () => ({
    status: 409,
    zh: '这条诉求现在没有公开，不用撤下。请刷新列表看看。',
    en: 'This request is not public now; there is nothing to take back. Reload the list.',
  }),
  'withdrawal-reason-missing': () => ({
    status: 422, field: 'reason',
    zh: '请写明为什么撤下，日后查得到。',
    en: 'Please say why it is taken back, so that it can be looked up later.',
  }),
  'place-not-known': () => ({
    status: 422,
    zh: '还不知道它在哪个微网格，公开后地图上没有位置。请先在工单里补上地点，再公开。',
    en: 'Its micro-grid is not known yet, so the map would show it nowhere. State the place in the ticket first, then release it.',
  }),
  'personal-data': () => ({
    status: 422, field: 'words', law: 'PIPL-25',
    zh: '公开的文字里有电话、证件号或案件码。个人信息未经本人单独同意不得公开（个人信息保护法第25条）。请删掉再公开。',
    en: 'The public words hold a telephone, an identity number or a case code. Personal data may not be published without separate consent (PIPL Art. 25). Take it out and release again.',
  }),
  'no-medium': () => ({
    status: 422, field: 'media',
    zh: '这条诉求没有可以公开的照片或链接。请不要勾选。',
    en: 'This request has no photo or link that could be shown. Leave it unticked.',
  }),
  'medium-not-looked-at': () => ({
    status: 422, field: 'mediaLookedAt', law: 'PIPL-25',
    zh: '公开照片前要先看过：上面没有人脸、车牌和门牌。请看过再勾选。',
    en: 'A photo is looked at before it is shown: no face, no number plate, no door number on it. Look, then tick.',
  }),
})
