import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

/** Campaigns whose addresses are over by a day. */
export async function campaignsToForget(tx: Tx, today: Day): Promise<readonly string[]> {
  const found = await tx<{ id: string }>`
    select c.id from campaigns.campaign c
     where c.district_id = ${tx.district} and c.forgotten_on is null and least(coalesce(c.closed_on, c.until_on), c.until_on) + c.keep_days < ${today} order by c.id limit 100 for update skip locked`
  return found.map((each) => each.id)
}

/** Takes away addresses, press ids and answered promises of a campaign, and the places of those still open; counts by grid and day stay. */
export async function forgetCampaign(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`delete from campaigns.door where district_id = ${tx.district} and campaign_id = ${id}`
  await tx`delete from campaigns.press where district_id = ${tx.district} and campaign_id = ${id}`
  await tx`delete from campaigns.promise where district_id = ${tx.district} and campaign_id = ${id} and state <> 'open'`
  await tx`update campaigns.promise set place = null where district_id = ${tx.district} and campaign_id = ${id} and place is not null`
  await tx`update campaigns.campaign set forgotten_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

/** Takes away promises that ended before a day and belong to no campaign, or to one that is forgotten already; and the places of those without a campaign that were due before it and stand open. Answers how many. */
export async function forgetPromises(tx: Tx, before: Day): Promise<number> {
  const gone = await tx`
    delete from campaigns.promise as p using (
      select o.district_id, o.id from campaigns.promise o left join campaigns.campaign c on c.district_id = o.district_id and c.id = o.campaign_id
       where o.district_id = ${tx.district} and o.state <> 'open' and o.ended_on < ${before} and (c.id is null or c.forgotten_on is not null) order by o.id limit 500 for update of o skip locked) old
     where p.district_id = ${tx.district} and old.district_id = p.district_id and p.id = old.id returning p.id`
  const nameless = await tx`
    update campaigns.promise as p set place = null from (
      select o.district_id, o.id from campaigns.promise o
       where o.district_id = ${tx.district} and o.state = 'open' and o.campaign_id is null and o.place is not null and o.due_on < ${before} order by o.id limit 500 for update skip locked) old
     where p.district_id = ${tx.district} and old.district_id = p.district_id and p.id = old.id returning p.id`
  return gone.length + nameless.length
}

/** Takes away the words of bookings whose day was before. Answers how many. */
export async function forgetBookings(tx: Tx, before: Day): Promise<number> {
  const gone = await tx`
    update campaigns.home_service as h set words = null, answer = null, door = null from (
      select o.district_id, o.id from campaigns.home_service o where o.district_id = ${tx.district} and o.words is not null and o.on_day < ${before} order by o.on_day, o.id limit 500 for update skip locked) old
     where h.district_id = ${tx.district} and old.district_id = h.district_id and h.id = old.id returning h.id`
  return gone.length
}
