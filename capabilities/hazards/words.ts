import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const HAZARD_STATES = {
  found: said('已发现', 'found'),
  assigned: said('已交办', 'assigned'),
  fixing: said('整改中', 'being fixed'),
  verified: said('已核实消除', 'verified'),
  closed: said('已销号', 'closed'),
} as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'hazard-found': said('发现隐患', 'Danger found'),
  'hazard-assigned': said('交办隐患', 'Task assigned'),
  'hazard-taken-up': said('开始整改', 'Taken up'),
  'hazard-fixed': said('报告已整改', 'Reported as fixed'),
  'hazard-verified': said('核实已消除', 'Verified as gone'),
  'hazard-not-fixed': said('核实未消除', 'Found not fixed'),
  'hazard-closed': said('隐患销号', 'Task closed'),
  'hazard-photo-added': said('补上整改前的照片', 'Photo of before added'),
} as const satisfies Readonly<Record<string, Said>>

/** How it was found. */
export const FOUND_BY_WORDS = {
  closing: said('结案时发现', 'found at a closing'),
  patrol: said('巡查发现', 'found on patrol'),
  plate: said('扫码反映', 'reported at a plate'),
  visit: said('走访发现', 'found on a visit'),
  lead: said('线索转来', 'came from a note'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  assign: said('交办', 'Assign'),
  'take-up': said('开始整改', 'Take up'),
  fix: said('报告已整改', 'Report as fixed'),
  verify: said('现场核实', 'Verify on site'),
  close: said('销号', 'Close'),
  photo: said('补整改前照片', 'Photo of before'),
} as const satisfies Readonly<Record<string, Said>>

export const refusal = defineRefusals({
  'no-such-hazard': () => ({
    status: 404,
    zh: '没有找到这条隐患。请回到列表刷新一下；不归您单位处理的隐患，这里看不到。',
    en: 'There is no such task. Reload the list; tasks that do not belong to your unit are not shown here.',
  }),
  'not-your-side': ({ step }: { step: Said }) => ({
    status: 403,
    zh: `“${step.zh}”不归您单位做：整改由责任单位做，交办、核实和销号由社区做。`,
    en: `“${step.en}” is not for your unit: the owner fixes, the community assigns, verifies and closes.`,
  }),
  'hazard-out-of-turn': ({ state, step }: { state: Said; step: Said }) => ({
    status: 409,
    zh: `这条隐患现在是“${state.zh}”，不能“${step.zh}”。请刷新页面看看下一步。`,
    en: `This task is now “${state.en}”; “${step.en}” is not possible. Reload the page to see what comes next.`,
  }),
  'not-reported-fixed': () => ({
    status: 409,
    zh: '责任单位还没有报告整改完成，先不用核实。可以提醒他们。',
    en: 'The owner has not reported it fixed, so there is nothing to verify yet. You may remind them.',
  }),
  'verified-by-another': () => ({
    status: 409,
    zh: '谁整改谁不能自己核实。请另一位同事到现场看一看。',
    en: 'Whoever fixed it cannot verify it. Ask another person to look at it.',
  }),
  'no-such-owner': () => ({
    status: 422, field: 'ownerUnitId',
    zh: '没有这个责任单位。请从列表里选。',
    en: 'There is no such unit. Choose one from the list.',
  }),
  'photo-with-people': () => ({
    status: 422, field: 'photoWithoutPeople',
    zh: '照片里不能认出人和车牌。请涂掉人脸和车牌再勾选，或者换一张没有人的。',
    en: 'Nobody and no number plate may be recognised on the photo. Cover faces and plates and say so, or choose a photo without people.',
  }),
  'photo-there': () => ({
    status: 409, field: 'photo',
    zh: '整改前的照片已经有了，不再换。新的情况请在核实时写明。',
    en: 'There is a photo of before already; it is not replaced. Write what is new when you verify.',
  }),
  'no-such-photo': () => ({
    status: 404,
    zh: '没有这张照片。请刷新列表看看。',
    en: 'There is no such photo. Reload the list.',
  }),
  'hazard-not-described': ({ field }: { field: string }) => ({
    status: 422, field,
    zh: '请写清是什么隐患、在哪里。没有门牌的，用文字写位置。',
    en: 'Say what the danger is and where. Where there is no plate, describe the place.',
  }),
  'no-such-place': () => ({
    status: 422, field: 'addressId',
    zh: '没有找到这个地点。请重新选，或者用文字写。',
    en: 'There is no such place. Choose again, or describe it in words.',
  }),
  'photo-unknown': () => ({
    status: 422, field: 'photo',
    zh: '照片没有传好。请重新选一次，其他内容都还在。',
    en: 'The photo did not arrive. Please choose it again; everything else is still here.',
  }),
  'bad-cursor': () => ({
    status: 400, field: 'after',
    zh: '翻页的位置看不懂了。请回到列表的第一页。',
    en: 'The place in the list could not be read. Please go back to its first page.',
  }),
})
