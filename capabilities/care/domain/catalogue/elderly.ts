import type { ShippedCategory } from './shipped.ts'

/** Nine categories with 22 items: the number is the source's (S4 #90), the names are our own. Lists only grow: a code is its place. */
export const ELDERLY: readonly ShippedCategory[] = [
  { code: 'E1', zh: '助餐', en: 'Meals', items: [['食堂就餐', 'A meal at the canteen'], ['送餐上门', 'A meal brought home'], ['来家做饭', 'Cooking at home']] },
  { code: 'E2', zh: '助洁', en: 'Cleaning', items: [['打扫屋子', 'Cleaning the home'], ['洗衣洗被', 'Washing clothes and bedding'], ['清洗油烟机', 'Cleaning the kitchen hood']] },
  { code: 'E3', zh: '助浴', en: 'Bathing', items: [['上门助浴', 'Bath at home'], ['浴室接送', 'Taken to the bath house']] },
  { code: 'E4', zh: '助行', en: 'Getting about', items: [['陪同散步', 'Company for a walk'], ['上下楼帮扶', 'Help on the stairs']] },
  { code: 'E5', zh: '助医', en: 'To the doctor', items: [['陪同看病', 'Company to the doctor'], ['代办挂号', 'Registering at the hospital'], ['取检查报告', 'Fetching a report']] },
  { code: 'E6', zh: '助急', en: 'In need at once', items: [['一键呼叫上门', 'Somebody comes after a call'], ['忘带钥匙等急事', 'Locked out and the like']] },
  { code: 'E7', zh: '代办', en: 'Errands', items: [['代买东西', 'Shopping'], ['代缴水电费', 'Paying bills'], ['手机使用帮助', 'Help with the telephone']] },
  { code: 'E8', zh: '探访', en: 'Visits', items: [['定期上门看望', 'Regular visit'], ['定期打电话', 'Regular call']] },
  { code: 'E9', zh: '文娱', en: 'Together', items: [['老年课堂', 'Classes'], ['节日活动', 'Feast days']] },
]
