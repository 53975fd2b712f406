import '../../platform/ui/desk/desk.css'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router-dom'
import {
  colourVariables,
  firstLanguage,
  LanguageProvider,
  themeOf,
  Told,
  useLanguage,
} from '#platform/ui/desk'
import { listenToKeys } from './keys.ts'
import { router } from './routes.tsx'

/** Follows a setting of the system, such as dark colours or less motion. */
function useSystem(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

function Desk() {
  const { language } = useLanguage()
  const dark = useSystem('(prefers-color-scheme: dark)')
  const calm = useSystem('(prefers-reduced-motion: reduce)')
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(dark, calm)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <style>{colourVariables(dark)}</style>
      <AntApp component={false}>
        <RouterProvider router={router} />
        <Told />
      </AntApp>
    </ConfigProvider>
  )
}

const first = firstLanguage()
document.documentElement.lang = first === 'zh' ? 'zh-CN' : 'en'
listenToKeys()
const place = document.getElementById('desk')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <Desk />
      </LanguageProvider>
    </StrictMode>,
  )
}
