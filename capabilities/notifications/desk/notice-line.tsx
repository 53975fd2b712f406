import { useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { addDays, cityDay } from '#platform/time'
import { call, shortDay, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { notificationsOperations, type UnitNotice } from '../contract.ts'
import { NOTICE_DAYS, NOTICE_READERS } from '../domain.ts'
import { deskWords } from './words.ts'

/** On the first page: the newest notice to the unit within a week, and how many there were. Read anew with the list. */
export function NoticeLine({ page }: { page: object | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, me, zone } = useDesk()
  const [read, show] = useState<{ page: object | null; notices: readonly UnitNotice[] }>()
  useEffect(() => {
    if (!NOTICE_READERS.includes(me.role)) return
    void call(district, notificationsOperations.listUnitNotices, {}).then((found) => {
      if (found.ok) show({ page, notices: found.value.notices })
    })
  }, [district, me.role, page])
  const dayOf = ({ at }: UnitNotice) => cityDay(new Date(at), zone)
  const recent = (read?.notices ?? []).filter((each) => dayOf(each) > addDays(today(zone), -NOTICE_DAYS.firstLine))
  const [newest] = recent
  if (!newest) return null
  return (
    <p className="sum">
      <Link to={`/${district}/notices`}>
        {say(deskWords.noticeLine(say(newest.title), shortDay(dayOf(newest), language)))} {recent.length > 1 && say(deskWords.noticesMore(recent.length))}
      </Link>
    </p>
  )
}
