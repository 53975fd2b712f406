import { said } from '#platform/words'

/** Covering faces and plates before a photo leaves the device. */
export const blurWords = {
  choose: said('选照片', 'Choose a photo'),
  hint: said('人脸和车牌先在这台设备上涂掉，再上传；原照片不会离开这台设备。', 'Faces and number plates are covered on this device first; the photo as taken never leaves it.'),
  coverNow: said('请把人脸和车牌涂掉。', 'Please cover faces and number plates.'),
  how: said('按住拖一个框，框里就涂掉了。也可以用方向键移动方框，按空格涂。', 'Drag a frame: what is in it is covered. Or move the frame with the arrow keys and press space.'),
  canvas: (covered: number) => said(`照片，涂了${covered}处`, `Photo, ${covered} part(s) covered`),
  found: (faces: number) => said(`浏览器找到${faces}张人脸，已经涂掉；请再看看有没有漏的。`, `The browser found and covered ${faces} face(s); please look for others.`),
  covered: (covered: number) => said(`涂了${covered}处。`, `${covered} part(s) covered.`),
  again: said('重新来', 'Start again'),
  send: said('涂好了，上传', 'Done, send it'),
  sent: said('传好了（原照片没有上传）。', 'It is there (the photo as taken was not sent).'),
  noPhoto: said('这个文件不是照片。请换一张。', 'This file is no photo. Please choose another.'),
  /** Where the photo goes with a form. */
  withForm: said('涂好再往下走。只传您在这里看到的样子。', 'Cover, then go on. Only what you see here is sent.'),
  drop: said('不要这张', 'Leave this photo out'),
  plain: said('这一页现在不能涂照片：请只传没有人、没有车牌的照片。', 'Photos cannot be covered on this page as it is: please send only photos without people or number plates.'),
} as const
