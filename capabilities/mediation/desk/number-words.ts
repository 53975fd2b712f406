import { said } from '#platform/words'

/** The register of mediation numbers. */
export const numberWords = {
  place: said('文号登记', 'Register of numbers'),
  placeAbout: said('本委员会一年里给出的每一个文号，作废的也在', 'Every number the committee gave in a year, void ones too'),
  title: (year: number) => said(`${year}年调解文号登记`, `Mediation numbers of ${year}`),
  hint: said('文号在受理时按顺序给出，不跳号，不重复使用。作废的文号留在原来的位置。', 'Numbers are given in order at acceptance, without gaps, and never used twice. A void number stays in its place.'),
  committee: said('哪一个委员会', 'Which committee'),
  years: said('年份', 'Year'),
  none: (year: number) => said(`${year}年还没有受理的纠纷。`, `Nothing was accepted in ${year} yet.`),
  sum: (count: number, voided: number) => said(`这一页 ${count} 个，其中作废 ${voided} 个。`, `${count} on this page, ${voided} of them void.`),
  order: said('序号', 'No.'),
  number: said('文号', 'Number'),
  given: said('给出日期', 'Given on'),
  state: said('状态', 'State'),
  inForce: said('有效', 'in force'),
  void: (on: string) => said(`${on}作废`, `void since ${on}`),
  more: said('后面的文号', 'Further numbers'),
} as const
