import { said } from '#platform/words'

/** What a booth says of its counting, with a network and without one. */
export const boothWords = {
  one: (name: string) => said(`${name} 加一`, `${name}: one more`),
  back: (name: string) => said(`${name} 减一（按错了）`, `${name}: one less (pressed by mistake)`),
  kept: (n: number) => said(`本机还有 ${n} 次没送出，有网络时自动送`, `${n} presses are kept on this device and go out when there is a network`),
  sent: said('都已送出', 'all sent'),
  opensOffline: said('这一页今天没有网络也能打开、照样记数；浏览器里不存任何人的信息。', 'Today this page opens and counts without a network too; nothing of anybody is kept in the browser.'),
  noNetwork: said('没有网络', 'No network'),
  offline: said('没有网络，照样点：本机记着，有网络自动送出。意见等有网络再记。', 'No network: keep counting. It is kept on this device and sent when there is one. Note opinions once there is a network.'),
  notOpened: said('这台设备今天没有在有网络时打开过这次摆摊，所以现在打不开。请找到网络再试。', 'This device has not opened this booth today while there was a network, so it cannot open now. Find a network and try again.'),
  tryAgain: said('再试一次', 'Try again'),
} as const
