import { said } from '#platform/words'

/** What stands on D13 besides the names. Papers are Chinese. */
export const PAPER_WORDS = {
  committee: (name: string) => said(`${name}人民调解委员会`, `People’s mediation committee of ${name}`),
  keptApart: said('地址和联系方式另存（依法保密）', 'address and contact kept apart (confidential by law)'),
  guardian: said('法定代理人', 'guardian'),
  agents: (names: string) => said(`委托代理人 ${names}`, `agents: ${names}`),
} as const
