import { said } from '#platform/words'

export const deskWords = {
  place: said('房间预约', 'Rooms'),
  about: said('看房间哪一天空着，预约或取消。', 'See when a room is free; book it or cancel a booking.'),
  title: said('房间安排', 'Rooms of the day'),
  wrongDay: (text: string) =>
    said(
      `网址里的“${text}”不是一个日期，先给您看今天的。请在下面选日子。`,
      `“${text}” in the address is not a date, so this is today. Choose the day below.`,
    ),
  day: said('哪一天', 'Day'),
  show: said('看', 'Show'),
  before: said('前一天', 'Day before'),
  after: said('后一天', 'Day after'),
  none: said('本单位还没有可以预约的房间。', 'Your unit has no room to book.'),
  noneHint: said('系统管理员登记房间后，会出现在这里。', 'Rooms appear here once an administrator has entered them.'),
  restDay: said('这一天不上班', 'not a working day'),
  seats: (count: number) => said(`${count}座`, `${count} seats`),
  stepFree: said('无台阶', 'step-free'),
  free: (from: string) => said(`${from} 空，点这里预约`, `${from} is free, book it`),
  taken: (from: string, to: string, who: string) => said(`${from}–${to} ${who}已订`, `${from}–${to} taken by ${who}`),
  somebody: said('有人', 'somebody'),
  book: said('预约房间', 'Book a room'),
  room: said('房间', 'Room'),
  from: said('从', 'From'),
  to: said('到', 'To'),
  purpose: said('做什么用', 'What for'),
  done: (day: string, from: string, to: string) => said(`已订 ${day} ${from}–${to}`, `Booked ${day} ${from}–${to}`),
  cancel: said('取消预约', 'Cancel it'),
  cancelled: said('已取消', 'Cancelled'),
} as const
