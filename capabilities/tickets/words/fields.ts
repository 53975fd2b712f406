import { type Said, said } from '#platform/words'

/** What people call the parts of what is sent; a refusal of the edge names them so. */
export const FIELD_NAMES: Readonly<Record<string, Said>> = {
  service: said('哪一种服务', 'kind of service'), words: said('什么事', 'what is the matter'), text: said('什么事', 'what is the matter'), addressToken: said('地址', 'address'),
  addressId: said('地址', 'address'), placeText: said('具体位置', 'place in words'), name: said('姓名', 'name'), phone: said('电话', 'telephone'), photos: said('照片', 'photos'),
  noticeGiven: said('是否说明了怎样处理个人信息', 'whether the handling of personal data was explained'), lettersWanted: said('要不要通知', 'whether letters are wanted'),
  language: said('用哪种语言', 'language'), channel: said('怎么来的', 'how it came'), unitId: said('派给哪个单位', 'unit'), reason: said('理由', 'reason'), class: said('办理类别', 'class'),
  way: said('怎么联系的', 'way of contact'), reached: said('联系上没有', 'whether they were reached'), note: said('说明', 'note'), photo: said('照片', 'photo'),
  photoWithoutPeople: said('照片上有没有人', 'whether nobody is on the photo'), noPhotoWhy: said('为什么没有照片', 'why there is no photo'), ground: said('理由种类', 'ground'),
  hours: said('多少小时', 'hours'), approve: said('同意不同意', 'whether it is approved'), answered: said('接通没有', 'whether somebody answered'), solved: said('解决没有', 'whether it is solved'),
  stars: said('几颗星', 'stars'), month: said('月份', 'month'), from: said('开始的日子', 'first day'), to: said('结束的日子', 'last day'), view: said('看哪些', 'which list'),
  after: said('从哪里往后', 'place in the list'), cameFrom: said('从哪里转来', 'where it came from'),
}
