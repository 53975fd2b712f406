import { type ThemeConfig, theme as antdTheme } from 'antd'

/** Colours measured for contrast; every pair is at least 6.4 : 1 on its ground. */
export const LIGHT = {
  ink: '#17212B',
  paper: '#FFFFFF',
  quiet: '#4A5763',
  mist: '#F4F6F5',
  line: '#C9D1D6',
  pine: '#0B5D4E',
  pinePressed: '#08473C',
  maple: '#A63A17',
  mapleTint: '#FCEFE9',
  warn: '#7A4F00',
  warnTint: '#FFF4DB',
  error: '#A1201A',
  errorTint: '#FDECEA',
  info: '#1A5594',
  infoTint: '#E8F1FB',
  done: '#1C6336',
  doneTint: '#E7F4EB',
  onPine: '#FFFFFF',
} as const

type Palette = { readonly [Name in keyof typeof LIGHT]: string }

export const DARK: Palette = {
  ink: '#E8EDEB',
  paper: '#161F25',
  quiet: '#A9B5BC',
  mist: '#10171C',
  line: '#36434C',
  pine: '#5CC3AD',
  pinePressed: '#7FD3C1',
  maple: '#FF9E7A',
  mapleTint: '#3A231A',
  warn: '#F2C063',
  warnTint: '#33290F',
  error: '#FF9A92',
  errorTint: '#3B1C1B',
  info: '#8FC1F5',
  infoTint: '#172B40',
  done: '#86D3A1',
  doneTint: '#16301F',
  onPine: '#10171C',
}

/** The system's own Chinese faces: nothing is downloaded. */
export const FONTS =
  "system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

/** The palette as custom properties, so that our own style sheet and antd's components read the same colours. */
export function colourVariables(dark: boolean): string {
  const palette = dark ? DARK : LIGHT
  const lines = Object.entries(palette).map(
    ([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value};`,
  )
  return `:root{color-scheme:${dark ? 'dark' : 'light'};${lines.join('')}}`
}

export function themeOf(dark: boolean, calm: boolean): ThemeConfig {
  const colours = dark ? DARK : LIGHT
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: colours.pine,
      colorPrimaryActive: colours.pinePressed,
      colorLink: colours.pine,
      colorInfo: colours.info,
      colorSuccess: colours.done,
      colorWarning: colours.warn,
      colorError: colours.error,
      colorText: colours.ink,
      colorTextSecondary: colours.quiet,
      colorTextTertiary: colours.quiet,
      colorTextDescription: colours.quiet,
      colorTextPlaceholder: colours.quiet,
      colorTextLightSolid: colours.onPine,
      colorTextDisabled: colours.quiet,
      colorBgLayout: colours.mist,
      colorBgContainer: colours.paper,
      colorBgElevated: colours.paper,
      colorBorder: dark ? '#5B6B76' : '#86929B',
      colorSplit: colours.line,
      fontFamily: FONTS,
      fontSize: 15,
      lineHeight: 1.6,
      borderRadius: 6,
      controlHeight: 36,
      controlHeightSM: 32,
      motion: !calm,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Table: { fontSize: 14, cellPaddingBlockSM: 6, headerBg: colours.mist },
      Form: { itemMarginBottom: 18, labelColor: colours.ink, verticalLabelPadding: '0 0 4px' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  }
}
