interface SectorCommittee {
  readonly slug: string
  readonly zh: string
  readonly short: string
  readonly en: string
  readonly sectors: readonly string[]
}

export const SECTOR_COMMITTEES: readonly SectorCommittee[] = [
  { slug: 'yiliao', zh: '医疗纠纷', short: '医', en: 'Medical', sectors: ['TRT-03'] },
  { slug: 'wuyetiaojie', zh: '物业纠纷', short: '物', en: 'Property', sectors: ['PRO-01', 'PRO-02', 'PRO-03'] },
  { slug: 'jiaotong', zh: '交通事故', short: '交', en: 'Traffic', sectors: ['TRT-02'] },
  { slug: 'hunjia', zh: '婚姻家庭', short: '婚', en: 'Marriage and Family', sectors: ['FAM-01', 'FAM-02', 'FAM-03', 'FAM-04'] },
  { slug: 'laodong', zh: '劳动争议', short: '劳', en: 'Labour', sectors: ['LAB-01', 'LAB-02', 'LAB-03'] },
]

export const DEPARTMENTS: readonly (readonly [string, string, string])[] = [
  ['renshe', '人社局', 'Human Resources Bureau'],
  ['zhujian', '住建局', 'Housing Bureau'],
  ['shichang', '市场监管局', 'Market Regulation Bureau'],
  ['nongye', '农业农村局', 'Agriculture Bureau'],
  ['huanjing', '生态环境局', 'Ecology Bureau'],
  ['chengguan', '城管局', 'Urban Management Bureau'],
  ['weijian', '卫健局', 'Health Bureau'],
  ['jiaoyu', '教育局', 'Education Bureau'],
  ['minzheng', '民政局', 'Civil Affairs Bureau'],
  ['sifa', '司法局', 'Justice Bureau'],
  ['ziran', '自然资源局', 'Natural Resources Bureau'],
  ['fulian', '妇联', 'Women’s Federation'],
]

export const ASSOCIATIONS: readonly (readonly [string, string])[] = [
  ['餐饮', 'Catering'], ['家政', 'Housekeeping'], ['物业管理', 'Property Management'], ['建材', 'Building Materials'],
  ['农资', 'Farm Inputs'], ['汽车维修', 'Car Repair'], ['美容美发', 'Hairdressing'], ['装饰装修', 'Decoration'],
  ['快递物流', 'Parcel and Logistics'], ['服装', 'Clothing'], ['食品', 'Food'], ['粮油', 'Grain and Oil'],
  ['果蔬', 'Fruit and Vegetables'], ['养殖', 'Livestock'], ['旅馆', 'Hotels'], ['家电维修', 'Appliance Repair'],
  ['电动车', 'Electric Bicycles'], ['教育培训', 'Training'], ['健身', 'Fitness'], ['药店', 'Pharmacies'],
  ['五金', 'Hardware'], ['家具', 'Furniture'], ['花卉', 'Flowers'], ['印刷', 'Printing'], ['电子商务', 'E-commerce'],
]

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗']
const ORDINALS = [...'甲乙丙丁戊己庚辛壬癸']

/** 王示甲, 李示乙: two hundred names that nobody bears. */
export function staffName(index: number): string {
  return `${SURNAMES[index % 20] ?? ''}示${ORDINALS[Math.floor(index / 20) % 10] ?? ''}`
}

export const ESTATE_SUFFIXES = ['小区', '花园', '家园', '新苑', '公寓'] as const
export const VILLAGE_SUFFIXES = ['一组', '二组', '三组', '四组', '五组'] as const
