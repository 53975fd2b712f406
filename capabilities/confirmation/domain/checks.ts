import type { Said } from '#platform/words'
import { WARNINGS } from '../words/reasons.ts'

export type WarningCode = keyof typeof WARNINGS

export interface Warning {
  readonly code: WarningCode
  readonly say: Said
  /** Article behind it. */
  readonly law: string
  /** The words of the agreement that gave rise to it; null where the category did. */
  readonly phrase: string | null
}

/** What the court would look at, in words people use. A find is a hint for the mediator and never more. */
const PHRASES: readonly { readonly code: WarningCode; readonly law: string; readonly found: RegExp }[] = [
  { code: 'status', law: 'CPL-I-355', found: /离婚|解除婚姻|婚姻关系|抚养权|监护权|收养|亲子关系|非婚生/ },
  { code: 'real-right', law: 'CPL-I-355', found: /所有权|物权|宅基地|土地使用权|承包经营权|承包地|林权|地役权|抵押权|居住权|产权归|过户/ },
  { code: 'ip', law: 'CPL-I-355', found: /专利权|商标权|著作权|版权归|知识产权/ },
  { code: 'vague', law: 'CPL-I-358', found: /尽快|尽早|适当|酌情|合理时间|有钱|手头宽裕|条件允许|年底前后|若干|大约|左右/ },
  { code: 'unlawful', law: 'CPL-I-358', found: /赌债|赌博|高利贷|不得报警|不得报案|不得起诉|不得举报|放弃抚养费|断绝.{0,4}关系|人身自由/ },
]

export interface CheckedCategory {
  readonly statusReserved: string
  readonly confirmable: string
}

/** The pre-check before an application: it warns and never blocks, for the court alone decides (CPL-I 355, 358). */
export function warningsOf(category: CheckedCategory | undefined, texts: readonly string[]): readonly Warning[] {
  const found = PHRASES.flatMap(({ code, law, found: pattern }): readonly Warning[] => {
    const phrase = texts.map((each) => pattern.exec(each)?.[0]).find((each) => each !== undefined)
    return phrase === undefined ? [] : [{ code, law, say: WARNINGS[code], phrase }]
  })
  const byCategory: readonly Warning[] = [
    ...(category?.statusReserved === 'part' && !found.some((each) => each.code === 'status')
      ? [{ code: 'status', law: 'CPL-I-355', say: WARNINGS.status, phrase: null } as const] : []),
    ...(category?.confirmable === 'rarely' ? [{ code: 'rarely', law: 'CPL-I-355', say: WARNINGS.rarely, phrase: null } as const] : []),
  ]
  return [...found, ...byCategory]
}
