import { said } from '#platform/words'

export const factorWords = {
  place: said('动态码', 'One-time code'),
  placeAbout: said('盖章时除了密码，再用手机上的动态码确认是本人。', 'Besides the password, a code from your phone proves at the seal that it is you.'),
  off: said('没有开通。现在盖章只要再输一次密码。', 'It is off. The seal asks for your password only.'),
  on: (since: string) => said(`已开通（${since} 起）。盖章要输密码和 6 位动态码。`, `It is on, since ${since}. The seal asks for your password and six digits.`),
  left: (count: number) => said(`还有 ${count} 个恢复码没用过。`, `${count} recovery codes are left.`),
  fewLeft: said('恢复码快用完了。请关闭后重新开通，拿一组新的。', 'Few recovery codes are left. Switch it off and enrol again to get new ones.'),
  password: said('您自己的登录密码', 'Your own sign-in password'),
  begin: said('开始开通', 'Begin'),
  scan: said('用手机上的动态码应用扫一扫（任何支持 TOTP 的应用都行），再输入它显示的 6 位数。', 'Scan this with any authenticator app (TOTP), then enter the six digits it shows.'),
  qr: said('开通用的二维码', 'QR code to enrol with'),
  byHand: said('扫不了的，手工输入这串字：', 'If you cannot scan, type this by hand:'),
  code: said('手机上显示的 6 位数', 'Six digits from the phone'),
  prove: said('核对并开通', 'Prove and switch on'),
  recovery: said('恢复码', 'Recovery codes'),
  recoveryHint: said(
    '手机丢了、坏了，用恢复码代替动态码，每个只能用一次。只显示这一次：请抄下来或打印，和印章一样保管。',
    'If the phone is lost, a recovery code stands in for the digits, each once. They are shown this once only: write them down or print them, and keep them like the seal.',
  ),
  noted: said('已经抄好', 'I have written them down'),
  end: said('关闭动态码', 'Switch it off'),
  endHint: said('换手机：先关闭，再用新手机开通。', 'For a new phone, switch it off and enrol again.'),
  codeOrRecovery: said('动态码，或者一个恢复码', 'The code, or a recovery code'),
} as const
