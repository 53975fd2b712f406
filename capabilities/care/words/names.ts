import { type Said, said } from '#platform/words'
import type { Aid, BoxSign, Ending, EnquiryWay, Field, HelpKind, Relation, SettingName, Thing, Verification } from '../domain.ts'

/** Several names in a row, as each language writes them. */
export const listed = (names: readonly Said[]): Said => said(names.map((each) => each.zh).join('、'), names.map((each) => each.en).join(', '))

type Names<Key extends string> = Readonly<Record<Key, Said>>

export const FIELD_WORDS: Names<Field> = { medical: said('医疗', 'Medical'), elderly: said('养老', 'Elderly care') }

export const HELP_WORDS: Names<HelpKind> = {
  ploughing: said('代耕代种', 'Ploughing and sowing'), harvest: said('帮收庄稼', 'Harvest'), watering: said('浇地', 'Watering fields'), shopping: said('代买东西', 'Shopping'),
  'fetch-medicine': said('代取药品', 'Fetching medicines'), carrying: said('搬东西', 'Carrying'), snow: said('扫雪', 'Clearing snow'), 'small-repair': said('小修小补', 'Small repairs'),
  telephone: said('教用手机', 'Help with the telephone'), other: said('其他', 'Something else'),
}

export const THING_WORDS: Names<Thing> = {
  plasters: said('创可贴', 'plasters'), gauze: said('纱布', 'gauze'), 'elastic-bandage': said('弹力绷带', 'elastic bandage'), 'iodine-swabs': said('碘伏棉签', 'iodine swabs'),
  'alcohol-wipes': said('酒精棉片', 'alcohol wipes'), thermometer: said('体温计', 'thermometer'), 'cotton-buds': said('棉签', 'cotton buds'), 'rehydration-salts': said('口服补液盐', 'rehydration salts'),
  'cooling-oil': said('清凉油', 'cooling oil'), masks: said('口罩', 'masks'),
}

export const SIGN_WORDS: Names<BoxSign> = { expired: said('有过期的，今天去换', 'something has expired: exchange it today'), late: said('过了检查日子', 'a look is late'), due: said('该去看了', 'to be looked at'), fine: said('还不用看', 'nothing to do yet') }

export const AID_WORDS: Names<Aid> = {
  food: said('吃的', 'food'), water: said('水', 'water'), warmth: said('保暖', 'a warm place'), clothes: said('衣服', 'clothes'), rest: said('坐下休息', 'a rest'), 'first-aid': said('简单处理伤口', 'first aid'),
}

export const WAY_WORDS: Names<EnquiryWay> = {
  themselves: said('问本人', 'asked themselves'), neighbours: said('问周围的人', 'asked people around'), community: said('问社区', 'asked the community'), police: said('问派出所', 'asked the police'),
  'rescue-station': said('问救助站', 'asked the rescue station'), hospital: said('问医院', 'asked a hospital'), 'card-or-note': said('看随身的联系卡', 'a card or note they carry'),
}

export const ENDING_WORDS: Names<Ending> = {
  'handed-over': said('交给来接的人', 'handed over to whoever came'), 'taken-home': said('送到家', 'taken home'), police: said('交派出所接着找', 'the police go on'), 'rescue-station': said('送救助站', 'to the rescue station'),
  hospital: said('送医院', 'to a hospital'), 'went-on': said('本人自己走了', 'they went on by themselves'),
}

export const RELATION_WORDS: Names<Relation> = {
  child: said('子女', 'child'), spouse: said('配偶', 'spouse'), parent: said('父母', 'parent'), sibling: said('兄弟姐妹', 'sibling'), 'other-relative': said('其他亲属', 'another relative'),
  neighbour: said('邻居', 'neighbour'), carer: said('照护人', 'carer'), institution: said('养老机构', 'a home for the elderly'),
}

export const VERIFIED_WORDS: Names<Verification> = {
  'recognised-each-other': said('双方互相认得', 'they recognised each other'), 'paper-seen': said('看过证件（不留号码）', 'a paper was seen; no number kept'), 'police-confirmed': said('派出所确认', 'the police confirmed it'),
  'community-confirmed': said('社区确认', 'the community confirmed it'),
}

export const SETTING_WORDS: Names<SettingName> = {
  'check-months': said('药盒几个月看一次', 'Months between two looks at a box'), 'notice-days': said('提前几天列入该看', 'Days before which a box shows as due'), 'keep-days': said('走失记录保留几天', 'Days for which a homecoming is kept'),
}
