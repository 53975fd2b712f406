import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const placesRefusal = defineRefusals({
  'unit-not-yours': () => ({
    status: 403,
    zh: '这个社区不归您所在的单位。请选本单位或下级的社区。',
    en: 'This community is not part of your unit. Choose your own unit or one below it.',
  }),
})

export const placesWords = {
  listCentres: said('区中心和各社区：电话、地址、时间', 'The centre and its communities: phone, address, hours'),
  listEstates: said('一个社区的小区和楼栋', 'Estates and buildings of a community'),
  findAddresses: said('查地址', 'Find an address'),
  listPlates: said('一栋楼的门牌（打印用）', 'The plates of a building, for printing'),
} as const
