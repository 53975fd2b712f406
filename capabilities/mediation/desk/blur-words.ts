import { said } from '#platform/words'

export const blurWords = {
  hint: said(
    '先在这台设备上遮住人和车牌，遮好才上传；拍摄地点等信息不会上传。',
    'People and number plates are covered on this device before anything is sent; where it was taken is not sent.',
  ),
  how: said('在脸、人和车牌上按住拖一个框，就遮住了。', 'Drag a box over every face, person and number plate to cover it.'),
  picture: said('等着遮挡的照片', 'Photo to be covered'),
  use: said('看过了，用这张', 'Looked at it, use it'),
  coverAll: said('整张遮住', 'Cover all of it'),
  again: said('重新遮', 'Start again'),
  leave: said('不用这张', 'Leave it out'),
  unreadable: said('有一张照片打不开，请换一张。', 'One photo cannot be opened; choose another.'),
} as const
