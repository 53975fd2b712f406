import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const accountRefusal = defineRefusals({
  'bad-login': () => ({
    status: 422, field: 'login',
    zh: '没有保存：登录名要以小写字母开头，用字母、数字、点、短横或下划线，3 至 40 个。例如 wang.shili。',
    en: 'Not saved: a login begins with a letter and has 3 to 40 letters, digits, dots, hyphens or underscores, such as wang.shili.',
  }),
  'login-taken': () => ({
    status: 409, field: 'login',
    zh: '没有保存：这个登录名已经有人用了（停用的也算）。请换一个，或在列表里找到他重设密码。',
    en: 'Not saved: this login is in use, or was. Choose another, or find that person in the list and set a new first password.',
  }),
  'no-name': () => ({
    status: 422, field: 'name',
    zh: '没有保存：请写真实姓名，案卷和文书上要用。',
    en: 'Not saved: write the person’s real name; files and papers carry it.',
  }),
  'own-account': () => ({
    status: 403,
    zh: '没有改动：自己的账号不能自己锁定、解锁或重设。要换密码，请用“修改自己的密码”；其他请另一位管理员办。',
    en: 'Nothing was changed: nobody locks, unlocks or resets their own account. Change your own password instead, or ask another administrator.',
  }),
  'no-such-account': () => ({
    status: 404,
    zh: '没有找到这个账号，或者他的岗位不全在您的单位之内。请让区中心的管理员办理。',
    en: 'There is no such account, or not all of its posts lie in your unit. Ask the administrator of the district centre.',
  }),
  'locked-already': () => ({
    status: 409,
    zh: '这个账号已经锁定，没有再改。请刷新页面看是谁、为什么锁的。',
    en: 'This account is locked already; nothing was changed. Reload the page to see why.',
  }),
  'not-locked': () => ({
    status: 409,
    zh: '这个账号没有锁定，不用解锁。请刷新页面看最新情况。',
    en: 'This account is not locked. Reload the page to see how it stands.',
  }),
  'choose-own-password': () => ({
    status: 403, field: 'newPassword',
    zh: '密码正确。这是管理员给的一次性密码，请现在换成只有您自己知道的，再登录。',
    en: 'The password is right. It was given by the administrator and works once: choose one that only you know to go on.',
  }),
  'first-password-over': () => ({
    status: 403,
    zh: '这个一次性密码已过 7 天，不能再用。请找系统管理员重设一个。',
    en: 'This first password is older than 7 days and no longer works. Ask the system administrator for a new one.',
  }),
  'same-password': () => ({
    status: 422, field: 'newPassword',
    zh: '没有更换：新密码和管理员给的一样。请换一个只有您自己知道的。',
    en: 'Not changed: the new password equals the one you were given. Choose one that only you know.',
  }),
})

export const accountWords = {
  list: said('工作人员账号', 'Staff accounts'),
  create: said('新建账号并任职', 'Make an account and post it'),
  lock: said('锁定账号', 'Lock an account'),
  unlock: said('解锁账号', 'Unlock an account'),
  reset: said('重设一次性密码', 'Set a new first password'),
  training: said('登记家暴调解培训', 'Note training in domestic violence'),
} as const
