import { said } from '#platform/words'

/** Who keeps the register of helpers. */
export const KEEPING = ['committee-head', 'unit-head', 'director', 'judicial-office']

export const circleWords = {
  place: said('协助人员', 'Helpers'),
  about: said(
    '看谁愿意帮着调解、懂什么；负责人增减名册，管理员修改调解方法。',
    'See who is willing to help and with what; heads keep the register, administrators the list of methods.',
  ),
  title: said('协助人员名册和调解方法', 'Helper register and methods'),
  hint: said(
    '请谁来帮忙，要各方当事人都同意（人民调解法第二十条）。名册只记姓名和擅长什么，本人随时可以要求移出。',
    'Nobody helps in a mediation without the consent of every party (People’s Mediation Law, Art. 20). The register holds a name and a field only; whoever is on it may leave at any time.',
  ),
  helpers: said('协助人员', 'Helpers'),
  none: said('名册里还没有人。', 'Nobody is on the register yet.'),
  noneHint: said('本人同意后，由调委会或单位负责人列入。', 'Heads list people who agreed to it.'),
  name: said('姓名', 'Name'),
  field: said('擅长什么', 'Good at'),
  consentedOn: said('哪天同意列入', 'Agreed to be listed on'),
  consentForm: said('怎么同意的', 'How'),
  consentForms: { written: said('书面', 'in writing'), oral: said('当面说的', 'by word of mouth') },
  activeFrom: said('从哪天起', 'From'),
  activeTo: said('到哪天（可不填）', 'Until (optional)'),
  lastDay: said('最后一天', 'Last day'),
  period: said('可以请的期间', 'Period'),
  open: said('至今', 'open'),
  ended: said('不在期间', 'not in its period'),
  add: said('列入名册', 'List somebody'),
  added: said('已列入名册', 'Listed'),
  end: said('移出名册', 'Take off'),
  endedNow: said('已移出', 'Taken off'),
  methods: said('调解方法', 'Methods of mediating'),
  methodsHint: said('记录调解时可以勾选。每次修改都留下一版。', 'They can be ticked in the record of a session. Every change is kept as a version.'),
  methodsNone: said('清单是空的。', 'The list is empty.'),
  zh: said('中文名称', 'Name in Chinese'),
  en: said('英文名称', 'Name in English'),
  use: said('还用不用', 'In use'),
  uses: { yes: said('在用', 'in use'), no: said('停用', 'no longer used') },
  version: (n: number) => said(`第${n}版`, `version ${n}`),
  newMethod: said('加一种方法', 'Add a method'),
  revise: said('修改', 'Change'),
  revised: said('已保存新的一版', 'Saved as a new version'),
  fromRegister: said('从协助人员名册里选', 'From the helper register'),
} as const
