import { Button } from 'antd'
import { useLanguage } from '#platform/ui/desk'

/** Names the other language in that language: whoever needs it can read it. */
const OTHER = { zh: { code: 'en', name: 'English' }, en: { code: 'zh', name: '\u4e2d\u6587' } } as const

export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const other = OTHER[language]
  return (
    <Button
      size="small"
      lang={other.code === 'zh' ? 'zh-CN' : 'en'}
      className="language-switch"
      onClick={() => choose(other.code)}
    >
      {other.name}
    </Button>
  )
}
