import { type Day, day } from '#platform/time'

/** What owners decide together. The first three need three quarters of those who take part, the others more than half (CC Art. 278). */
export const VOTE_KINDS = ['raise-maintenance-fund', 'alter-or-rebuild', 'change-common-use', 'rules', 'committee', 'manager', 'use-maintenance-fund', 'other'] as const
export type VoteKind = (typeof VOTE_KINDS)[number]

/** A share as it stands in the law: 2 of 3. */
export interface Share {
  readonly of: number
  readonly parts: number
}

export interface OwnersRule {
  readonly effectiveFrom: Day
  readonly law: string
  /** Owners of so much area and so many heads must take part; exactly so much is enough (以上, CC Art. 1259). */
  readonly quorum: Share
  /** More than this share of those who take part, of area and of heads (过半数). */
  readonly ordinary: Share
  /** At least this share of those who take part, of area and of heads. */
  readonly special: Share
  readonly specialKinds: readonly VoteKind[]
}

/** Effective-dated: a vote is counted by the rule of the day on which it was opened. */
export const OWNERS_RULES: readonly OwnersRule[] = [
  {
    effectiveFrom: day('2021-01-01'), law: 'CC-278',
    quorum: { of: 2, parts: 3 }, ordinary: { of: 1, parts: 2 }, special: { of: 3, parts: 4 },
    specialKinds: ['raise-maintenance-fund', 'alter-or-rebuild', 'change-common-use'],
  },
]

/** The rule in force on a day; throws for a day before the Civil Code, which no vote can have. */
export function ownersRuleOn(on: Day): OwnersRule {
  const found = OWNERS_RULES.filter((each) => each.effectiveFrom <= on).at(-1)
  if (!found) throw new Error(`no rule for owners’ votes on ${on}`)
  return found
}

export const CHOICES = ['for', 'against', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

/** One owner: one head, whatever they own; the area in hundredths of a square metre. */
export interface Voter {
  readonly id: string
  readonly doors: string
  readonly areaCentiares: number
}

export interface Ballot {
  readonly voterId: string
  readonly choice: Choice
}

/** Two whole numbers; never divided. */
export interface Fraction {
  readonly count: number
  readonly outOf: number
}

export interface VoteResult {
  readonly participation: { readonly heads: Fraction; readonly area: Fraction; readonly reached: boolean }
  readonly approval: { readonly heads: Fraction; readonly area: Fraction; readonly reached: boolean }
  readonly needed: 'ordinary' | 'special'
  readonly passed: boolean
}

/** CC Art. 278: both quorums of participation, then both majorities among those who take part. The last ballot of an owner counts. */
export function countVote(rule: OwnersRule, kind: VoteKind, voters: readonly Voter[], ballots: readonly Ballot[]): VoteResult {
  const last = new Map(ballots.map((each) => [each.voterId, each.choice]))
  const all = sizeOf(voters)
  const took = sizeOf(voters.filter((each) => last.has(each.id)))
  const agreed = sizeOf(voters.filter((each) => last.get(each.id) === 'for'))
  const heads = { count: took.heads, outOf: all.heads }
  const area = { count: took.area, outOf: all.area }
  const reached = atLeast(heads, rule.quorum) && atLeast(area, rule.quorum)
  const needed = rule.specialKinds.includes(kind) ? 'special' : 'ordinary'
  const forHeads = { count: agreed.heads, outOf: took.heads }
  const forArea = { count: agreed.area, outOf: took.area }
  const enough = needed === 'special'
    ? atLeast(forHeads, rule.special) && atLeast(forArea, rule.special)
    : moreThan(forHeads, rule.ordinary) && moreThan(forArea, rule.ordinary)
  return {
    participation: { heads, area, reached }, approval: { heads: forHeads, area: forArea, reached: enough }, needed, passed: reached && enough,
  }
}

function sizeOf(voters: readonly Voter[]): { readonly heads: number; readonly area: number } {
  return { heads: voters.length, area: voters.reduce((sum, each) => sum + each.areaCentiares, 0) }
}

/** Multiplied across, so that nothing is rounded; nobody at all is never enough. */
function atLeast({ count, outOf }: Fraction, share: Share): boolean {
  return outOf > 0 && count * share.parts >= outOf * share.of
}

function moreThan({ count, outOf }: Fraction, share: Share): boolean {
  return outOf > 0 && count * share.parts > outOf * share.of
}
