import type { Tx } from '#platform/db/database'
import type { StaffId } from '#cap/cases'

export async function insertFeed(tx: Tx, feed: { readonly id: string; readonly staffId: StaffId; readonly hash: string; readonly at: Date }): Promise<void> {
  await tx`insert into calendar.feed (district_id, id, staff_id, token_hash, made_at, revoked_at)
    values (${tx.district}, ${feed.id}, ${feed.staffId}, ${feed.hash}, ${feed.at}, null)`
}

/** Ends every feed of a person. Answers whether there was one. */
export async function revokeFeeds(tx: Tx, staffId: StaffId, at: Date): Promise<boolean> {
  const ended = await tx<{ id: string }>`update calendar.feed set revoked_at = ${at}
    where district_id = ${tx.district} and staff_id = ${staffId} and revoked_at is null returning id`
  return ended.length > 0
}

/** When the feed in force was made. */
export async function feedSince(tx: Tx, staffId: StaffId): Promise<Date | undefined> {
  const [row] = await tx<{ made_at: Date }>`select f.made_at from calendar.feed f
    where f.district_id = ${tx.district} and f.staff_id = ${staffId} and f.revoked_at is null order by f.made_at desc limit 1`
  return row?.made_at
}

/** Whose feed a token opens: nobody's once it was revoked or the account is no longer active. */
export async function ownerOf(tx: Tx, hash: string): Promise<StaffId | undefined> {
  const [row] = await tx<{ staff_id: StaffId }>`
    select f.staff_id from calendar.feed f
      join people.published_staff s on s.district_id = ${tx.district} and s.id = f.staff_id
     where f.district_id = ${tx.district} and f.token_hash = ${hash} and f.revoked_at is null and s.state = 'active'
     limit 1`
  return row?.staff_id
}
