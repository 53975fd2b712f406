import { qrSvg } from '#cap/documents'
import { teamKindName } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { ok, type Result } from '#platform/result'
import type { District, Services } from '#platform/services'
import type { Day } from '#platform/time'
import { inUnit } from '../commands/here.ts'
import { type Enlisted, pinFor } from '../commands/members.ts'
import type { EnlistedShown, MemberShown, PostsShown, TeamsShown } from '../contract.ts'
import { checkHolds, showMemberNumber, WALKED } from '../domain.ts'
import { colleaguesOf, type MemberRow, membersOfUnit, type PartRow, partsOf, teamsOf } from '../store/members.ts'
import { placesOf, postsOf, slotsOf, termsOf } from '../store/posts.ts'
import { DAYS_WORDS, PART_WORDS, POST_WORDS } from '../words.ts'
import { nameFrom } from './names.ts'

/** Teams of the unit with those in them, in the order in which they joined: no hours, no figure beside anybody. */
export function listTeams(services: Services, viewer: StaffActor): Promise<Result<TeamsShown>> {
  return inUnit(services, viewer, async ({ tx, home, today }): Promise<Result<TeamsShown>> => {
    const [teams, members, colleagues] = [await teamsOf(tx, home.id, today), await membersOfUnit(tx, home.id, today), await colleaguesOf(tx, home.id, today)]
    const parts = (await partsOf(tx, members.map((each) => each.id), today)).filter((each) => each.unit_id === home.id)
    await recordAccess(tx, services.clock, viewer, { action: 'duty.members', caseId: null })
    return ok({
      today, colleagues,
      teams: teams.map((each) => ({
        id: each.id, kind: each.kind, kindWords: teamKindName(each.kind), name: { zh: each.name_zh, en: each.name_en }, members: parts.filter((part) => part.team_id === each.id).length,
      })),
      members: members.map((each) => memberShown(each, parts, today, { name: nameFrom(services, tx, each), phone: each.phone ? services.keys.decrypt(tx.district, 'phone', each.phone) : null })),
    })
  })
}

function memberShown(row: MemberRow, parts: readonly PartRow[], today: Day, { name, phone }: { readonly name: string; readonly phone: string | null }): MemberShown {
  const { checked_on: checkedOn, checked_with: checkedWith, check_valid_until: validUntil } = row
  const holds = checkHolds({ checkedOn, checkValidUntil: validUntil }, today)
  return {
    id: row.id, name, phone, staff: row.staff_id !== null, wall: row.wall, tickedByLead: row.ticked_by_lead, joinedOn: row.joined_on,
    check: checkedOn && checkedWith && validUntil ? { checkedOn, with: checkedWith, validUntil, holds } : null,
    parts: parts.filter((each) => each.member_id === row.id).map((each) => ({ id: each.id, teamId: each.team_id, part: each.part, partWords: { ...PART_WORDS[each.part] } })),
  }
}

/** Number, PIN and a code that leads to the page; the PIN is not in the code. */
export function enlistedShown(services: Services, { id: district, slug }: District, made: Result<Enlisted>): Result<EnlistedShown> {
  if (!made.ok) return made
  const { id, number } = made.value
  if (number === null) return ok({ id, slip: null })
  const address = `${services.publicUrl}/d/${slug}/duty?number=${number}`
  return ok({ id, slip: { number: showMemberNumber(number), pin: pinFor(services, district, number), address, qr: qrSvg(address) } })
}

/** Posts of the unit with hours and places, and the terms that count here. */
export function listPosts(services: Services, viewer: StaffActor): Promise<Result<PostsShown>> {
  return inUnit(services, viewer, async ({ tx, home, today }): Promise<Result<PostsShown>> => {
    const posts = await postsOf(tx, home.id, today)
    const ids = posts.map((each) => each.id)
    const [slots, places, teams, terms] = [await slotsOf(tx, ids, today), await placesOf(tx, ids, today), await teamsOf(tx, home.id, today), await termsOf(tx)]
    const named = teams.map((each) => ({ id: each.id, name: { zh: each.name_zh, en: each.name_en } }))
    return ok({
      teams: named, terms: terms.filter((each) => isWithin(home.path, each.unit_path)).map((each) => ({ id: each.id, name: each.name, from: each.from_on, until: each.until_on, source: each.source })),
      posts: posts.map((post) => ({
        id: post.id, kind: post.kind, kindWords: { ...POST_WORDS[post.kind] }, name: post.name, place: post.place, withChildren: post.with_children,
        team: named.find((each) => each.id === post.team_id)?.name ?? null, walked: WALKED.includes(post.kind),
        slots: slots.filter((each) => each.post_id === post.id).map(({ id, begins, ends, days, needed }) => ({ id, begins, ends, days, daysWords: { ...DAYS_WORDS[days] }, needed })),
        places: places.filter((each) => each.post_id === post.id).map(({ id, name }) => ({ id, name })),
      })),
    })
  }, true)
}
