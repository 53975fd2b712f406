import { said } from '#platform/words'

/** What the round sheet says of its presses, with a network and without one. */
export const roundWords = {
  kept: (n: number) => said(`本机还有 ${n} 次没送出，有网络时自动送`, `${n} presses are kept on this device and go out when there is a network`),
  keptHere: (n: number) => said(`本机有 ${n} 次没送出，打开走访表就送`, n === 1 ? '1 press is kept on this device; open the sheet to send it' : `${n} presses are kept on this device; open the sheet to send them`),
  sent: said('都已送出。', 'All sent.'),
  opensOffline: said('这一页今天没有网络也能打开；手机里只有门牌和勾，明天自动清掉。', 'Today this page opens without a network too; the telephone keeps doors and ticks only, and lets them go tomorrow.'),
  noNetwork: said('没有网络', 'No network'),
  offline: said('没有网络，照样点：本机记着，有网络自动送出。线索和承诺等有网络再记。', 'No network: go on. It is kept on this device and sent when there is one. Take notes and promises once there is a network.'),
  notOpened: said('这台手机今天没有在有网络时打开过这张走访表，所以现在打不开。请找到网络再试。', 'This device has not opened this sheet today while there was a network, so it cannot open now. Find a network and try again.'),
  tryAgain: said('再试一次', 'Try again'), refused: said('没有收：', 'Not taken: '),
} as const
