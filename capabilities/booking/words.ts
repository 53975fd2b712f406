import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const refusal = defineRefusals({
  'room-taken': ({ from, to, free }: { from: string; to: string; free: string | null }) => ({
    status: 409,
    field: 'from',
    zh: `没有订上：这间房 ${from}–${to} 有一段已被别人预约。${free ? `当天 ${free} 起有同样长的空。` : '当天没有同样长的空了，请换一天或换一间。'}`,
    en: `Not booked: part of ${from}–${to} is already taken in this room. ${free ? `It is free for as long from ${free} that day.` : 'There is no free stretch of that length that day; choose another day or room.'}`,
    ...(free ? { details: { free } } : {}),
  }),
  'no-such-room': () => ({
    status: 404,
    zh: '没有这间房，或者它已停用。请从列表里另选一间。',
    en: 'There is no such room, or it is no longer in use. Please choose another from the list.',
  }),
  'bad-time': () => ({
    status: 422,
    field: 'from',
    zh: '请选整刻的时间（如 15:00、15:15），结束要晚于开始，一次最长 8 小时。',
    en: 'Choose times on the quarter hour (such as 15:00 or 15:15), the end after the start, at most 8 hours at a time.',
  }),
  'bad-day': () => ({
    status: 422,
    field: 'day',
    zh: '这个日期不存在，或者已经过去，或者在一年以后。请重新选一天。',
    en: 'This day does not exist, has passed, or is more than a year away. Please choose another day.',
  }),
  'no-such-booking': () => ({
    status: 404,
    zh: '没有找到这次预约，可能别人已经取消。请刷新页面。',
    en: 'This booking was not found; somebody may have cancelled it already. Please reload the page.',
  }),
  'not-your-booking': () => ({
    status: 403,
    zh: '这次预约是别人订的。请联系预约的人，或请管这间房的单位负责人取消。',
    en: 'Somebody else made this booking. Ask them, or the head of the unit that runs the room, to cancel it.',
  }),
})

export const words = {
  tag: said('预约', 'Booking'),
  rooms: said('可以预约的房间', 'Rooms to book'),
  dayOfRoom: said('一间房一天的安排', 'One day of a room'),
  book: said('预约房间', 'Book a room'),
  cancel: said('取消预约', 'Cancel a booking'),
  calendar: said('工作日历', 'Working calendar'),
} as const

export const purposeWords = {
  mediation: said('调解', 'Mediation'),
  consultation: said('会商', 'Consultation'),
  meeting: said('会议', 'Meeting'),
  other: said('其他', 'Other'),
} as const

export const equipmentWords = {
  screen: said('显示屏', 'Screen'),
  printer: said('打印机', 'Printer'),
  camera: said('摄像头（双方同意才用）', 'Camera (only with both parties’ consent)'),
  'hearing-loop': said('助听设备', 'Hearing loop'),
  'play-corner': said('儿童角', 'Play corner'),
  'second-door': said('两个出入口', 'Two separate doors'),
} as const
