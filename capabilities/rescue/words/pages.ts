import { said } from '#platform/words'

/** The resident's page: how to call for help for somebody. */
export const helpPage = {
  door: said('有人露宿、需要帮助', 'Somebody sleeps rough or needs help'),
  doorWhy: said('打救助站电话，白天晚上都有人接', 'Ring the rescue station, day and night'),
  title: said('有人需要帮助', 'Somebody needs help'),
  why: said('看到有人露宿、走失、没吃没穿，打这个电话，白天晚上都有人接。', 'When you see somebody sleeping rough, lost, cold or hungry, ring this number. It is answered day and night.'),
  danger: said('有人生病、受伤、昏倒：先打 120。有人被打、被骗、被逼：先打 110。', 'Ill, hurt or unconscious: ring 120 first. Beaten, cheated or forced: ring 110 first.'),
  child: said('看到的是孩子：先打 110，再打救助站。', 'It is a child: ring 110 first, then the station.'),
  line: said('24小时救助电话', '24-hour rescue line'),
  noLine: said('这里还没有公布救助电话，请打 110 或 12345，请他们转救助站。', 'No rescue line is published here yet; ring 110 or 12345 and ask for the rescue station.'),
  say: said('打电话说什么', 'What to say'),
  sayPlace: said('在哪里：路口、桥洞、车站的哪个门。', 'Where: the crossing, the bridge, the gate of the station.'),
  sayWhat: said('什么情况：几个人，冷不冷，有没有生病。', 'What you see: how many, whether cold or ill.'),
  sayNoName: said('不用说您的名字，也不用问对方的名字。', 'Neither your name nor theirs is needed.'),
  next: said('接下来会怎样', 'What happens next'),
  nextGo: said('救助站的人会去看，先给热水、吃的、衣服，不问身份。', 'Somebody from the station goes there, and gives something hot, food and clothes first, without asking who they are.'),
  nextOffer: said('问本人愿不愿意到站里住。愿意就来，有地方睡，有饭吃，帮着联系家人、回家。', 'They ask whether the person would like to come: a bed, meals, help with finding family and going home.'),
  nextFree: said('不收钱，不用干活。', 'Nothing is charged and no work is asked.'),
  voluntary: said('全凭本人自愿', 'It is up to the person'),
  voluntaryWhy: said('不愿意来，谁也不能强带；来了，随时可以走。不愿意的，除了次数和地点什么都不记。请不要围观、拍照。', 'Nobody is taken against their will, and whoever came may leave at any time. Of those who decline, nothing is kept but a count and the place. Please do not crowd around or take pictures.'),
} as const
