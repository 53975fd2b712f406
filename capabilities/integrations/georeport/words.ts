import { type Said, said } from '#platform/words'

/** Why Open311 refuses, meant to be seen by the user of the other program. */
export const errorWords = {
  format: said('只有 xml 和 json 两种格式：请把网址的结尾改成 .xml 或 .json。', 'Only xml and json are offered: end the address with .xml or .json.'),
  noResource: said('没有这个网址。可用的有 discovery、services、requests、tokens。', 'There is no such resource. Offered are discovery, services, requests and tokens.'),
  jurisdictionMissing: said('这里有几个地区：请用 jurisdiction_id 说明是哪一个。', 'Several jurisdictions are served here: name one by jurisdiction_id.'),
  jurisdictionUnknown: said('没有这个 jurisdiction_id。请到 discovery 或管理员处核对。', 'There is no such jurisdiction_id. Check it with the discovery document or the administrator.'),
  serviceMissing: said('缺 service_code：请先看 services 里有哪些。', 'service_code is missing: see services for those offered.'),
  serviceUnknown: said('没有这个 service_code。与人有矛盾的事不在这里办，请到社区综治中心。', 'There is no such service_code. Disputes between people are not taken here; go to the community centre.'),
  keyMissing: said('缺 api_key。请向本区综治中心的系统管理员申请。', 'api_key is missing. Ask the administrator of the district’s centre for one.'),
  keyWrong: said('这个 api_key 不对、已停用、已到期，或者没有报事的权限。', 'This api_key is wrong, revoked, over, or not made for filing.'),
  tooFast: said('送得太快了，请过一分钟再送。', 'That was too fast. Send it again in a minute.'),
  locationMissing: said('缺地点：lat 和 long、address_string、address_id 三样至少一样。', 'The location is missing: send lat and long, address_string, or address_id.'),
  locationWrong: said('lat 和 long 要一起送，是 WGS-84 的度数。', 'lat and long are sent together, in degrees of WGS-84.'),
  locationOutside: said('这个地点不在本地区的网格里。', 'This place lies in no grid of the jurisdiction.'),
  addressUnknown: said('没有这个 address_id。', 'There is no such address_id.'),
  addressPrivate: said('这里只收公共场所和共用部位的事。家里的事请打社区电话或扫门口的二维码。', 'Only common and public places are taken here. For matters inside a home ring the community or scan the code at the door.'),
  descriptionLong: said('description 最多 4000 字。', 'description has at most 4,000 characters.'),
  mediaWrong: said('media_url 要是 http 或 https 开头的网址，不超过 2000 个字符。', 'media_url is an address that begins with http or https, of at most 2,000 characters.'),
  fileWrong: said('media 只收 10 MB 以内的照片（JPG、PNG、WebP）。', 'media takes one photo (JPG, PNG, WebP) of at most 10 MB.'),
  notText: said('内容里有看不见的控制字符。', 'The content holds invisible control characters.'),
  phoneWrong: said('phone 不是能打通的电话号码；可以不填。', 'phone is not a telephone number that can be rung; it may be left out.'),
  date: said('日期要带时区，例如 2026-01-01T00:00:00Z。', 'A date carries its zone, such as 2026-01-01T00:00:00Z.'),
  order: said('start_date 要早于 end_date。', 'start_date lies before end_date.'),
  span: said('一次最多查 90 天。', 'At most 90 days can be asked for at once.'),
  status: said('status 只有 open 和 closed。', 'status is open or closed.'),
  page: said('page 从 1 开始，page_size 最多 1000。', 'page begins at 1, page_size is at most 1000.'),
  requestUnknown: said('没有这个 service_request_id。', 'There is no such service_request_id.'),
  tokenUnknown: said('没有这个 token。', 'There is no such token.'),
  unreadable: said('内容读不出来：请用 application/x-www-form-urlencoded 送。', 'The content cannot be read: send it as application/x-www-form-urlencoded.'),
  failed: said('没有保存，请稍后再送。', 'It was not saved. Send it again later.'),
  attributeMissing: (question: Said): Said => said(`还没有回答：${question.zh}`, `Not answered yet: ${question.en}`),
  attributeOnce: said('这一项只能有一个回答。', 'This takes one answer only.'),
  attributeWrong: {
    string: said('一行文字，最多 500 字。', 'One line of at most 500 characters.'),
    text: said('最多 500 字。', 'At most 500 characters.'),
    number: said('要是一个数。', 'A number is needed.'),
    datetime: said('要是 ISO 8601 的日期。', 'A date of ISO 8601 is needed.'),
    singlevaluelist: said('请从定义里列出的选项中选一个。', 'Choose one of the values in the definition.'),
    multivaluelist: said('请从定义里列出的选项中选。', 'Choose from the values in the definition.'),
  },
} as const

/** What Open311 says besides. */
export const open311Words = {
  contact: (district: Said): Said => said(`${district.zh}综治中心。紧急请打110、119、120。`, `Governance centre of ${district.en}. In an emergency ring 110, 119 or 120.`),
  contactAll: said('各区综治中心。紧急请打110、119、120。', 'The governance centres of the districts. In an emergency ring 110, 119 or 120.'),
  keyService: (demonstration: boolean): Said =>
    demonstration
      ? said('演示环境用 demo；正式使用请向区综治中心的系统管理员申请。', 'In this demonstration use demo; otherwise ask the administrator of the district’s centre.')
      : said('请向区综治中心的系统管理员申请。', 'Ask the administrator of the district’s centre.'),
  waiting: said('已收到。窗口看过之后，才会出现在公开列表里。', 'Received. It appears in the public list once a clerk has looked at it.'),
  notice: said('已收到，转给负责的单位去办。有危险先打110、119、120。', 'Received and passed on to the body in charge. In danger ring 110, 119 or 120 first.'),
  hazard: said('隐患：', 'Hazard: '),
  line: (question: Said, answer: string): Said => said(`${question.zh} ${answer}`, `${question.en} ${answer}`),
  medium: (address: string): Said => said(`照片或视频的网址：${address}`, `Address of a photo or film: ${address}`),
} as const
