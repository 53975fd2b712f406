import { type Said, said } from '#platform/words'

/** How an article is cited on a paper and on the screen; the identifier stays the key that law records are found by. */
export const LAW_NAMES: Readonly<Record<string, Said>> = {
  'CC-188': said('《民法典》第一百八十八条', 'Civil Code Art. 188'),
  'LAL-31': said('《法律援助法》第三十一条', 'Legal Aid Law Art. 31'),
  'PMA-17': said('《人民调解法》第十七条', 'People’s Mediation Law Art. 17'),
  'PMA-32': said('《人民调解法》第三十二条', 'People’s Mediation Law Art. 32'),
  'PMA-33': said('《人民调解法》第三十三条', 'People’s Mediation Law Art. 33'),
  'LDM-16': said('《劳动争议调解仲裁法》第十六条', 'Labour Dispute Mediation and Arbitration Law Art. 16'),
  'LDM-27': said('《劳动争议调解仲裁法》第二十七条', 'Labour Dispute Mediation and Arbitration Law Art. 27'),
  'MW-38': said('《保障农民工工资支付条例》第三十八条', 'Regulations on Wage Payment to Migrant Workers Art. 38'),
  'MW-41': said('《保障农民工工资支付条例》第四十一条', 'Regulations on Wage Payment to Migrant Workers Art. 41'),
  'LandL-14': said('《土地管理法》第十四条', 'Land Administration Law Art. 14'),
  'RLM-18': said('《农村土地承包经营纠纷调解仲裁法》第十八条', 'Rural Land Contract Dispute Mediation and Arbitration Law Art. 18'),
  'RLM-23': said('《农村土地承包经营纠纷调解仲裁法》第二十三条', 'Rural Land Contract Dispute Mediation and Arbitration Law Art. 23'),
  'RLM-47': said('《农村土地承包经营纠纷调解仲裁法》第四十七条', 'Rural Land Contract Dispute Mediation and Arbitration Law Art. 47'),
  'RLM-48': said('《农村土地承包经营纠纷调解仲裁法》第四十八条', 'Rural Land Contract Dispute Mediation and Arbitration Law Art. 48'),
  'FOR-22': said('《森林法》第二十二条', 'Forest Law Art. 22'),
  'ARL-23': said('《行政复议法》第二十三条', 'Administrative Reconsideration Law Art. 23'),
  'ALitL-45': said('《行政诉讼法》第四十五条', 'Administrative Litigation Law Art. 45'),
  'MDR-40': said('《医疗纠纷预防和处理条例》第四十条', 'Medical Dispute Regulations Art. 40'),
  'ARL-20': said('《行政复议法》第二十条', 'Administrative Reconsideration Law Art. 20'),
  'CPL-250': said('《民事诉讼法》第二百五十条', 'Civil Procedure Law Art. 250'),
  'PSAP-9': said('《治安管理处罚法》第九条', 'Public Security Administration Punishments Law Art. 9'),
  'CrPL-110': said('《刑事诉讼法》第一百一十条', 'Criminal Procedure Law Art. 110'),
  'DVL-23': said('《反家庭暴力法》第二十三条', 'Anti-Domestic-Violence Law Art. 23'),
  'LPM-11': said('《未成年人保护法》第十一条', 'Law on Protection of Minors Art. 11'),
}
