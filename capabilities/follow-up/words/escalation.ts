import { type Said, said } from '#platform/words'
import type { Became, ConfirmedBy } from '../domain/escalation.ts'

export const BECAME_WORDS: Readonly<Record<Became, Said>> = {
  violence: said('打人、伤人', 'somebody was hit or hurt'),
  crime: said('刑事案件', 'a criminal case'),
  'repeat-petition': said('重复信访', 'a repeat petition'),
}

export const CONFIRMED_BY_WORDS: Readonly<Record<ConfirmedBy, Said>> = {
  police: said('公安机关', 'the police'),
  'petition-office': said('信访部门', 'the petition office'),
}
