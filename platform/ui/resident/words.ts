import { said } from '#platform/words'

/** What every resident page says around its question. */
export const pageWords = {
  product: said('枫桥', 'Maplebridge'),
  skip: said('跳到正文', 'Skip to the content'),
  settings: said('显示设置', 'Display settings'),
  larger: said('大字', 'Larger text'),
  plain: said('标准字', 'Normal text'),
  back: said('返回', 'Back'),
  home: said('首页', 'Home'),
  notice: said('个人信息说明', 'How your information is used'),
  optional: said('可不填', 'optional'),
  step: (n: number, of: number) => said(`第 ${n} 步，共 ${of} 步`, `Step ${n} of ${of}`),
  notSaved: said('还差一点', 'Not quite yet'),
  error: said('请看这里', 'Please look here'),
  danger: said('有危险先打 110', 'In danger? Ring 110 first'),
} as const

/** The switch is written in the language it leads to. */
export const OTHER_LANGUAGE = { zh: { lang: 'en', label: 'English' }, en: { lang: 'zh', label: '中文' } } as const
