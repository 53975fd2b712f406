import { said } from '#platform/words'

export const arrangingWords = {
  why: said('被请的人会收到通知，前一天再提醒一次。来不来由他们自己决定。', 'Those invited are told, and reminded the day before. Coming is their own choice.'),
  whom: said('请谁来', 'Whom to invite'),
  on: said('哪一天', 'Day'),
  from: said('几点开始', 'From'),
  to: said('几点结束', 'To'),
  place: said('在哪里（写到房间）', 'Where (down to the room)'),
  callOff: said('最近约好的一次不开了，会告诉被请的人。', 'The session arranged last will not be held; those invited are told.'),
} as const
