import QRCode from 'qrcode'

/** The dark (true) and light modules of the QR code of a text, row by row, without quiet zone. Level M, so a stain is survived. */
export function qrModules(text: string): boolean[][] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  )
}

const QUIET_MODULES = 4

/** The QR code of a text as SVG without a fixed size, with the quiet zone of four modules the standard asks for. */
export function qrSvg(text: string): string {
  const rows = qrModules(text)
  const size = rows.length + 2 * QUIET_MODULES
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z` : '')))
    .join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`
  )
}
