import type { ShippedCategory } from './shipped.ts'

/** Eight categories with 119 items: the number is the source's (S4 #90), the names are our own. Lists only grow: a code is its place. */
export const MEDICAL: readonly ShippedCategory[] = [
  {
    code: 'M1', zh: '基本诊疗', en: 'Basic care', items: [
      ['量血压', 'Measuring blood pressure'], ['量血糖', 'Measuring blood sugar'], ['量体温', 'Measuring temperature'], ['测血氧', 'Measuring oxygen'], ['心电图检查', 'Electrocardiogram'],
      ['医生上门看诊', 'A doctor comes'], ['家庭医生咨询', 'Asking the family doctor'], ['家庭医生签约', 'Signing up with a family doctor'], ['电话问诊', 'Consultation by telephone'], ['视频问诊', 'Consultation by video'],
      ['中医问诊', 'Traditional medicine consultation'], ['口腔检查', 'Looking at teeth'], ['视力检查', 'Eye test'], ['听力检查', 'Hearing test'], ['陪同就诊', 'Company to the doctor'],
    ],
  },
  {
    code: 'M2', zh: '长期随访', en: 'Regular visits', items: [
      ['定期上门随访', 'Regular visit at home'], ['定期电话随访', 'Regular call'], ['用药提醒', 'Reminder of medicines'], ['复查提醒', 'Reminder of a check-up'], ['饮食指导', 'Advice on food'],
      ['运动指导', 'Advice on exercise'], ['出院后探访', 'Visit after hospital'], ['术后换药随访', 'Dressings after surgery'], ['产后访视', 'Visit after birth'], ['新生儿访视', 'Visit to a newborn'],
      ['孕期随访', 'Visits during pregnancy'], ['居家环境查看', 'A look at the home'], ['照护者培训', 'Training for those who care'], ['睡眠咨询', 'Advice on sleep'], ['戒烟咨询', 'Advice on giving up smoking'],
    ],
  },
  {
    code: 'M3', zh: '护理上门', en: 'Nursing at home', items: [
      ['上门打针', 'Injection at home'], ['上门输液评估', 'Whether an infusion at home is possible'], ['上门抽血', 'Taking blood at home'], ['上门换药', 'Dressing at home'], ['伤口护理', 'Care of a wound'],
      ['压疮护理', 'Care of pressure sores'], ['导尿管护理', 'Care of a catheter'], ['胃管护理', 'Care of a feeding tube'], ['造口护理', 'Care of a stoma'], ['吸痰指导', 'Help with suction'],
      ['雾化指导', 'Help with inhaling'], ['翻身拍背', 'Turning and patting'], ['口腔护理', 'Mouth care'], ['会阴护理', 'Personal care'], ['指甲修剪', 'Nail care'],
    ],
  },
  {
    code: 'M4', zh: '康复', en: 'Rehabilitation', items: [
      ['康复评估', 'Assessment'], ['关节活动训练', 'Moving joints'], ['肌力训练', 'Strength'], ['平衡训练', 'Balance'], ['步行训练', 'Walking'],
      ['吞咽训练', 'Swallowing'], ['语言训练', 'Speech'], ['手功能训练', 'Use of the hands'], ['呼吸训练', 'Breathing'], ['轮椅使用指导', 'Using a wheelchair'],
      ['拐杖使用指导', 'Using a crutch'], ['辅具借用', 'Borrowing an aid'], ['辅具维修', 'Repairing an aid'], ['居家无障碍建议', 'Advice on a step-free home'], ['康复站预约', 'Appointment at the rehabilitation station'],
    ],
  },
  {
    code: 'M5', zh: '预防保健', en: 'Prevention', items: [
      ['老年人体检预约', 'Check-up for the elderly'], ['体检报告解读', 'Explaining a report'], ['流感疫苗预约', 'Influenza vaccine'], ['肺炎疫苗预约', 'Pneumonia vaccine'], ['儿童疫苗预约', 'Vaccines for children'],
      ['两癌筛查预约', 'Screening for women'], ['骨密度检查预约', 'Bone density'], ['健康讲座', 'Talk on health'], ['急救培训', 'First-aid course'], ['心肺复苏培训', 'Resuscitation course'],
      ['防跌倒指导', 'How not to fall'], ['防中暑指导', 'Keeping cool in heat'], ['防煤气中毒指导', 'Safe heating'], ['营养早餐指导', 'A good breakfast'], ['心理疏导', 'Somebody to talk to'],
    ],
  },
  {
    code: 'M6', zh: '中医药服务', en: 'Traditional medicine', items: [
      ['体质辨识', 'Constitution'], ['针灸预约', 'Acupuncture'], ['推拿预约', 'Massage'], ['拔罐预约', 'Cupping'], ['艾灸预约', 'Moxibustion'],
      ['刮痧预约', 'Scraping'], ['穴位贴敷', 'Plasters on points'], ['耳穴压豆', 'Ear points'], ['中药熏洗', 'Herbal bath'], ['中药代煎', 'Boiling of herbs'],
      ['中药配送', 'Delivery of herbs'], ['食疗指导', 'Food as medicine'], ['八段锦教学', 'Baduanjin class'], ['太极教学', 'Tai chi class'], ['节气养生咨询', 'Advice by season'],
    ],
  },
  {
    code: 'M7', zh: '用药服务', en: 'Medicines', items: [
      ['代取药品', 'Fetching medicines'], ['药品送上门', 'Bringing medicines'], ['长期处方续开', 'Renewing a long prescription'], ['用药咨询', 'Asking about medicines'], ['药品说明讲解', 'Explaining the leaflet'],
      ['分药盒摆药', 'Filling a day box'], ['家庭药箱清理', 'Clearing the medicine chest'], ['过期药品回收', 'Taking back expired medicines'], ['急救小药盒申领', 'Asking for a medicine box'], ['急救小药盒更换', 'Exchange in a medicine box'],
      ['氧气瓶配送', 'Bringing oxygen'], ['血糖试纸代购', 'Buying test strips'], ['护理用品代购', 'Buying nursing goods'], ['口罩消毒用品', 'Masks and disinfectant'], ['药店位置查询', 'Where a pharmacy is'],
    ],
  },
  {
    code: 'M8', zh: '转诊和医保', en: 'Referral and insurance', items: [
      ['上级医院转诊', 'Referral to a hospital'], ['专家号预约', 'Appointment with a specialist'], ['检查预约', 'Appointment for a test'], ['住院陪送', 'Company to hospital'], ['出院接回', 'Fetching from hospital'],
      ['救护车联系', 'Calling an ambulance'], ['医保参保咨询', 'Joining the insurance'], ['医保缴费帮办', 'Help with paying it'], ['医保报销帮办', 'Help with claims'], ['异地就医备案', 'Care away from home'],
      ['门诊慢特病待遇咨询', 'Long-term outpatient benefits'], ['长期护理保险咨询', 'Long-term care insurance'], ['医疗救助咨询', 'Medical aid'], ['医保服务站预约', 'Appointment at the insurance station'],
    ],
  },
]
