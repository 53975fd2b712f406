import { demonstrationSignIns } from '#cap/people'
import type { Said } from '#platform/result'
import type { Services } from '#platform/services'

/** The sign-ins a first case needs in each demonstration district, as the terminal shows them; the start page has the others. */
export async function announceSignIns(services: Services): Promise<readonly Said[]> {
  const said: Said[] = []
  for (const district of services.districts()) {
    const signIns = await demonstrationSignIns(services, district)
    if (!signIns.ok) continue
    const { people, password } = signIns.value
    const shown = people.filter((each) => each.first)
    said.push(tableOf(district.name, shown.map((each) => ({ role: each.roleName, login: each.login, unit: each.unitName })), password))
  }
  return said
}

interface Line {
  readonly role: Said
  readonly login: string
  readonly unit: Said
}

function tableOf(district: Said, lines: readonly Line[], password: string): Said {
  const width = Math.max(...lines.map((each) => each.login.length))
  const rows = (language: 'zh' | 'en') => lines.map((each) => `  ${each.login.padEnd(width)}  ${each.role[language]} · ${each.unit[language]}`).join('\n')
  return {
    zh: `${district.zh}的演示登录，密码都是 ${password}（其他角色见起始页）\n${rows('zh')}`,
    en: `Sign-ins of ${district.en}, all with the password ${password} (other roles: see the start page)\n${rows('en')}`,
  }
}
